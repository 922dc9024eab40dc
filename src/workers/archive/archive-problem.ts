/** Something of an archive that was left out: what is wrong, and what to do. */
export interface ArchiveProblem {
  readonly path: string;
  readonly text: string;
  readonly remedy: string;
}

/** An archive that cannot be used at all. The message is a sentence, `remedy` another one. */
export class UnusableArchive extends Error {
  override readonly name = 'UnusableArchive';
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

export const COPY_AGAIN = 'Make or download the archive again, or unpack it and add the folder.';
export const UNPACK = 'Unpack it on your computer and add the folder.';

/**
 * Above this many, files with the same fault are one problem: nobody reads a thousand equal rows.
 */
const MOST_ALIKE = 12;

/** Puts problems that say the same together where they are many, under the first file's path. */
export function gathered(problems: readonly ArchiveProblem[]): readonly ArchiveProblem[] {
  const alike = new Map<string, ArchiveProblem[]>();
  for (const problem of problems) {
    const known = alike.get(problem.text);
    if (known) known.push(problem);
    else alike.set(problem.text, [problem]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MOST_ALIKE) return group;
    const others = (group.length - 1).toLocaleString('en-GB');
    return [
      { ...first, text: `${first.text} The same holds for ${others} more files of the archive.` },
    ];
  });
}

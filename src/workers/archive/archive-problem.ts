import { message, type Message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Something of an archive that was left out: what is wrong, and what to do. */
export interface ArchiveProblem {
  readonly path: string;
  readonly text: Message;
  readonly remedy: Message;
}

/** An archive that cannot be used at all, and what to do. */
export class UnusableArchive extends ReasonedError {
  override readonly name = 'UnusableArchive';
  readonly text: Message;
  readonly remedy: Message;
  constructor(text: Message, remedy: Message) {
    super(text);
    this.text = text;
    this.remedy = remedy;
  }
}

export const COPY_AGAIN = message('fix.copyArchiveAgain');
export const UNPACK = message('fix.unpack');

/**
 * Above this many, files with the same fault are one problem: nobody reads a thousand equal rows.
 */
const MOST_ALIKE = 12;

/** Puts problems that say the same together where they are many, under the first file's path. */
export function gathered(problems: readonly ArchiveProblem[]): readonly ArchiveProblem[] {
  const alike = new Map<string, ArchiveProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify(problem.text);
    const known = alike.get(key);
    if (known) known.push(problem);
    else alike.set(key, [problem]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MOST_ALIKE) return group;
    const alsoOthers = { reason: first.text, files: group.length - 1 };
    return [{ ...first, text: message('archive.alsoOthers', alsoOthers) }];
  });
}

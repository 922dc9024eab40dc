import { suggestWithSource } from '#domain/photo/label-batch.ts';
import { matchMapping } from '#domain/photo/match-mapping.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { countText } from '#domain/shared/wording.ts';
import type { IncomingFile } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import type { Study } from '#application/state/study.ts';
import type { NamedMapping } from '#application/use-cases/read-side-files.ts';

export interface SubjectSuggestions {
  /** Aligned with the files. */
  readonly labels: readonly (SubjectLabel | null)[];
  /** Photos of the study that a list names anew. */
  readonly relabelled: readonly { readonly id: PhotoId; readonly subject: SubjectLabel }[];
  /** Labels that file names gave, for a look at how they were read. */
  readonly fromNames: readonly {
    readonly path: string;
    readonly label: SubjectLabel;
    readonly folder: SubjectLabel | null;
  }[];
  readonly problems: readonly ImportProblem[];
  /** Photos that a list named, here already or coming in. */
  readonly listed: number;
}

/** Who is in each file: what a list says, else the folder or the file name. A list also speaks of photos that are here already. */
export function suggestSubjects(
  files: readonly IncomingFile[],
  study: Study,
  mappings: readonly NamedMapping[],
): SubjectSuggestions {
  const paths = files.map(({ path }) => path);
  const suggestions = suggestWithSource(paths);
  const labels = suggestions.map(({ label }) => label);
  const mapped = paths.map(() => false);
  const relabelled = new Map<PhotoId, SubjectLabel>();
  const problems: ImportProblem[] = [];

  for (const { path, mapping } of mappings) {
    const incoming = matchMapping(mapping, paths);
    incoming.labels.forEach((label, index) => {
      if (label === null) return;
      labels[index] = label;
      mapped[index] = true;
    });
    const stillMissing = new Set(incoming.missing);
    const present = matchMapping(
      { ...mapping, files: mapping.files.filter(({ file }) => stillMissing.has(file)) },
      study.photos.map((photo) => photo.path),
    );
    present.labels.forEach((label, index) => {
      const photo = study.photos[index];
      if (label !== null && photo !== undefined) relabelled.set(photo.id, label);
    });
    problems.push(
      ...unmatched(path, {
        missing: present.missing,
        ambiguous: [...incoming.ambiguous, ...present.ambiguous],
        contradicted: [...incoming.contradicted, ...present.contradicted],
        unlisted: paths.filter((_, index) => mapped[index] !== true && looksLikePhoto(index)),
      }),
    );
  }

  function looksLikePhoto(index: number): boolean {
    return !/\.(csv|tsv|json|txt|md|pdf|docx?|xlsx?)$/i.test(files[index]?.fileName ?? '');
  }

  return {
    labels,
    relabelled: [...relabelled].map(([id, subject]) => ({ id, subject })),
    fromNames: suggestions.flatMap(({ label, source, folder }, index) =>
      label !== null && source === 'file-name' && mapped[index] !== true
        ? [{ path: paths[index] ?? '', label, folder }]
        : [],
    ),
    problems,
    listed: mapped.filter(Boolean).length + relabelled.size,
  };
}

/** A problem for each way in which a list and the photos do not fit, with the first few examples. */
function unmatched(
  path: string,
  found: Readonly<Record<'missing' | 'ambiguous' | 'contradicted' | 'unlisted', readonly string[]>>,
): readonly ImportProblem[] {
  const about = { code: 'label-file', severity: 'warning', path, photo: null } as const;
  const examples = (files: readonly string[]): string =>
    `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
  const problems: ImportProblem[] = [];
  const add = (
    part: keyof typeof found,
    told: (files: string, count: number) => string,
    remedy: string,
  ): void => {
    const files = found[part];
    if (files.length === 0) return;
    const key = `labels/${path}/${part}`;
    problems.push({ ...about, key, text: told(examples(files), files.length), remedy });
  };
  add(
    'missing',
    (files, count) =>
      `The list names ${countText(count, 'file')} of which no photo is here: ${files}.`,
    'Add these photos, or correct their names in the list.',
  );
  add(
    'ambiguous',
    (files) => `The list names files that several photos answer to: ${files}.`,
    'Write folder and file name into the list, as in Ann/1.jpg.',
  );
  add(
    'contradicted',
    (files) => `The list gives two people to the same photo: ${files}. The first one counts.`,
    'Correct the list, or name the faces of a photo that shows both by hand.',
  );
  add(
    'unlisted',
    (files, count) =>
      `${countText(count, 'photo is', 'photos are')} not in the list and go by folder or file name: ${files}.`,
    'Add them to the list, or check their names below.',
  );
  return problems;
}

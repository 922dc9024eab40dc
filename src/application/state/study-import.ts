import type { Polarity } from '#domain/import/score-name.ts';
import type { History } from '#application/state/history.ts';
import type { ImportedSets, ImportId } from '#application/state/imported-set.ts';
import type { Study } from '#application/state/study.ts';
import { withoutManualThreshold } from '#application/state/study-threshold.ts';

/** Looks at an import that was just read, in place of the photos or of an earlier import. */
export function withImport(study: Study, id: ImportId): Study {
  return {
    ...withoutManualThreshold(study),
    source: 'imported',
    imported: { id, column: 0, polarities: {} },
  };
}

/** Looks at a column of the import, if there is one. */
export function withImportColumn(study: Study, column: number): Study {
  if (study.imported === null) return study;
  return {
    ...withoutManualThreshold(study),
    source: 'imported',
    imported: { ...study.imported, column },
  };
}

/** Says which way the column of the import that is looked at points. */
export function withImportPolarity(study: Study, polarity: Polarity): Study {
  const { imported } = study;
  if (imported === null) return study;
  const polarities = { ...imported.polarities, [imported.column]: polarity };
  return { ...withoutManualThreshold(study), imported: { ...imported, polarities } };
}

/**
 * Without the imports that neither the study nor any step of its history speaks of; the same object
 * where all are spoken of.
 */
export function reachableImports(
  sets: ImportedSets,
  study: Study,
  { past, future }: History,
): ImportedSets {
  const studies = [study, ...past.map((entry) => entry.study), ...future.map((e) => e.study)];
  const spokenOf = new Set<string>(
    studies.flatMap(({ imported }) => (imported === null ? [] : [imported.id])),
  );
  const kept = Object.entries(sets).filter(([id]) => spokenOf.has(id));
  if (kept.length === Object.keys(sets).length) return sets;
  return Object.fromEntries(kept) as ImportedSets;
}

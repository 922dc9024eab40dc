import { createSelector } from 'reselect';
import { importedItem } from '#domain/import/imported-scores.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import type { ImportedColumn, ImportedScores } from '#domain/import/imported-scores.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { ComparedItem, ComparedItems } from '#application/state/evaluation-inputs.ts';
import type { ImportedScoreColumn, ImportedSet } from '#application/state/imported-set.ts';
import type { AppState } from '#application/state/store.ts';
import { message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/** The study's import, whether it is looked at or not. */
export const selectImport = (state: AppState): ImportedSet | null =>
  state.study.imported === null ? null : (state.imports[state.study.imported.id] ?? null);

/** The import that is looked at; `null` while photos are. */
export const selectActiveImport = (state: AppState): ImportedSet | null =>
  state.study.source === 'imported' ? selectImport(state) : null;

/** An import that is there but not looked at. */
export const selectIdleImport = (state: AppState): ImportedSet | null =>
  state.study.source === 'imported' ? null : selectImport(state);

/** The embeddings of the import that is looked at; `null` while scores or photos are. */
export const selectImportedTable = createSelector(
  [selectActiveImport],
  (imported): TemplateTable | null =>
    imported?.kind === 'embeddings' ? { ...imported.embeddings.table, isImported: true } : null,
);

/** Index of the column that is looked at; 0 for embeddings. */
export const selectImportColumn = (state: AppState): number => state.study.imported?.column ?? 0;

/** What the indices of the import that is looked at stand for. */
export const selectImportedItems = createSelector(
  [selectActiveImport],
  (imported): ComparedItems | null => {
    if (imported === null) return null;
    return imported.kind === 'scores'
      ? itemsOfScores(imported.scores)
      : itemsOfEmbeddings(imported.embeddings);
  },
);

/**
 * The columns of imported scores that are looked at, each turned the way it is said or was found to
 * point.
 */
export const selectImportedColumns = createSelector(
  [selectActiveImport, (state: AppState) => state.study.imported?.polarities],
  (imported, said): readonly ImportedScoreColumn[] => {
    if (imported?.kind !== 'scores') return [];
    const { scores, name } = imported;
    return scores.columns.map((column, index) => {
      const stated = said?.[index];
      const polarity = stated ?? column.polarity.polarity;
      const isUnclear = stated === undefined && column.polarity.basis === 'unclear';
      return {
        model: column.model === '' ? name : column.model,
        metricName: column.metric,
        metric: column.metricId,
        polarity,
        polarityNote: polarityNote(column, stated),
        polarityUnclear: isUnclear,
        pairs: pairsOf(scores, column, polarity),
      };
    });
  },
);

function polarityNote({ polarity }: ImportedColumn, stated: Polarity | undefined): Reason | null {
  if (stated !== undefined) return message('polarity.stated', { polarity: stated });
  return polarity.polarity === 'similarity' || polarity.basis === 'unclear' ? polarity.text : null;
}

/** Turning a column copies it, so both ways are made once. */
const TURNED = new WeakMap<ImportedColumn, Partial<Record<Polarity, PairTable>>>();

function pairsOf(scores: ImportedScores, column: ImportedColumn, polarity: Polarity): PairTable {
  const known = TURNED.get(column) ?? {};
  const pairs = known[polarity] ?? toPairTable(scores, column, polarity);
  TURNED.set(column, { ...known, [polarity]: pairs });
  return pairs;
}

/** Above this many people nobody reads names, and pairs without people have millions of them. */
const MOST_NAMED = 100_000;

function itemsOfScores(scores: ImportedScores): ComparedItems {
  const people = new Map<number, string>();
  const at = (index: number): ComparedItem | undefined => {
    if (index >= scores.itemCount) return undefined;
    const { subject, file } = importedItem(scores, index);
    return itemOf(subject, file, scores.subject[index] as number);
  };
  // A name for each person is looked up once, through the first item that is of them.
  for (let item = 0; item < scores.itemCount && people.size < MOST_NAMED; item++) {
    const person = scores.subject[item] as number;
    if (!people.has(person)) people.set(person, importedItem(scores, item).subject);
  }
  const subjects = Array.from(
    { length: Math.min(scores.subjectCount, MOST_NAMED) },
    (_, person) => people.get(person) ?? `Person ${person + 1}`,
  );
  return { size: scores.itemCount, at, subjects };
}

function itemsOfEmbeddings({ rows, subjects, table }: ImportedEmbeddings): ComparedItems {
  return {
    size: rows.length,
    at: (index) => {
      const row = rows[index];
      return row === undefined
        ? undefined
        : itemOf(row.subject, row.file, table.subject[index] as number);
    },
    subjects,
  };
}

function itemOf(subject: string, file: string, subjectIndex: number): ComparedItem {
  return {
    photo: null,
    path: file,
    fileName: file.split('/').at(-1) ?? file,
    faceIndex: 0,
    subject: subject as SubjectLabel,
    subjectIndex,
  };
}

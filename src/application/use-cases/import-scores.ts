import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import { type ImportedScores, importedItem } from '#domain/import/imported-scores.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { Note } from '#domain/shared/note.ts';
import type { ComparedItem, ComparedItems } from '#application/state/evaluation-inputs.ts';
import type { ImportedScoreColumn, ImportedSet } from '#application/state/imported-set.ts';

/** Problems of rows become notes: they are listed beside the result, with counts and the first rows. */
function notesOf(problems: readonly { readonly code: string; readonly text: string }[]): Note[] {
  return problems.map(({ code, text }) => ({ code: `import-${code}`, severity: 'warning', text }));
}

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

/** Above this many people nobody reads names, and pairs without people have millions of them. */
const MOST_NAMED = 100_000;

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

/** Imported scores as a set to look at, one column of it at a time. */
export function setOfScores(name: string, scores: ImportedScores): ImportedSet {
  const columns = scores.columns.map((column): ImportedScoreColumn => ({
    model: column.model === '' ? name : column.model,
    metricName: column.metric,
    metric: column.metricId,
    polarity: column.polarity.polarity,
    polarityUnclear: column.polarity.basis === 'unclear',
    pairs: toPairTable(scores, column),
  }));
  const turned = scores.columns
    .filter(({ polarity }) => polarity.polarity === 'similarity' || polarity.basis === 'unclear')
    .map(({ model, metric, polarity }): Note => ({
      code: 'import-polarity',
      severity: polarity.basis === 'unclear' ? 'warning' : 'info',
      text: `${[model, metric].filter((part) => part !== '').join(' ')}: ${polarity.text}`,
    }));
  return {
    kind: 'scores',
    name,
    items: itemsOfScores(scores),
    columns,
    notes: [...scores.notes, ...turned, ...notesOf(scores.problems)],
  };
}

/** Imported embeddings as a set to look at, under any distance. */
export function setOfEmbeddings(name: string, imported: ImportedEmbeddings): ImportedSet {
  const { table, rows, subjects, notes, problems } = imported;
  return {
    kind: 'embeddings',
    name,
    model: name,
    table,
    items: {
      size: rows.length,
      at: (index) => {
        const row = rows[index];
        return row === undefined
          ? undefined
          : itemOf(row.subject, row.file, table.subject[index] as number);
      },
      subjects,
    },
    notes: [...notes, ...notesOf(problems)],
  };
}

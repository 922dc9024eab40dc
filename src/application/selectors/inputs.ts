import { createSelector } from 'reselect';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
  selectImportedItems,
  selectImportedTable,
} from '#application/selectors/active-import.ts';
import { type Person, selectPeople } from '#application/selectors/people.ts';
import type {
  ComparedItems,
  Comparisons,
  EvaluationInputs,
  ProtocolRows,
  TemplateRow,
  Templates,
} from '#application/state/evaluation-inputs.ts';
import type { AppState } from '#application/state/store.ts';
import type { StudyProtocol } from '#application/state/study.ts';
import { distanceName, type MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import {
  type ProtocolFile,
  protocolKey,
  protocolKeysOf,
  type ProtocolPhoto,
} from '#domain/photo/pair-protocol.ts';
import { pathIndex } from '#domain/photo/path-index.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { strangerName } from '#domain/photo/strangers.ts';
import { message } from '#words/message.ts';
import { englishText } from '#words/english.ts';

/** The faces that take part: included, labelled, acquired; person after person. */
export const selectTemplates = createSelector([selectPeople], templatesOf);

/** The same of people under another pipeline. */
export function templatesOf(people: readonly Person[]): Templates & {
  /** Key of each subject index. */
  readonly keys: readonly string[];
} {
  const usable = people.flatMap((person) =>
    person.photos.flatMap(({ photo, face, faceIndex }) =>
      photo.included && face !== null && faceIndex !== null
        ? [{ person, photo, face, faceIndex }]
        : [],
    ),
  );
  // A stranger is a person of their own, so that no two of them are ever mated.
  const labelled = usable.map(({ person, photo, face, faceIndex }) => {
    const label = person.strangers ? strangerName(photo.id, faceIndex) : person.label;
    const key = person.strangers ? `${person.key}/${photo.id}/${faceIndex}` : person.key;
    return { photo, face, faceIndex, label, key };
  });
  const { table, subjects } = buildTemplateTable(
    labelled.map(({ face, key }) => ({ embedding: face.embedding, subject: key })),
  );
  const labels = new Map(labelled.map(({ key, label }) => [key, label]));
  return {
    table,
    rows: labelled.map(({ label, photo, faceIndex }, row) => ({
      photo: photo.id,
      path: photo.path,
      fileName: photo.fileName,
      faceIndex,
      subject: label,
      subjectIndex: table.subject[row] ?? 0,
    })),
    subjects: subjects.map((key) => labels.get(key) ?? key),
    keys: subjects,
  };
}

/** The pairs of the study's protocol whose faces are here; `null` while all pairs are compared. */
export const selectProtocolRows = createSelector(
  [selectTemplates, (state: AppState) => state.study.protocol],
  ({ rows }, protocol) => protocolRowsOf(rows, protocol),
);

/** The same for templates under another pipeline. */
export function protocolRowsOf(
  rows: readonly TemplateRow[],
  protocol: StudyProtocol | null,
): ProtocolRows | null {
  if (protocol === null) return null;
  const byKey = new Map<string, number>();
  rows.forEach(({ fileName, subject }, row) => {
    for (const key of protocolKeysOf(fileName, subject)) {
      if (!byKey.has(key)) byKey.set(key, row);
    }
  });
  // Of a photo with several faces, the first row is that of the face that counts.
  const first = [...new Map(rows.map(({ path }, row) => [path, row] as const).toReversed())];
  const files = pathIndex(first.map(([path]) => path));
  const rowOf = (photo: ProtocolPhoto | ProtocolFile): number | undefined => {
    if (!('file' in photo)) return byKey.get(protocolKey(photo));
    const found = files.find(photo.file);
    // Of several photos of that name, none is meant more than another.
    return found.length === 1 ? first[found[0] as number]?.[1] : undefined;
  };
  const left: number[] = [];
  const right: number[] = [];
  for (const pair of protocol.pairs) {
    const a = rowOf(pair.left);
    const b = rowOf(pair.right);
    if (a === undefined || b === undefined || a === b) continue;
    left.push(a);
    right.push(b);
  }
  return {
    fileName: protocol.fileName,
    left: Uint32Array.from(left),
    right: Uint32Array.from(right),
    found: left.length,
    listed: protocol.pairs.length,
  };
}

/** The column of scores that is looked at; `null` while photos or embeddings are. */
const selectScoreColumn = createSelector(
  [selectImportedColumns, selectImportColumn],
  (columns, at) => columns[at] ?? columns[0] ?? null,
);

/** What the numbers are of: a model, and a distance. */
export interface ActiveScore {
  readonly model: string;
  readonly metric: MetricId | null;
  readonly metricName: string;
}

/** Model and distance in force, of the photos or of the import. */
export const selectActiveScore = createSelector(
  [
    selectActiveImport,
    selectScoreColumn,
    (state: AppState) => state.study.pipeline.model,
    (state: AppState) => state.study.metric,
  ],
  (imported, column, model, metric): ActiveScore => {
    if (column !== null) return column;
    return {
      model: imported === null ? model : imported.name,
      metric,
      metricName: distanceName(metric),
    };
  },
);

const selectPhotoItems = createSelector([selectTemplates], ({ rows, subjects }) => ({
  size: rows.length,
  at: (index: number) => rows[index],
  subjects,
}));

/** Of an import of which no row could be used. */
const NO_PAIRS: PairTable = {
  count: 0,
  left: new Uint32Array(),
  right: new Uint32Array(),
  mated: new Uint8Array(),
  distance: new Float64Array(),
  subject: new Uint32Array(),
  subjectCount: 0,
};

const selectComparisons = createSelector(
  [
    selectActiveImport,
    selectImportedTable,
    selectScoreColumn,
    selectTemplates,
    selectProtocolRows,
    (state: AppState) => state.study.metric,
  ],
  (imported, importedTable, column, { table }, protocol, metric): Comparisons => {
    if (imported === null) return { kind: 'templates', table, metric, protocol };
    if (importedTable !== null) {
      return { kind: 'templates', table: importedTable, metric, protocol: null };
    }
    return { kind: 'pairs', pairs: column?.pairs ?? NO_PAIRS };
  },
);

/** Behind the things themselves, everybody's references as one thing each. */
function withReferences({ size, at, subjects }: ComparedItems): ComparedItems {
  return {
    size,
    subjects,
    at: (index) => {
      const subject = subjects[index - size];
      if (index < size || subject === undefined) return at(index);
      const name = message('aggregation.allPhotosOf', { person: subject });
      return {
        photo: null,
        path: englishText(name),
        fileName: name,
        faceIndex: 0,
        subject: subject as SubjectLabel,
        subjectIndex: index - size,
      };
    },
  };
}

/** What the evaluation is to be of. */
export const selectInputs = createSelector(
  [
    selectComparisons,
    selectImportedItems,
    selectPhotoItems,
    selectTemplates,
    selectActiveScore,
    (state: AppState) => state.study.density,
    (state: AppState) => state.study.aggregation,
  ],
  (
    comparisons,
    importedItems,
    photoItems,
    templates,
    score,
    density,
    aggregation,
  ): EvaluationInputs => ({
    comparisons,
    aggregation,
    items: withReferences(importedItems ?? photoItems),
    templates: importedItems === null ? templates : null,
    model: score.model,
    metric: score.metric,
    metricName: score.metricName,
    density,
  }),
);

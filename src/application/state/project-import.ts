import { KEPT_EMBEDDINGS, KEPT_SCORES } from '#domain/import/kept-import.ts';
import { npyBytes, type NpyValues, readNpy } from '#domain/import/npy.ts';
import { Refusal } from '#domain/import/refusal.ts';
import {
  count,
  dictionary,
  flag,
  object,
  oneOf,
  ShapeMismatch,
  text,
} from '#domain/report/json-shape.ts';
import type { ImportedSet, ImportId, StudyImport } from '#application/state/imported-set.ts';
import { message, type Message } from '#words/message.ts';
import { englishText } from '#words/english.ts';
import { isMessage } from '#words/reason.ts';

/** Folder inside a project that holds the arrays of its import. */
export const IMPORT_FOLDER = 'import/';

/** An import as a project holds it: what JSON can say, and NumPy arrays beside it. */
export interface PackedImport {
  readonly json: unknown;
  readonly arrays: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** What a project says of its import besides the import itself. */
interface Looked {
  readonly kind: ImportedSet['kind'];
  readonly name: string;
  readonly shown: boolean;
  readonly column: number;
  readonly polarities: StudyImport['polarities'];
}

/** Stands in the JSON for an array, and names its file: `{"array": "import/scores.left.npy"}`. */
interface ArrayReference {
  readonly array: string;
}

/** @param shown whether the import is looked at rather than the photos. */
export function packedImport(
  set: ImportedSet,
  { column, polarities }: StudyImport,
  shown: boolean,
): PackedImport {
  const arrays = new Map<
    NpyValues,
    { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }
  >();
  const put = (value: unknown, name: string): unknown => {
    if (ArrayBuffer.isView(value)) {
      const values = value as NpyValues;
      // Columns share arrays: each is written once.
      const known = arrays.get(values) ?? {
        path: `${IMPORT_FOLDER}${name}.npy`,
        bytes: npyBytes(values),
      };
      arrays.set(values, known);
      return { array: known.path } satisfies ArrayReference;
    }
    if (Array.isArray(value)) return value.map((item, index) => put(item, `${name}.${index}`));
    if (typeof value !== 'object' || value === null) return value;
    // Files keep their words in English.
    if (isMessage(value)) return englishText(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, put(inner, `${name}.${key}`)]),
    );
  };
  const looked: Looked = { kind: set.kind, name: set.name, shown, column, polarities };
  const read = set.kind === 'scores' ? set.scores : set.embeddings;
  return { json: { ...looked, [set.kind]: put(read, set.kind) }, arrays: [...arrays.values()] };
}

/** An import that came back out of a project. */
export interface ReopenedImport {
  readonly set: ImportedSet;
  readonly study: StudyImport;
  readonly shown: boolean;
}

export type ImportReopening =
  | { readonly kind: 'reopened'; readonly reopened: ReopenedImport }
  | { readonly kind: 'refused'; readonly problem: Message };

/**
 * The import of a project. Everything in it is checked: it may come from anybody.
 *
 * @param bytesOf the file at a path inside the project; `null` where there is none.
 */
export async function reopenedImport(
  json: unknown,
  id: ImportId,
  bytesOf: (path: string) => Promise<Uint8Array | null>,
): Promise<ImportReopening> {
  const withArrays = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) {
      // Lists of rows are long and hold no arrays, only lists of columns do.
      return value.some(holdsReference) ? Promise.all(value.map(withArrays)) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) {
      const bytes = await bytesOf(value.array);
      if (bytes === null) throw new Refusal(message('refused.missingPart', { name: value.array }));
      return readNpy(bytes, value.array).values;
    }
    const entries = Object.entries(value).map(async ([key, inner]) => [
      key,
      await withArrays(inner),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as unknown;
  };
  try {
    const { shown, column, polarities, kind, name } = LOOKED(json, 'import');
    const content = await withArrays((json as Readonly<Record<string, unknown>>)[kind]);
    const set: ImportedSet =
      kind === 'scores'
        ? { id, name, kind, scores: KEPT_SCORES(content, 'import.scores') }
        : { id, name, kind, embeddings: KEPT_EMBEDDINGS(content, 'import.embeddings') };
    const columns = set.kind === 'scores' ? set.scores.columns.length : 1;
    const study = {
      id,
      column: Number.isInteger(column) && column < columns ? column : 0,
      polarities,
    };
    return { kind: 'reopened', reopened: { set, study, shown } };
  } catch (error) {
    // A file that was tampered with may fail in any way; none of them is the page's fault.
    const problem =
      error instanceof ShapeMismatch
        ? message('project.importDamagedWhy', { reason: error.reason })
        : error instanceof Refusal
          ? message('project.importRefused', { reason: error.reason })
          : message('project.importDamaged');
    return { kind: 'refused', problem };
  }
}

function isReference(value: object): value is ArrayReference {
  return 'array' in value && typeof value.array === 'string';
}

function holdsReference(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => typeof inner === 'object' && inner !== null)
  );
}

const LOOKED = object<Looked>({
  kind: oneOf(['scores', 'embeddings']),
  name: text,
  shown: flag,
  column: count,
  polarities: dictionary(oneOf(['distance', 'similarity'])),
});

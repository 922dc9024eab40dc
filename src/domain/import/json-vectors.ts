import {
  addPaths,
  isObject,
  jsonCell,
  type JsonObject,
  type JsonShape,
  valueAt,
} from './json-value.ts';
import { message } from '#words/message.ts';

/** An embedding somewhere in a JSON value, with all that stands on the way to it. */
interface Leaf {
  /**
   * Keys of objects and names of list elements, from the outside in; `null` for lists that need
   * none.
   */
  readonly keys: readonly (string | null)[];
  /** Objects passed on the way: their texts and numbers belong to the embedding. */
  readonly owners: readonly JsonObject[];
  /** Lists beside the one it lies in, of the same length, with its place in them. */
  readonly aligned: readonly (readonly [name: string, value: unknown])[];
  readonly vector: readonly number[];
}

const LEAST = 6;
const FIELD = /emb|vec|feature|descriptor|encod|represent|template|value|latent/i;

/**
 * Embeddings wherever they lie: lists of objects that have one, `{person: {photo: [...]}}`,
 * `{person: [[...]]}`, face-api.js' labelled descriptors, what deepface, Qdrant and Chroma give.
 * Every list of numbers is a row; the keys on the way to it and what stands beside it are its
 * columns. One table for each field that holds embeddings.
 */
export function vectorShapes(value: unknown): readonly JsonShape[] {
  const fields = new Map<string, Leaf[]>();
  collect(value, { keys: [], owners: [], aligned: [] }, '', fields);
  return [...fields].flatMap(([field, leaves]) => {
    if (leaves.length < 2) return [];
    const beside = [...fields].filter(
      ([name, others]) => name !== field && areBeside(leaves, others),
    );
    return [shapeOf(field, leaves, beside)];
  });
}

/** Whether embeddings of two fields stand in the same objects. */
function areBeside(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return a.length === b.length && a.every(({ owners }, i) => owners.at(-1) === b[i]!.owners.at(-1));
}

interface Way {
  readonly keys: readonly (string | null)[];
  readonly owners: readonly JsonObject[];
  readonly aligned: readonly (readonly [string, unknown])[];
}

function collect(node: unknown, way: Way, field: string, into: Map<string, Leaf[]>): void {
  if (isVector(node)) {
    const list = into.get(field);
    const vector = node as readonly number[];
    if (list) list.push({ ...way, vector });
    else into.set(field, [{ ...way, vector }]);
    return;
  }
  if (Array.isArray(node)) {
    // Faces of several photos, a list for each: the photo needs a name.
    const nested = node.length > 1 && node.every((one) => Array.isArray(one) && !isVector(one));
    node.forEach((one: unknown, i) => {
      if (!holdsVector(one)) return;
      collect(one, { ...way, keys: [...way.keys, nested ? `Photo ${i + 1}` : null] }, field, into);
    });
    return;
  }
  if (!isObject(node)) return;
  const holding = Object.entries(node).filter(([, child]) => holdsVector(child));
  const direct = holding.filter(([, child]) => isVector(child)) as (readonly [
    string,
    readonly number[],
  ])[];
  const lengths = new Set(direct.map(([, { length }]) => length));
  const areFields =
    direct.length === 1 && holding.length === 1
      ? Object.keys(node).length > 1 || FIELD.test(direct[0]![0])
      : direct.length > 1 && (lengths.size > 1 || direct.every(([name]) => FIELD.test(name)));
  const owners = [...way.owners, node];
  for (const [key, child] of holding) {
    const isField = isVector(child) ? areFields : isFieldOf(node, key, holding.length);
    const keys = isField ? way.keys : [...way.keys, key];
    const name = isField ? key : field;
    if (Array.isArray(child) && !isVector(child)) {
      const beside = Object.entries(node).filter(
        ([other, list]) =>
          other !== key &&
          Array.isArray(list) &&
          list.length === child.length &&
          !holdsVector(list),
      ) as [string, unknown[]][];
      child.forEach((one: unknown, i) => {
        if (!holdsVector(one)) return;
        const aligned = [
          ...way.aligned,
          ...beside.map(([other, list]) => [other, list[i]] as const),
        ];
        collect(one, { keys: [...keys, null], owners, aligned }, name, into);
      });
    } else collect(child, { keys, owners, aligned: way.aligned }, name, into);
  }
}

/**
 * Whether a key names what is in it, rather than whose it is: it stands beside texts, or is a word
 * for embeddings.
 */
function isFieldOf(node: JsonObject, key: string, holding: number): boolean {
  if (holding > 1) return false;
  return (
    FIELD.test(key) ||
    Object.keys(node).length > 1 ||
    /^(data|results?|faces?|points|items|rows|records|output|response)$/i.test(key)
  );
}

function isVector(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length >= LEAST &&
    value.slice(0, LEAST).every((one) => typeof one === 'number' || one === null) &&
    value.some((one) => typeof one === 'number') &&
    !value.some((one) => typeof one === 'object' && one !== null)
  );
}

/**
 * Whether a list of numbers lies somewhere in it; the first few elements stand for all of a list.
 */
function holdsVector(value: unknown, depth = 0): boolean {
  if (depth > 7) return false;
  if (isVector(value)) return true;
  if (Array.isArray(value)) return value.slice(0, 5).some((one) => holdsVector(one, depth + 1));
  return (
    isObject(value) &&
    Object.values(value)
      .slice(0, 60)
      .some((one) => holdsVector(one, depth + 1))
  );
}

function shapeOf(
  field: string,
  leaves: readonly Leaf[],
  beside: readonly (readonly [field: string, leaves: readonly Leaf[]])[],
): JsonShape {
  const depth = Math.max(...leaves.map(({ keys }) => keys.length));
  const levels = Array.from({ length: depth }, (_, level) => level).filter((level) => {
    const names = new Set(leaves.map(({ keys }) => keys[level] ?? null));
    return names.size > 1 || (names.size === 1 && depth === 1 && !names.has(null));
  });
  const isMadeUp = (level: number): boolean =>
    leaves.every(({ keys }) => /^Photo \d+$/.test(keys[level] ?? ''));
  const paths = new Map<string, readonly string[]>();
  const lists = new Set<string>();
  const seen = new Set<JsonObject>();
  for (const { owners, aligned } of leaves.slice(0, 500)) {
    for (const owner of owners) {
      // Those far outside are owners of every embedding.
      if (!seen.has(owner)) addPaths(owner, [], paths);
      seen.add(owner);
    }
    for (const [name, value] of aligned) {
      if (isObject(value)) addPaths(value, [], paths);
      else lists.add(name);
    }
  }
  const fields = [...paths].filter(([, path]) =>
    leaves.slice(0, 50).some(({ owners, aligned }) => isScalar(found(owners, aligned, path))),
  );
  const vectorName = field === '' ? 'embedding' : field;
  const columns = [
    ...levels.map((level, i) => (isMadeUp(level) ? 'photo' : i === 0 ? 'entry' : `entry ${i + 1}`)),
    vectorName,
    ...[...lists].filter((name) => name !== vectorName),
    ...fields.map(([name]) => name).filter((name) => name !== vectorName && !lists.has(name)),
    ...beside.map(([name]) => name),
  ];
  const listNames = [...lists].filter((name) => name !== vectorName);
  const fieldPaths = fields
    .filter(([name]) => name !== vectorName && !lists.has(name))
    .map(([, path]) => path);
  return {
    id: `vectors/${field}`,
    label: field === '' ? message('shapes.vectors') : message('shapes.vectorsIn', { field }),
    columns,
    hasHeader: true,
    count: leaves.length,
    cell: (row, column) => {
      const leaf = leaves[row];
      if (leaf === undefined) return undefined;
      if (column < levels.length) return leaf.keys[levels[column]!] ?? undefined;
      if (column === levels.length) return cellOf(leaf.vector);
      const other = beside[column - columns.length + beside.length]?.[1][row];
      if (other !== undefined) return cellOf(other.vector);
      const name = listNames[column - levels.length - 1];
      if (name !== undefined) return jsonCell(leaf.aligned.find(([known]) => known === name)?.[1]);
      const path = fieldPaths[column - levels.length - 1 - listNames.length];
      return path === undefined ? undefined : jsonCell(found(leaf.owners, leaf.aligned, path));
    },
  };
}

function cellOf(vector: Leaf['vector']): number[] {
  return vector.map((value) => value ?? Number.NaN);
}

/** The value under a path in the innermost object that has one. */
function found(
  owners: readonly JsonObject[],
  aligned: Leaf['aligned'],
  path: readonly string[],
): unknown {
  for (const [, value] of aligned) {
    const inside = valueAt(value, path);
    if (inside !== undefined) return inside;
  }
  for (const owner of owners.toReversed()) {
    const inside = valueAt(owner, path);
    if (isScalar(inside)) return inside;
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return value !== null && value !== undefined && typeof value !== 'object';
}

import type { Cell } from './cell.ts';
import type { Message } from '#words/message.ts';

/** A table that was found in a JSON value. Rows are looked up, not copied. */
export interface JsonShape {
  /** Stable for a file, so that a reading can name it. */
  readonly id: string;
  /** In words: "a list of objects, at pairs". */
  readonly label: Message;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly count: number;
  readonly cell: (row: number, column: number) => Cell;
  /**
   * Lists that lie beside one another and differ in length: a table each, of which this one is the
   * first.
   */
  readonly lists?: readonly {
    readonly name: string;
    readonly count: number;
    readonly cell: JsonShape['cell'];
  }[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Objects inside one another that become columns: `facial_areas.img1.x`. */
const FLATTENED = 3;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of one object: the only match, the only face. */
function onlyObject(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && isObject(value[0]) ? value[0] : value;
}

/**
 * The paths to everything in an object that can stand in a cell.
 *
 * @param lists `numbers`: those in lists of one object, too. Names in such a list are what a
 *   program found, not who it is.
 */
export function addPaths(
  row: JsonObject,
  before: readonly string[],
  into: Map<string, readonly string[]>,
  lists: 'closed' | 'numbers' = 'closed',
  isInList = false,
): void {
  for (const [key, inside] of Object.entries(row)) {
    const value = lists === 'closed' ? inside : onlyObject(inside);
    const path = [...before, key];
    if (isObject(value)) {
      if (path.length < FLATTENED) addPaths(value, path, into, lists, isInList || value !== inside);
    } else if (!isInList || typeof value === 'number') into.set(path.join('.'), path);
  }
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) at = isObject(at) ? onlyObject(at[key]) : undefined;
  return at;
}

export function jsonCell(value: unknown): Cell {
  if (Array.isArray(value)) {
    return typeof value[0] === 'number' ? (value as number[]) : null;
  }
  return typeof value === 'object' ? null : (value as Cell);
}

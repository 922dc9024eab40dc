import type { Cell } from '#domain/import/cell.ts';
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

/* oxlint-disable no-control-regex -- control characters end a text in JSON */
/** Where a text stops being JSON, for people: engines say it in words and places of their own. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** Characters in the line, from 1. */
  readonly column: number;
  /** What stands there; empty where the text ends. */
  readonly found: string;
}

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Finds the first place at which a text is no JSON; `null` where it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (mark: string): boolean => {
    skip(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const key = (): boolean => {
    skip(SPACE);
    return skip(TEXT) && take(':');
  };
  /** Closing marks of what is open. */
  const open: string[] = [];
  for (;;) {
    // A value.
    if (take('[')) {
      if (!take(']')) {
        open.push(']');
        continue;
      }
    } else if (take('{')) {
      if (!take('}')) {
        open.push('}');
        if (!key()) return faultAt(text, at);
        continue;
      }
    } else if (!skip(TEXT) && !skip(PLAIN)) return faultAt(text, at);
    // What may follow it.
    while (open.length > 0 && take(open.at(-1)!)) open.pop();
    skip(SPACE);
    if (open.length === 0) return at === text.length ? null : faultAt(text, at);
    if (!take(',') || (open.at(-1) === '}' && !key())) return faultAt(text, at);
  }
}

function faultAt(text: string, at: number): JsonFault {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    found: text.slice(at, at + 12).split(/[\r\n]/)[0] ?? '',
  };
}

import { message } from '#words/message.ts';
import { type Reason, ReasonedError } from '#words/reason.ts';

/**
 * Where a value stands in a file, as a program would reach it: `dataset.failureToAcquire.count`.
 */
type Path = string;

/** What stands at some place and what should; the end of a sentence. */
export class ShapeMismatch extends ReasonedError {
  override readonly name = 'ShapeMismatch';
}

/** Gives the value as `T`, or throws `ShapeMismatch`. */
export type Shape<T> = (value: unknown, path: Path) => T;

function mismatch(path: Path, expected: Reason, value: unknown): ShapeMismatch {
  const place = path === '' ? message('shape.file') : `\`${path}\``;
  return new ShapeMismatch(
    value === undefined
      ? message('shape.isMissing', { place, expected })
      : message('shape.isOther', { place, expected, found: shown(value) }),
  );
}

function shown(value: unknown): Reason {
  if (Array.isArray(value)) return message('shape.list');
  if (typeof value === 'object' && value !== null) return message('shape.object');
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

export const text: Shape<string> = (value, path) => {
  if (typeof value !== 'string') throw mismatch(path, message('shape.text'), value);
  return value;
};

export const flag: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw mismatch(path, message('shape.flag'), value);
  return value;
};

export const number: Shape<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw mismatch(path, message('shape.number'), value);
  return value;
};

/** A number of things: 0 or more. Not always whole, for comparisons can be weighted. */
export const count: Shape<number> = (value, path) => {
  if (typeof value !== 'number' || !(value >= 0))
    throw mismatch(path, message('shape.count'), value);
  return value;
};

export const hex: Shape<string> = (value, path) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) {
    throw mismatch(path, message('shape.sha256'), value);
  }
  return value;
};

export function oneOf<const T extends string | number>(allowed: readonly T[]): Shape<T> {
  return (value, path) => {
    const found = allowed.find((option) => option === value);
    if (found === undefined) {
      const expected = allowed
        .map((option): Reason => JSON.stringify(option))
        .reduce((first, second) => message('shape.either', { first, second }));
      throw mismatch(path, expected, value);
    }
    return found;
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

/** For a key that files of before lack. */
export function missing<T>(shape: Shape<T>, otherwise: T): Shape<T> {
  return (value, path) => (value === undefined ? otherwise : shape(value, path));
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw mismatch(path, message('shape.list'), value);
    return value.map((item, index) => shape(item, `${path}[${index}]`));
  };
}

/** An object with any keys and values of one shape. */
export function dictionary<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(fieldsOf(value, path)).map(([key, inner]) => [
        key,
        shape(inner, join(path, key)),
      ]),
    );
}

/**
 * An object with these keys. The type system holds the shape and the interface together; unknown
 * keys are left out.
 */
export function object<T extends object>(shapes: {
  readonly [K in keyof T]-?: Shape<T[K]>;
}): Shape<T> {
  return (value, path) => {
    const fields = fieldsOf(value, path);
    const result: Partial<T> = {};
    for (const key of Object.keys(shapes) as (keyof T & string)[]) {
      result[key] = shapes[key](fields[key], join(path, key));
    }
    return result as T;
  };
}

function fieldsOf(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw mismatch(path, message('shape.object'), value);
  }
  return value as Readonly<Record<string, unknown>>;
}

function join(path: Path, key: string): Path {
  return path === '' ? key : `${path}.${key}`;
}

import type { SeededRandom } from '#domain/shared/seeded-random.ts';
import type { Mutation } from './mutate-bytes.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const onText =
  (change: (text: string, random: SeededRandom) => string): Mutation =>
  (bytes, random) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), random));

function pick<T>(list: readonly T[], random: SeededRandom): T {
  return list[random.integer(list.length)] as T;
}

const ODD_NUMBERS =
  '1e999,-1e999,NaN,-1,99999999999999999999,0.1.2,1e-400,Infinity,,0x10,1/0'.split(',');

/** Damage to text: what editors, spreadsheets and people do. */
export const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'odd numbers': onText((text, random) => {
    const share = random.uniform() ** 3;
    return text.replaceAll(/-?\d+(\.\d+)?/g, (found) =>
      random.uniform() < share ? pick(ODD_NUMBERS, random) : found,
    );
  }),
  'other separators': onText((text, random) => {
    const to = pick([';', '\t', '|', ' ', '', ',,', '\r', '\0', '"'], random);
    return text.replaceAll(/[,\n]/g, (found) => (random.uniform() < 0.3 ? to : found));
  }),
  'open quotation marks': onText((text, random) => {
    const at = random.integer(text.length);
    return `${text.slice(0, at)}${pick(['"', "'", '""', '"\n', '\\'], random)}${text.slice(at)}`;
  }),
  'lines in another order, twice or missing': onText((text, random) => {
    const lines = text.split('\n');
    return lines
      .flatMap((line) =>
        random.uniform() < 0.2 ? pick([[], [line, line], [pick(lines, random)]], random) : [line],
      )
      .join('\n');
  }),
  'a very long cell': onText((text, random) => {
    const at = random.integer(text.length);
    return `${text.slice(0, at)}${pick(['x', '9', '[', '{"a":', '-', 'é'], random).repeat(
      1 + random.integer(4_000),
    )}${text.slice(at)}`;
  }),
  'letters of another encoding': (bytes, random) =>
    bytes.map((byte) => (byte > 64 && random.uniform() < 0.1 ? byte | 0x80 : byte)),
};

/** Damage to JSON that stays JSON: what other programs and people with an editor write. */
export const JSON_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a wrong type': onJson((value, random) => odd(value, random)),
  'a key less': onJson((value, random) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return odd(value, random);
    const keys = Object.keys(value);
    const gone = keys.length === 0 ? '' : pick(keys, random);
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone));
  }),
  'another key': onJson((value, random) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return odd(value, random);
    const name = pick(
      ['', '__proto__', 'constructor', 'length', 'toString', '0', 'x'.repeat(5000)],
      random,
    );
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [random.uniform() < 0.3 ? name : key, inner]),
    );
  }),
  'values that changed places': onJson((value, random) => {
    if (typeof value !== 'object' || value === null) return odd(value, random);
    const inner = Object.values(value);
    const shuffled = inner.map(() => (inner.length === 0 ? null : pick(inner, random)));
    return Array.isArray(value)
      ? shuffled
      : Object.fromEntries(Object.keys(value).map((key, i) => [key, shuffled[i] as Json]));
  }),
  'one in another': onJson((value, random) => {
    let nested: Json = value;
    const inList = random.uniform() < 0.5;
    for (let depth = 1 + random.integer(1500); depth > 0; depth--)
      nested = inList ? [nested] : { a: nested };
    return nested;
  }),
  'many of them': onJson((value, random) =>
    Array.from({ length: random.integer(100) }, () => value),
  ),
};

function odd(value: Json, random: SeededRandom): Json {
  const oddOnes: readonly Json[] = [
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    2 ** 53,
    '',
    'x',
    'NaN',
    '\0',
    '\ud800',
    'x'.repeat(10_000),
    [],
    {},
    [null],
    [[]],
    [value],
    { a: value },
    [1, 'a', null],
    { __proto__: null, length: 3 },
  ];
  return pick(oddOnes, random);
}

/** Changes one value at any place of the text's JSON; text that is none stays as it is. */
function onJson(change: (value: Json, random: SeededRandom) => Json): Mutation {
  return onText((text, random) => {
    let root: Json;
    try {
      root = JSON.parse(text) as Json;
    } catch {
      return text;
    }
    const times = 1 + random.integer(3);
    try {
      for (let i = 0; i < times; i++) root = changedSomewhere(root, change, random, 0);
      return JSON.stringify(root);
    } catch {
      // Nested too deep to be written down.
      return text;
    }
  });
}

function changedSomewhere(
  value: Json,
  change: (value: Json, random: SeededRandom) => Json,
  random: SeededRandom,
  depth: number,
): Json {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || depth > 40 || random.uniform() < 0.15) return change(value, random);
  const chosen = pick(Object.keys(value), random);
  if (Array.isArray(value)) {
    return value.map((inner, i) =>
      String(i) === chosen ? changedSomewhere(inner, change, random, depth + 1) : inner,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === chosen ? changedSomewhere(inner, change, random, depth + 1) : inner,
    ]),
  );
}

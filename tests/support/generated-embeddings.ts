import fc from 'fast-check';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { type Column, PEOPLE, shuffle, type Writing, writing, written } from './written-table.ts';

/** A table of embeddings, and what must come of it. */
export interface GeneratedEmbeddings {
  readonly text: string;
  readonly people: number;
  readonly photos: number;
  readonly dimensions: number;
  readonly mated: number;
}

type Beside =
  | 'index'
  | 'file'
  | 'id'
  | 'box'
  | 'score'
  | 'age'
  | 'fold'
  | 'gender'
  | 'time'
  | 'level';
const BESIDE: readonly Beside[] = [
  'index',
  'file',
  'id',
  'box',
  'score',
  'age',
  'fold',
  'gender',
  'time',
  'level',
];

const embeddingSetting = fc.record({
  seed: fc.nat(1e9),
  how: writing,
  dimensions: fc.constantFrom(32, 32, 32, 32, 64, 128),
  as: fc.constantFrom<'columns' | 'list' | 'spaced' | 'tensor'>(
    'columns',
    'columns',
    'list',
    'spaced',
    'tensor',
  ),
  prefix: fc.constantFrom('e', 'dim_', '', 'feat', 'v'),
  person: fc.constantFrom('label', 'person', 'identity', 'name', 'who_is_it'),
  numbered: fc.boolean(),
  from: fc.nat(1),
  relu: fc.boolean(),
  scale: fc.constantFrom(0.1, 1, 8),
  extras: fc.subarray([...BESIDE]),
});

/**
 * Tables of embeddings: a column for each number or a list, with other columns before and behind.
 */
export const embeddingTable: fc.Arbitrary<GeneratedEmbeddings> = embeddingSetting.map((given) => {
  const source = seededRandom(given.seed);
  const random = (): number => source.uniform();
  const normal = (): number => 1.4 * (random() + random() + random() - 1.5);
  const pick = (count: number): number => Math.floor(random() * count);
  const people = 3 + pick(4);
  const faces: { person: number; number: number; vector: number[] }[] = [];
  for (let person = 0; person < people; person++) {
    const centre = Array.from({ length: given.dimensions }, normal);
    const each = 2 + pick(3);
    for (let number = 1; number <= each; number++) {
      const vector = centre.map((value) => {
        const own = (value + 0.6 * normal()) * given.scale;
        return given.relu ? Math.max(0, own) : own;
      });
      faces.push({ person, number, vector });
    }
  }
  if (random() < 0.7) shuffle(faces, random);
  const number = (value: number): string => value.toFixed(5);
  const person = {
    name: given.person,
    cells: faces.map(({ person: p }) => (given.numbered ? String(p + 1) : PEOPLE[p]!)),
  };
  const list = (vector: readonly number[]): string => {
    const numbers = vector.map(number);
    if (given.as === 'spaced') return `[${numbers.join(' ')}]`;
    return given.as === 'tensor' ? `tensor([${numbers.join(', ')}])` : `[${numbers.join(', ')}]`;
  };
  const vectors: readonly Column[] =
    given.as === 'columns'
      ? Array.from({ length: given.dimensions }, (_, k) => ({
          name: `${given.prefix}${k + given.from}`,
          cells: faces.map(({ vector }) => number(vector[k]!)),
        }))
      : [{ name: 'embedding', cells: faces.map(({ vector }) => list(vector)) }];
  const others = [person, ...given.extras.flatMap((extra) => besideColumns(extra, faces, random))];
  shuffle(others, random);
  const cut = pick(others.length + 1);
  const counts = new Map<number, number>();
  for (const { person: p } of faces) counts.set(p, (counts.get(p) ?? 0) + 1);
  // Lists have their own separators: they stay readable only in quotation marks, or between other
  // marks.
  const how: Writing =
    given.as === 'columns'
      ? given.how
      : {
          ...given.how,
          quoted: true,
          delimiter: given.how.delimiter === ' ' ? ',' : given.how.delimiter,
        };
  return {
    text: written([...others.slice(0, cut), ...vectors, ...others.slice(cut)], how),
    people,
    photos: faces.length,
    dimensions: given.dimensions,
    mated: [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0),
  };
});

function besideColumns(
  extra: Beside,
  faces: readonly { readonly person: number; readonly number: number }[],
  random: () => number,
): readonly Column[] {
  const pick = (count: number): number => Math.floor(random() * count);
  const cells = (make: (face: (typeof faces)[number], row: number) => string) => faces.map(make);
  switch (extra) {
    case 'index':
      return [{ name: random() < 0.5 ? 'index' : 'idx', cells: cells((_, row) => String(row)) }];
    case 'level':
      return [{ name: '__index_level_0__', cells: cells((_, row) => String((row * 37) % 1009)) }];
    case 'file':
      return [{ name: 'file', cells: cells(({ person }, row) => `${PEOPLE[person]}/${row}.jpg`) }];
    case 'id':
      return [
        {
          name: 'id',
          cells: cells(() => Array.from({ length: 32 }, () => pick(16).toString(16)).join('')),
        },
      ];
    case 'box':
      return ['top', 'right', 'bottom', 'left'].map((name) => ({
        name,
        cells: cells(() => String(20 + pick(600))),
      }));
    case 'score':
      return [{ name: 'det_score', cells: cells(() => (0.7 + 0.3 * random()).toFixed(3)) }];
    case 'age':
      return [{ name: 'age', cells: cells(() => String(18 + pick(50))) }];
    case 'fold':
      return [{ name: 'fold', cells: cells((_, row) => String((row % 5) + 1)) }];
    case 'gender':
      return [{ name: 'gender', cells: cells(({ person }) => (person % 2 === 0 ? 'F' : 'M')) }];
    case 'time':
      return [{ name: 'time', cells: cells(() => (0.5 + random()).toFixed(3)) }];
  }
}

import fc from 'fast-check';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { npyOf, npzOf, unicodeNpy } from '#tests/unit/import/numpy-writer.ts';
import { PEOPLE, shuffle } from './written-table.ts';

/** Embeddings in several arrays with their labels in others, and what must come of them. */
export interface GeneratedArrays {
  /** Files that are imported together. */
  readonly files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[];
  readonly people: number;
  readonly photos: number;
  readonly mated: number;
}

/** Names of embeddings and labels in pairs that belong together. */
const NAMES: readonly (readonly (readonly [vectors: string, labels: string])[])[] = [
  ['emb_a names_a', 'emb_b names_b', 'emb_c names_c'],
  ['embeddings_1 labels_1', 'embeddings_2 labels_2', 'embeddings_3 labels_3'],
  ['train_x train_y', 'test_x test_y', 'val_x val_y'],
  ['X_train y_train', 'X_test y_test', 'X_val y_val'],
  ['trainX trainy', 'testX testy', 'valX valy'],
  ['xtrain ytrain', 'xtest ytest', 'xval yval'],
  ['query query_ids', 'gallery gallery_ids', 'distractors distractors_ids'],
  ['probe_feat probe_id', 'gallery_feat gallery_id', 'other_feat other_id'],
  ['q_feats q_pids', 'g_feats g_pids', 'd_feats d_pids'],
  ['featsA idsA', 'featsB idsB', 'featsC idsC'],
  ['embeddings labels', 'embeddings_test labels_test', 'embeddings_dev labels_dev'],
  ['arr_0 arr_1', 'arr_2 arr_3', 'arr_4 arr_5'],
].map((sets) => sets.map((set) => set.split(' ') as [string, string]));

const setting = fc.record({
  seed: fc.nat(1e9),
  names: fc.constantFrom(...NAMES),
  sets: fc.constantFrom(2, 2, 3),
  /** As many rows in all sets, so that only names and order say what belongs together. */
  even: fc.boolean(),
  /** The same people at the same places of each set, or not. */
  sorted: fc.boolean(),
  as: fc.constantFrom<'npz' | 'json' | 'npy'>('npz', 'json', 'npy'),
});

/**
 * Sets of embeddings with labels in the same order, their arrays in any order where names tell
 * which belong together.
 */
export const embeddingArrays: fc.Arbitrary<GeneratedArrays> = setting.map((given) => {
  const source = seededRandom(given.seed);
  const random = (): number => source.uniform();
  const normal = (): number => 1.4 * (random() + random() + random() - 1.5);
  const pick = (count: number): number => Math.floor(random() * count);
  const centres = PEOPLE.map(() => Array.from({ length: 32 }, normal));
  const each = 3 + pick(2);
  const counts = new Map<number, number>();
  const arrays = given.names.slice(0, given.sets).flatMap(([vectors, labels], set) => {
    // People come again in other sets, at other places.
    const here = [...PEOPLE.keys()];
    shuffle(here, random);
    const own = here
      .slice(0, given.even ? 3 : 3 + set)
      .flatMap((person) => Array.from({ length: each }, () => person));
    if (!given.sorted) shuffle(own, random);
    for (const person of own) counts.set(person, (counts.get(person) ?? 0) + 1);
    const rows = own.map((person) => centres[person]!.map((value) => value + 0.5 * normal()));
    return [
      { name: vectors, rows, labels: null },
      { name: labels, rows: null, labels: own.map((person) => PEOPLE[person]!) },
    ];
  });
  // Without names that tell, arrays stand in the order in which they were saved.
  if (!given.names[0]![0].startsWith('arr')) shuffle(arrays, random);
  const total = [...counts.values()];
  return {
    files: filesOf(arrays, given.as),
    people: counts.size,
    photos: total.reduce((sum, n) => sum + n, 0),
    mated: total.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0),
  };
});

interface NamedArray {
  readonly name: string;
  readonly rows: readonly (readonly number[])[] | null;
  readonly labels: readonly string[] | null;
}

function filesOf(
  arrays: readonly NamedArray[],
  as: 'npz' | 'json' | 'npy',
): GeneratedArrays['files'] {
  if (as === 'json') {
    const lists = arrays.map(({ name, rows, labels }) => [name, rows ?? labels]);
    return [['set.json', JSON.stringify(Object.fromEntries(lists))]];
  }
  const npys = arrays.map(({ name, rows, labels }) => {
    const data = Float32Array.from(rows?.flat() ?? []);
    const npy = rows === null ? unicodeNpy(labels!) : npyOf('<f4', [rows.length, 32], data);
    return [name, npy] as const;
  });
  if (as === 'npz') return [['set.npz', npzOf(Object.fromEntries(npys))]];
  return npys.map(([name, npy]) => [`${name}.npy`, npy]);
}

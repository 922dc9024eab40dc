import { nameWords, sidesOfNames } from './name-words.ts';

/**
 * Which of several things a name belongs to, by the words in which their names differ: `names_a` to
 * `emb_a` rather than `emb_b`, `labels` to `embeddings` rather than `embeddings_test`. The number
 * of that thing; `null` where the names do not say.
 */
export function kinOf(name: string, among: readonly string[]): number | null {
  const own = among.map((one, at) => {
    const others = among.filter((_, i) => i !== at).map((other) => new Set(nameWords(other)));
    return nameWords(one).filter((word) => !others.every((other) => other.has(word)));
  });
  const words = nameWords(name);
  const fits = own.map((told) =>
    told.reduce((sum, word) => sum + Math.max(0, ...words.map((one) => likeness(one, word))), 0),
  );
  const most = Math.max(...fits);
  if (most > 0) return onlyOne(fits, (fit) => fit === most);
  // What has no word of its own goes with what has none.
  const isBare = own.map((told) => told.length === 0);
  return isBare.includes(true) ? onlyOne(isBare, (bare) => bare) : null;
}

/** Letters that two words must share, as `xtrain` and `ytrain` do. */
const LEAST_SHARED = 3;

/**
 * 1 for the same word; less for `trainx` and `trainy`, `xtest` and `ytest`; least for an initial,
 * `q` for `query`.
 */
function likeness(word: string, told: string): number {
  if (word === told) return 1;
  if (word.length <= 2 && told.startsWith(word)) return 0.25;
  const shortest = Math.min(word.length, told.length);
  const shared = Math.max(commonStart(word, told), commonStart(reversed(word), reversed(told)));
  return shared >= Math.max(LEAST_SHARED, 0.6 * shortest) ? shared / 20 : 0;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function reversed(word: string): string {
  return Array.from(word).toReversed().join('');
}

function onlyOne<T>(list: readonly T[], fits: (one: T) => boolean): number | null {
  const found = list.flatMap((one, at) => (fits(one) ? [at] : []));
  return found.length === 1 ? found[0]! : null;
}

/**
 * Whether names count up (`arr_0`, `arr_1`; `x`, `y`) or down as they stand; `null` where they do
 * not count.
 */
export function countingOf(names: readonly string[]): 'up' | 'down' | null {
  const steps = names.slice(1).map((name, i) => stepBetween(names[i]!, name));
  if (steps.length === 0 || steps.some((step) => step !== steps[0])) return null;
  return steps[0]!;
}

/** Whether names are alike but for one word: `name_a` and `name_b`. */
export function differInOne(a: string, b: string): boolean {
  return differentWords(a, b)?.length === 1;
}

/** Places at which names of as many words differ. */
function differentWords(a: string, b: string): readonly number[] | null {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.length !== y.length) return null;
  return x.flatMap((word, i) => (word === y[i] ? [] : [i]));
}

function stepBetween(a: string, b: string): 'up' | 'down' | null {
  const [at, ...more] = differentWords(a, b) ?? [];
  if (at !== undefined && more.length === 0) {
    const [from, to] = [Number(nameWords(a)[at]), Number(nameWords(b)[at])];
    if (from !== to && from >= 0 && to >= 0) return from < to ? 'up' : 'down';
  }
  const sides = sidesOfNames(a, b);
  if (sides === null) return null;
  return sides === 'left-right' ? 'up' : 'down';
}

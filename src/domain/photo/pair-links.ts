import type { PathIndex } from '#domain/photo/path-index.ts';
import type { ListedPair } from '#domain/photo/photo-list.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** A listed pair whose two photos are here, as rows of the index. */
interface LinkedPair {
  readonly left: number;
  readonly right: number;
  readonly truth: string | null;
}

/** What a list of pairs says when one of its two words means the same person. */
export interface PairTruth {
  /** The word, as written, that stands for the same person. */
  readonly same: string;
  /**
   * Aligned with the photos: people made of photos that mated pairs join; `null` for photos that no
   * pair names.
   */
  readonly labels: readonly (SubjectLabel | null)[];
  readonly people: number;
  readonly mated: number;
  readonly nonMated: number;
  /** Pairs said to be of different people whose photos mated pairs join. */
  readonly contradictions: number;
}

const SAME =
  /^(?:1|\+1|1\.0|yes|y|true|t|same|match|matched|mated|genuine|positive|pos|client|target|ja|oui|sí|si|да|是|はい|예)$/iu;
const DIFFERENT =
  /^(?:0|-1|0\.0|no|n|false|f|diff|different|not ?same|mismatch|no ?match|non-?mated|impostor|imposter|negative|neg|nein|non|нет|否|いいえ|아니요)$/iu;

/** The pairs of a list that are here, each photo known without doubt. */
export function linkedPairs(
  pairs: readonly ListedPair[],
  photos: PathIndex,
): readonly LinkedPair[] {
  return pairs.flatMap(({ left, right, truth }) => {
    const [a, b] = [photos.find(left), photos.find(right)];
    return a.length === 1 && b.length === 1 && a[0] !== b[0]
      ? [{ left: a[0] as number, right: b[0] as number, truth }]
      : [];
  });
}

/**
 * Which words of the list may mean the same person, the likelier first. Words that say it
 * themselves (`Yes`, `genuine`) are not asked about; of 0 and 1 either may be it, since contrastive
 * losses call the same person 0: it is the one that contradicts itself less, pairs of different
 * people being no chain of pairs of one.
 *
 * @returns one where it is sure; none for a list without truth.
 */
export function pairTruths(pairs: readonly LinkedPair[], count: number): readonly PairTruth[] {
  const words = [...new Set(pairs.flatMap(({ truth }) => (truth === null ? [] : [truth])))];
  const isPlain = words.every((word) => /^[-+]?[01](?:\.0)?$/u.test(word));
  const saying = words.filter((word) => SAME.test(word));
  if (words.length === 0 || words.length > 2) return [];
  if (!isPlain && (saying.length === 1 || words.every((word) => DIFFERENT.test(word)))) {
    return [truthOf(pairs, saying[0] ?? '', count)];
  }
  const readings = words
    .map((word) => truthOf(pairs, word, count))
    .toSorted(
      (a, b) =>
        a.contradictions - b.contradictions ||
        Number(SAME.test(b.same)) - Number(SAME.test(a.same)),
    );
  const [best, next] = readings;
  const isSure =
    best !== undefined &&
    (next === undefined
      ? SAME.test(best.same)
      : best.contradictions === 0 && next.contradictions > 0);
  return isSure ? [best] : readings;
}

function truthOf(pairs: readonly LinkedPair[], same: string, count: number): PairTruth {
  const roots = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (of: number): number => {
    let root = of;
    while (roots[root] !== root) root = roots[root] as number;
    for (let at = of; roots[at] !== root;) {
      const next = roots[at] as number;
      roots[at] = root;
      at = next;
    }
    return root;
  };
  const named = new Set<number>();
  let mated = 0;
  for (const { left, right, truth } of pairs) {
    named.add(left).add(right);
    if (truth !== same) continue;
    mated += 1;
    const [a, b] = [rootOf(left), rootOf(right)];
    // The first photo of a person stands for it, so that people are numbered as they come.
    roots[Math.max(a, b)] = Math.min(a, b);
  }
  const contradictions = pairs.filter(
    ({ left, right, truth }) => truth !== same && rootOf(left) === rootOf(right),
  ).length;
  const numbers = new Map<number, number>();
  const labels = Array.from({ length: count }, (_, row): SubjectLabel | null => {
    if (!named.has(row)) return null;
    const root = rootOf(row);
    const number = numbers.get(root) ?? numbers.size + 1;
    numbers.set(root, number);
    return `Person ${number}` as SubjectLabel;
  });
  return {
    same,
    labels,
    people: numbers.size,
    mated,
    nonMated: pairs.length - mated,
    contradictions,
  };
}

/**
 * How a list's word for the same person goes together with who is in the photos as their folders
 * say.
 */
export function agreementWith(
  pairs: readonly LinkedPair[],
  labels: readonly (SubjectLabel | null)[],
  same: string,
): { readonly agreeing: number; readonly judged: number } {
  let agreeing = 0;
  let judged = 0;
  for (const { left, right, truth } of pairs) {
    const [a, b] = [labels[left] ?? null, labels[right] ?? null];
    if (truth === null || a === null || b === null) continue;
    judged += 1;
    if ((subjectKey(a) === subjectKey(b)) === (truth === same)) agreeing += 1;
  }
  return { agreeing, judged };
}

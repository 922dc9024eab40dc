import { COMPARISON_METRICS, METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';

/** Whether larger scores mean less alike (`distance`) or more alike (`similarity`). */
export type Polarity = 'distance' | 'similarity';

/** What the name of a column of scores says. */
export interface ScoreName {
  /** The network or program; empty where the name does not say. */
  readonly model: string;
  /**
   * As written, but for known distances, which go by deepface's names. Empty where the name does
   * not say.
   */
  readonly metric: string;
  /** The distance of this app that it is; `null` for any other score. */
  readonly metricId: MetricId | null;
  /** `null` where the name leaves it open. */
  readonly polarity: Polarity | null;
}

type Known = readonly [
  pattern: string,
  metric: string | null,
  metricId: MetricId | null,
  polarity: Polarity | null,
];

/** Longer names first, for one may end with another. */
const DISTANCES = METRIC_IDS.toSorted((a, b) => b.length - a.length).map((id): Known => [
  COMPARISON_METRICS[id].spelling,
  id,
  id,
  'distance',
]);

/**
 * What names end with, longest first where one ends with another. `null` keeps the name as written.
 */
const KNOWN: readonly Known[] = [
  ['cos(ine)?[ _-]?sim(ilarity|ilarities|s)?', 'cosine_similarity', null, 'similarity'],
  ['sq(uared)?[ _-]?(euclidean|l2)([ _-]?dist(ance)?)?', null, null, 'distance'],
  ...DISTANCES,
  ['manhattan|l1|hamming|chebyshev|mahalanobis', null, null, 'distance'],
  ['dissimilarity|dist(ance)?s?|error', null, null, 'distance'],
  [
    'sim(ilarity|ilarities)?|confidence|prob(ability)?|likelihood|llr|percent(age)?|inner|dot',
    null,
    null,
    'similarity',
  ],
  ['scores?|value|result|comparison[ _-]?scores?|match[ _-]?scores?', null, null, null],
];

const ENDINGS = KNOWN.map(
  ([pattern, ...meaning]) =>
    [new RegExp(`^(?:(?<model>.*?)[ _.:/|-]+)?(?<metric>${pattern})$`, 'i'), meaning] as const,
);

/**
 * Splits `<model>_<metric>` at the longest metric that it ends with: `VGG-Face_euclidean_l2` is
 * VGG-Face under euclidean_l2. `null` where the name ends with nothing known.
 */
export function knownScoreName(name: string): ScoreName | null {
  const text = name.trim();
  for (const [ending, [metric, metricId, polarity]] of ENDINGS) {
    const found = ending.exec(text)?.groups;
    if (!found) continue;
    return {
      model: found['model'] ?? '',
      metric: metric ?? found['metric'] ?? '',
      metricId,
      polarity,
    };
  }
  return null;
}

/**
 * A metric that stands in a column of its own, of scores whose own name says which way they point:
 * `cosine` of a similarity is no distance.
 */
export function metricOfScores(metric: string, own: string): string {
  const isCosine = scoreName(metric).metricId === 'cosine' && !/dist/i.test(metric);
  return isCosine && scoreName(own).polarity === 'similarity' ? 'cosine_similarity' : metric;
}

const SHORT_DISTANCE = /^(d|dd|ds|dis|dst|dists|euc|eucl|delta|diff_?score|l2sq|sqd|ed)$/i;
const SHORT_SIMILARITY = /^(s|ss|sims|sc|cs|cossim|corr|aff(inity)?|agree(ment)?)$/i;

/**
 * What an abbreviation that is the whole name of a column hints at; it may stand for something
 * else, so data outweigh it.
 */
export function shortNamePolarity(name: string): Polarity | null {
  const text = name.trim();
  if (SHORT_DISTANCE.test(text)) return 'distance';
  return SHORT_SIMILARITY.test(text) ? 'similarity' : null;
}

/** The same for any name: one that ends with nothing known is a model's. */
export function scoreName(name: string): ScoreName {
  return knownScoreName(name) ?? { model: name.trim(), metric: '', metricId: null, polarity: null };
}

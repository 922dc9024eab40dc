import { indexText, percentText } from '#domain/shared/wording.ts';

/** Ids of the figures at a threshold, in the order of the table. */
export type MetricRowId =
  | 'precision'
  | 'recall'
  | 'f1'
  | 'accuracy'
  | 'balanced-accuracy'
  | 'mcc'
  | 'fmr'
  | 'fnmr'
  | 'far'
  | 'frr'
  | 'specificity'
  | 'npv'
  | 'precision-in-use'
  | 'fpir';

interface MetricText {
  readonly name: string;
  readonly definition: string;
  readonly undefinedBecause: string;
  readonly isProportion: boolean;
}

const NO_MATED = 'There are no mated pairs: add a second photo of at least one person.';
const NO_NON_MATED = 'There are no non-mated pairs: add photos of at least one other person.';
const A_CLASS_IS_EMPTY = 'It needs mated and non-mated pairs, and one kind is missing.';
const NOTHING_MATCHES = 'Nothing matches at this threshold.';

function proportion(name: string, definition: string, undefinedBecause: string): MetricText {
  return { name, definition, undefinedBecause, isProportion: true };
}

export const METRIC_TEXTS: Readonly<Record<MetricRowId, MetricText>> = {
  precision: proportion(
    'Precision',
    'Of the pairs that match, the share that is mated; it depends on how common mated pairs are in this set.',
    NOTHING_MATCHES,
  ),
  recall: proportion('Recall', 'Of the mated pairs, the share that matches: 1 - FNMR.', NO_MATED),
  f1: proportion(
    'F1',
    'The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); like precision it depends on the mix of pairs in this set.',
    'There are no mated pairs, and nothing matches.',
  ),
  accuracy: proportion(
    'Accuracy',
    'The share of all pairs that is decided rightly; the more common kind of pair dominates it.',
    'There are no pairs.',
  ),
  'balanced-accuracy': proportion(
    'Balanced accuracy',
    'The mean of recall and specificity, 1 - (FMR + FNMR) / 2: both kinds of pair count the same.',
    A_CLASS_IS_EMPTY,
  ),
  mcc: {
    name: 'MCC',
    definition:
      "Matthews' correlation of decision and truth: 1 is perfect, 0 no better than chance, -1 always wrong; it depends on the mix of pairs in this set.",
    undefinedBecause:
      'All pairs are of one kind, or all are decided alike, so there is nothing to correlate.',
    isProportion: false,
  },
  fmr: proportion(
    'FMR',
    'False match rate: of the non-mated pairs, the share that matches.',
    NO_NON_MATED,
  ),
  fnmr: proportion(
    'FNMR',
    'False non-match rate: of the mated pairs, the share that does not match.',
    NO_MATED,
  ),
  far: proportion(
    'FAR',
    'False accept rate of the whole system at one attempt, FMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
    NO_NON_MATED,
  ),
  frr: proportion(
    'FRR',
    'False reject rate of the whole system at one attempt, FTA + FNMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
    NO_MATED,
  ),
  specificity: proportion(
    'Specificity',
    'Of the non-mated pairs, the share that does not match: 1 - FMR.',
    NO_NON_MATED,
  ),
  npv: proportion(
    'NPV',
    'Negative predictive value: of the pairs that do not match, the share that is non-mated; it depends on how common mated pairs are in this set.',
    'Everything matches at this threshold.',
  ),
  'precision-in-use': proportion(
    'Precision in use',
    'Of the attempts that match, the share that is mated, at the stated share of mated attempts instead of the mix of this set.',
    'It needs mated and non-mated pairs, and a threshold at which something matches.',
  ),
  fpir: proportion(
    'FPIR',
    'False positive identification rate: the chance that a person who is not in the gallery matches somebody in it, 1 - (1 - FMR)^N, as if comparisons were independent.',
    NO_NON_MATED,
  ),
};

/** How a figure at a threshold is written, its interval too. */
export function metricWriter(id: string): (value: number) => string {
  return id in METRIC_TEXTS && !METRIC_TEXTS[id as MetricRowId].isProportion
    ? indexText
    : percentText;
}

/** What is said of the figures that need no threshold, wherever they stand. */
export const SEPARATION_TEXTS = {
  auc: {
    name: 'AUC',
    definition:
      'Take a pair of the same person and a pair of different people at random from this set: the chance that the first is the nearer, ties counting half. 1 is perfect, 0.5 is guessing.',
  },
  eer: {
    name: 'EER',
    definition:
      'Equal error rate: the mean of FMR and FNMR at the observed distance where they are closest as one overtakes the other. Nothing is interpolated.',
  },
  'd-prime': {
    name: 'd′',
    definition:
      'Decidability: the difference of the two mean distances over the root of the mean of the two variances. It says most where both distributions look like a bell.',
  },
  'grey-area': {
    name: 'Grey area',
    definition:
      'From the smallest distance of different people to the largest of the same person: no threshold decides every pair of this set rightly.',
  },
} as const;

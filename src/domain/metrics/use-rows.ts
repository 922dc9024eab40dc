import {
  defineMetric,
  type MetricContext,
  NO_MATED,
  NO_NON_MATED,
} from '#domain/metrics/metric.ts';
import {
  falseAcceptRate,
  falsePositiveIdentificationRate,
  falseRejectRate,
  precisionInUse,
} from '#domain/metrics/rates-in-use.ts';
import { countText, percentText } from '#domain/shared/wording.ts';

/** Rows of the metrics table that say what the error rates mean where the app is used. */

export const far = defineMetric({
  kind: 'use',
  id: 'far',
  name: 'FAR',
  definition:
    'False accept rate of the whole system at one attempt, FMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
  undefinedBecause: NO_NON_MATED,
  help: 'False accept rate: FMR x (1 - FTA).',
  isProportion: true,
  figure: (fmr, _fnmr, { failureToAcquire }) => falseAcceptRate(fmr, failureToAcquire),
  told: acquisitionText,
});

export const frr = defineMetric({
  kind: 'use',
  id: 'frr',
  name: 'FRR',
  definition:
    'False reject rate of the whole system at one attempt, FTA + FNMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
  undefinedBecause: NO_MATED,
  help: 'False reject rate: FTA + FNMR x (1 - FTA).',
  isProportion: true,
  figure: (_fmr, fnmr, { failureToAcquire }) => falseRejectRate(fnmr, failureToAcquire),
  told: acquisitionText,
});

export const precisionOfUse = defineMetric({
  kind: 'use',
  id: 'precision-in-use',
  name: 'Precision in use',
  definition:
    'Of the attempts that match, the share that is mated, at the stated share of mated attempts instead of the mix of this set.',
  undefinedBecause:
    'It needs mated and non-mated pairs, and a threshold at which something matches.',
  help: "Precision at the stated share of mated attempts instead of the set's own mix.",
  isProportion: true,
  figure: (fmr, fnmr, { matedShare }) => precisionInUse(fmr, fnmr, matedShare) ?? Number.NaN,
  told: ({ matedShare }) => `Here ${percentText(matedShare)} of attempts are taken to be mated.`,
});

export const fpir = defineMetric({
  kind: 'use',
  id: 'fpir',
  name: 'FPIR',
  definition:
    'False positive identification rate: the chance that a person who is not in the gallery matches somebody in it, 1 - (1 - FMR)^N, as if comparisons were independent.',
  undefinedBecause: NO_NON_MATED,
  help: 'False positive identification rate in a gallery of stated size, as if comparisons were independent.',
  isProportion: true,
  figure: (fmr, _fnmr, { gallerySize }) => falsePositiveIdentificationRate(fmr, gallerySize),
  told: ({ gallerySize }) => `Here the gallery has ${countText(gallerySize, 'face')}.`,
});

function acquisitionText({ failureToAcquire: fta }: MetricContext): string {
  return fta === null
    ? 'Here FTA is not known and taken as 0.'
    : `Here no face was acquired in ${fta.count} of ${countText(fta.attempts, 'photo')}.`;
}

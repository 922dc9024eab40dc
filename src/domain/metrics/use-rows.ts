import { defineMetric, type MetricContext } from '#domain/metrics/metric.ts';
import {
  falseAcceptRate,
  falsePositiveIdentificationRate,
  falseRejectRate,
  precisionInUse,
} from '#domain/metrics/rates-in-use.ts';
import { percentText } from '#domain/shared/wording.ts';
import { message, type Message } from '#words/message.ts';

/** Rows of the metrics table that say what the error rates mean where the app is used. */

export const far = defineMetric({
  kind: 'use',
  id: 'far',
  words: {
    name: 'metric.far',
    meaning: 'metric.farMeaning',
    noFigure: 'noFigure.noNonMated',
  },
  help: 'False accept rate: FMR x (1 - FTA).',
  isProportion: true,
  figure: (fmr, _fnmr, { failureToAcquire }) => falseAcceptRate(fmr, failureToAcquire),
  assumption: acquisitionAssumed,
});

export const frr = defineMetric({
  kind: 'use',
  id: 'frr',
  words: {
    name: 'metric.frr',
    meaning: 'metric.frrMeaning',
    noFigure: 'noFigure.noMated',
  },
  help: 'False reject rate: FTA + FNMR x (1 - FTA).',
  isProportion: true,
  figure: (_fmr, fnmr, { failureToAcquire }) => falseRejectRate(fnmr, failureToAcquire),
  assumption: acquisitionAssumed,
});

export const precisionOfUse = defineMetric({
  kind: 'use',
  id: 'precision-in-use',
  words: {
    name: 'metric.precisionOfUse',
    meaning: 'metric.precisionOfUseMeaning',
    noFigure: 'noFigure.oneKindOrNoMatch',
  },
  help: "Precision at the stated share of mated attempts instead of the set's own mix.",
  isProportion: true,
  figure: (fmr, fnmr, { matedShare }) => precisionInUse(fmr, fnmr, matedShare) ?? Number.NaN,
  assumption: ({ matedShare }) =>
    message('metric.hereMatedShare', { share: percentText(matedShare) }),
});

export const fpir = defineMetric({
  kind: 'use',
  id: 'fpir',
  words: {
    name: 'metric.fpir',
    meaning: 'metric.fpirMeaning',
    noFigure: 'noFigure.noNonMated',
  },
  help: 'False positive identification rate in a gallery of stated size, as if comparisons were independent.',
  isProportion: true,
  figure: (fmr, _fnmr, { gallerySize }) => falsePositiveIdentificationRate(fmr, gallerySize),
  assumption: ({ gallerySize }) => message('metric.hereGallery', { faces: gallerySize }),
});

function acquisitionAssumed({ failureToAcquire: fta }: MetricContext): Message {
  return fta === null
    ? message('metric.hereFtaUnknown')
    : message('metric.hereFta', { failed: String(fta.count), photos: fta.attempts });
}

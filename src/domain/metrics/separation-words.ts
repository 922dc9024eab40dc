import type { FigureWords } from '#domain/metrics/metric.ts';

type SeparationId = 'auc' | 'eer' | 'd-prime' | 'grey-area';

/** What is said of the figures that need no threshold, wherever they stand. */
export const SEPARATION_WORDS: Readonly<Record<SeparationId, FigureWords>> = {
  auc: { name: 'separation.auc', meaning: 'separation.aucMeaning' },
  eer: { name: 'separation.eer', meaning: 'separation.eerMeaning' },
  'd-prime': { name: 'separation.dPrime', meaning: 'separation.dPrimeMeaning' },
  'grey-area': { name: 'separation.greyArea', meaning: 'separation.greyAreaMeaning' },
};

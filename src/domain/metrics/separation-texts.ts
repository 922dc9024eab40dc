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

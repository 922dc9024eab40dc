/** What figures mean, and why there may be none. */
export const figures = {
  'metric.precisionMeaning':
    'Of the pairs that match, the share that is mated; it depends on how common mated pairs are in this set.',
  'metric.recallMeaning': 'Of the mated pairs, the share that matches: 1 - FNMR.',
  'metric.f1Meaning':
    'The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); like precision it depends on the mix of pairs in this set.',
  'metric.accuracyMeaning':
    'The share of all pairs that is decided rightly; the more common kind of pair dominates it.',
  'metric.balancedAccuracyMeaning':
    'The mean of recall and specificity, 1 - (FMR + FNMR) / 2: both kinds of pair count the same.',
  'metric.mccMeaning':
    "Matthews' correlation of decision and truth: 1 is perfect, 0 no better than chance, -1 always wrong; it depends on the mix of pairs in this set.",
  'metric.fmrMeaning': 'False match rate: of the non-mated pairs, the share that matches.',
  'metric.fnmrMeaning': 'False non-match rate: of the mated pairs, the share that does not match.',
  'metric.farMeaning':
    'False accept rate of the whole system at one attempt, FMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
  'metric.frrMeaning':
    'False reject rate of the whole system at one attempt, FTA + FNMR × (1 - FTA), where FTA is the share of photos without an acquired face.',
  'metric.specificityMeaning': 'Of the non-mated pairs, the share that does not match: 1 - FMR.',
  'metric.negativePredictiveValueMeaning':
    'Negative predictive value: of the pairs that do not match, the share that is non-mated; it depends on how common mated pairs are in this set.',
  'metric.precisionOfUseMeaning':
    'Of the attempts that match, the share that is mated, at the stated share of mated attempts instead of the mix of this set.',
  'metric.fpirMeaning':
    'False positive identification rate: the chance that a person who is not in the gallery matches somebody in it, 1 - (1 - FMR)^N, as if comparisons were independent.',
  'metric.hereMatedShare': 'Here {share} of attempts are taken to be mated.',
  'metric.hereGallery': 'Here the gallery has {faces, plural, one {# face} other {# faces}}.',
  'metric.hereFtaUnknown': 'Here FTA is not known and taken as 0.',
  'metric.hereFta':
    'Here no face was acquired in {failed} of {photos, plural, one {# photo} other {# photos}}.',
  'noFigure.noMated': 'There are no mated pairs: no person has two photos that were compared.',
  'noFigure.noNonMated': 'There are no non-mated pairs: no two people were compared.',
  'noFigure.nothingMatches': 'Nothing matches at this threshold.',
  'noFigure.noMatedNoMatch': 'There are no mated pairs, and nothing matches.',
  'noFigure.noPairs': 'There are no pairs.',
  'noFigure.oneKind': 'It needs mated and non-mated pairs, and one kind is missing.',
  'noFigure.nothingToCorrelate':
    'All pairs are of one kind, or all are decided alike, so there is nothing to correlate.',
  'noFigure.allMatch': 'Everything matches at this threshold.',
  'noFigure.oneKindOrNoMatch':
    'It needs mated and non-mated pairs, and a threshold at which something matches.',
  'separation.aucMeaning':
    'Take a pair of the same person and a pair of different people at random from this set: the chance that the first is the nearer, ties counting half. 1 is perfect, 0.5 is guessing.',
  'separation.eerMeaning':
    'Equal error rate: the mean of FMR and FNMR at the observed distance where they are closest as one overtakes the other. Nothing is interpolated.',
  'separation.dPrimeMeaning':
    'Decidability: the difference of the two mean distances over the root of the mean of the two variances. It says most where both distributions look like a bell.',
  'separation.greyAreaMeaning':
    'From the smallest distance of different people to the largest of the same person: no threshold decides every pair of this set rightly.',
} as const;

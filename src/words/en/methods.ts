/** What is said of the ways to a threshold, and of what they read. */
export const methods = {
  'method.meanSdMeaning':
    'The mean of the mated distances plus a number of their standard deviations (n - 1); of similarities it is less. It ignores the non-mated pairs.',
  'method.informationGainMeaning':
    'The split that tells most, in bits, about whether a pair is mated: the root of a C4.5 decision tree. It knows no costs and takes the mix of pairs as it is in this set.',
  'method.gainRatioMeaning':
    "Information gain divided by the split's own entropy, C4.5's correction for many-valued attributes. On models that separate people badly it runs to the extremes of the distances.",
  'method.equalErrorRateMeaning':
    'Where the rising FMR meets the falling FNMR: each kind of error is as frequent among its own pairs. It knows nothing of what either costs, nor how often it will come up.',
  'method.fmrAtMostMeaning':
    'The most lenient threshold at which the observed FMR does not exceed the target, never the nearest to it; it ignores the mated pairs.',
  'method.fnmrAtMostMeaning':
    'The strictest threshold at which the observed FNMR does not exceed the target, never the nearest to it; it ignores the non-mated pairs.',
  'method.maxF1Meaning':
    'The largest F-beta, the mean of precision and recall that weighs recall beta times as much (beta 1 is F1). It depends on how common mated pairs are in this set and ignores true non-matches.',
  'method.maxAccuracyMeaning':
    'The largest share of right decisions. The more common class decides: with many non-mated pairs it trades false non-matches for false matches one to one.',
  'method.youdenMeaning':
    'The largest 1 - FMR - FNMR, which is also the largest balanced accuracy. It gives both error rates the same weight, however many pairs each class has.',
  'method.maxMccMeaning':
    "The largest Matthews correlation between decision and truth. It uses all four cells of the confusion matrix and takes the classes' mix as it is in this set.",
  'method.minCostMeaning':
    "The smallest detection cost, Cmiss × share × FNMR + Cfalse match × (1 - share) × FMR, at the stated costs and share of mated attempts; the set's own mix does not matter.",
  'method.densityCrossingMeaning':
    'Where the two drawn densities, weighted by the stated share of mated attempts, cross between their means: the decision with the fewest errors if the smoothed curves were the truth.',
  'method.logisticMeaning':
    "Where a logistic regression of mated on distance gives probability one half at the stated share of mated attempts; the set's own mix is corrected for.",
  'method.libraryDefaultMeaning':
    "The threshold that the model's library itself uses; it was chosen on other photos and ignores yours.",
  'method.manualMeaning': 'The number that you set by dragging, by keyboard or by typing.',
  'ties.formula': 'It is a formula with one value; there are no ties.',
  'ties.stated': 'It is one stated value; there are no ties.',
  'ties.strictest': 'Of equally good thresholds it takes the strictest.',
  'ties.strictestSplit': 'Of equally good splits it takes the strictest.',
  'ties.strictestCheapest': 'Of equally cheap thresholds it takes the strictest.',
  'ties.strictestWithin': 'Of all thresholds within the target it takes the strictest.',
  'ties.lenientWithin': 'Of all thresholds within the target it takes the most lenient.',
  'ties.strictestCrossing': 'Of several crossings from mated to non-mated it takes the strictest.',
  'ties.nearestEqual':
    'Where the rates are nowhere equal, it takes the side with the smaller difference, the stricter one of equals.',
  'ties.fit':
    'It is a fit with one value; where the classes separate it takes the gap between them.',
  'parameter.k': 'k',
  'parameter.beta': 'β (1 is F1)',
  'parameter.costMiss': 'Cost of a miss',
  'parameter.costFalseMatch': 'Cost of a false match',
  'parameter.maxFmr': 'FMR at most',
  'parameter.maxFnmr': 'FNMR at most',
  'parameter.matedShare': 'Share of mated attempts',
  'parameter.target': 'The target holds',
  'parameter.targetObserved': 'For this set',
  'parameter.targetConfident': 'For all such people (95% sure)',
  'parameter.split': 'Where in the gap',
  'parameter.splitInside': 'Inside the gap',
  'parameter.splitInsideHint': 'A short number between two pairs, safe to copy.',
  'parameter.splitObserved': 'Edge of the gap',
  'parameter.splitObservedHint':
    'On a pair, or a formula’s value, with all digits: as C4.5 has it.',
  'parameter.splitMiddle': 'Exact middle',
  'parameter.splitMiddleHint': 'Half way between two pairs, with all digits.',
} as const;

/** Why a method proposes its threshold, or why it proposes none. */
export const proposals = {
  'proposal.separated':
    '{reason} The classes separate perfectly: every threshold in the gap from {low} to {high} decides these pairs alike.',
  'proposal.meanSd':
    '{mean} {polarity, select, similarity {-} other {+}} {k} × {sd} = {at}, the mean of {pairs, plural, one {# mated pair} other {# mated pairs}} {polarity, select, similarity {less} other {plus}} {k} standard deviations.',
  'proposal.ignoresNonMated': '{reason} It ignores the non-mated pairs, of which {fmr} match here.',
  'proposal.informationGain':
    'Splitting at {at} gains {gain} bits, the most of all splits; it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.gainRatio':
    'Splitting at {at} has gain ratio {ratio}, the largest of all splits; it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.ratesEqual': 'FMR and FNMR are both {rate} at {at}.',
  'proposal.ratesClosest':
    'FMR ({fmr}) and FNMR ({fnmr}) come closest at {at}; they cross between {low} and {high}, equal error rate {rate}.',
  'proposal.within':
    '{rate, select, fnmr {Observed FNMR is {observed} ({errors, number} of {pairs, plural, one {# mated pair} other {# mated pairs}}) at {at}, the strictest threshold within {target}} other {Observed FMR is {observed} ({errors, number} of {pairs, plural, one {# non-mated pair} other {# non-mated pairs}}) at {at}, the most lenient threshold within {target}}}{holds, select, confident { with 95% confidence} other {}}.',
  'proposal.keptElsewhere':
    '{reason} For other people like these {rate, select, fnmr {FNMR} other {FMR}} is at most {target} with 95% confidence.',
  'proposal.exceededElsewhere':
    '{reason} For other people like these {rate, select, fnmr {FNMR} other {FMR}} may be up to {highest}: about half of such sets choose a threshold at which it is above the target.',
  'proposal.maxF1':
    'F1 is largest, {value}, at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.maxFBeta':
    'F-beta (beta {beta}) is largest, {value}, at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.maxAccuracy':
    'Accuracy is largest, {value}, at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.youden':
    'J = 1 - FMR - FNMR is largest, {value}, at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.maxMcc':
    'MCC is largest, {value}, at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.minCost':
    'The cost per attempt is least, {cost} ({normalised} of the cost without the model), at {at}: it matches {mated} of {allMated} mated and {nonMated} of {allNonMated} non-mated pairs.',
  'proposal.densityCrossing':
    'The densities cross at {at} at {share} mated attempts: by these curves a pair just {polarity, select, similarity {above} other {below}} it is more likely mated, one just {polarity, select, similarity {below} other {above}} it non-mated.',
  'proposal.logistic':
    'By the fitted curve P(mated | {noun, select, similarity {similarity} score {score} other {distance}}) = 1/2 at {at} if {share} of attempts are mated.',
  'proposal.logisticTouching':
    'The classes only touch, at {at}, so the curve has no finite slope: it is a step there at any share.',
  'proposal.logisticSeparated':
    'The classes separate perfectly, so the curve has no finite slope: it is a step, put in the gap from {low} to {high} at any share.',
  'proposal.libraryDefault': '{source} uses {at} for this model and distance, whatever the photos.',
  'proposal.remarked': '{reason} {remark}',
  'proposal.manual': 'Set by hand to {at}.',
  'proposal.dragged': 'Set by hand.',
  'refusal.noPairs':
    '{source, select, photos {There are no pairs to compare: add photos of at least two people, two or more of each.} embeddings {There are no pairs to compare: import embeddings of at least two people, two or more of each.} other {The file holds no pair that can be used: import a list with pairs of the same person and of different people.}}',
  'refusal.noMated':
    '{source, select, photos {There are no mated pairs: add a second photo of at least one person.} embeddings {There are no mated pairs: import a file with two or more embeddings of at least one person.} other {The file holds no pair of the same person (mated): import a list that has such pairs, too.}}',
  'refusal.noNonMated':
    '{source, select, photos {There are no non-mated pairs: add photos of at least one other person.} embeddings {There are no non-mated pairs: import a file with embeddings of at least one other person, too.} other {The file holds no pair of different people (non-mated): import a list that has such pairs, too.}}',
  'refusal.allEqual':
    'All pairs have the same {noun, select, similarity {similarity} score {score} other {distance}}, {score}: no threshold can tell them apart.',
  'refusal.reversed':
    'Of a pair of the same person and a pair of different people, that of the same person is more often the less alike (AUC {auc}, below 0.5), so no threshold is better than guessing: check whether these scores are similarities, and whether the labels are right.',
  'refusal.matedShare': 'The share of mated attempts must lie between 0 and 100%, both excluded.',
  'refusal.noDeviations': 'Enter the number of standard deviations, for example 2.',
  'refusal.onePairToSpread':
    'A standard deviation needs two mated pairs, and there {pairs, plural, one {is one} other {are none}}: {source, select, photos {add photos of people who are already in the set} embeddings {import a file with more embeddings of the same people} other {import a list with more pairs of the same person}}.',
  'refusal.nothingToSplit': 'No split tells anything about whether a pair is mated.',
  'refusal.ratesDoNotCross': 'The error rates do not cross.',
  'refusal.targetOutside':
    'The target {rate, select, fnmr {FNMR} other {FMR}} must lie between 0 and 100%.',
  'refusal.notShown':
    '{rate, select, fnmr {FNMR} other {FMR}} {target} cannot be shown {holds, select, confident {with 95% confidence by} other {with}} {rate, select, fnmr {{pairs, plural, one {# mated pair} other {# mated pairs}}} other {{pairs, plural, one {# non-mated pair} other {# non-mated pairs}}}} of {people, plural, one {# person} other {# people}}.',
  'refusal.notShownElsewhere':
    '{rate, select, fnmr {FNMR} other {FMR}} {target} cannot be shown {holds, select, confident {with 95% confidence by} other {with}} {rate, select, fnmr {{pairs, plural, one {# mated pair} other {# mated pairs}}} other {{pairs, plural, one {# non-mated pair} other {# non-mated pairs}}}} of {people, plural, one {# person} other {# people}}: even without an error in this set it may be up to {highest} for other people like these.',
  'refusal.nearestIsFalse':
    '{reason} Even the {polarity, select, similarity {largest} other {smallest}} {noun, select, similarity {similarity} score {score} other {distance}} is a false match.',
  'refusal.noFalseMatchUpTo':
    '{reason} {polarity, select, similarity {Down} other {Up}} to {score} no non-mated pair of this set matches.',
  'refusal.allMatedFrom':
    '{reason} From {score} {polarity, select, similarity {down} other {on}} every mated pair of this set matches.',
  'refusal.fmrAboveAlready':
    'Already at the {polarity, select, similarity {largest} other {smallest}} {noun, select, similarity {similarity} score {score} other {distance}}, {score}, FMR is {fmr}: no observed {noun, select, similarity {similarity} score {score} other {distance}} keeps it at {target} or below.',
  'refusal.beta': 'Beta must be a number above 0; 1 gives F1.',
  'refusal.noF1': 'F1 is not defined at any threshold.',
  'refusal.nothingIsMostAccurate':
    'Accuracy is highest, {accuracy}, if nothing ever matches: mated pairs are too rare and too much like the others here for accuracy to place a threshold.',
  'refusal.noBetterThanChance':
    'No threshold does better than chance: mated distances are not smaller than non-mated ones.',
  'refusal.costs': 'Both costs must be numbers above 0.',
  'refusal.cheaperWithoutModel':
    'At these costs and {share} mated attempts no threshold costs less than {cheapest, select, never {never to match} always {always to match} other {to decide all alike}}, without looking at the faces: ask for other costs or another share, or use a model that tells these people better apart.',
  'refusal.noDensity':
    'The {pairs, select, mated {mated} other {non-mated}} pairs have no density: it needs two or more that are not all equal.',
  'refusal.meansReversed':
    'The mean mated {noun, select, similarity {similarity} score {score} other {distance}} is not {polarity, select, similarity {above} other {below}} the mean non-mated {noun, select, similarity {similarity} score {score} other {distance}}, so there is no crossing between them.',
  'refusal.noCrossing':
    'At {share} mated attempts one density lies above the other all the way from the mated mean ({matedMean}) to the non-mated mean ({nonMatedMean}).',
  'refusal.logisticNeedsBoth': 'A logistic curve needs mated and non-mated pairs.',
  'refusal.logisticAllEqual': 'All distances are equal, so no curve can be fitted.',
  'refusal.matedFartherThanAll':
    'All mated distances are above all non-mated ones: check the labels, or whether these scores are similarities.',
  'refusal.noLogisticFit': 'The logistic curve could not be fitted to these distances.',
  'refusal.logisticRises':
    'The fitted probability of a mated pair does not fall with distance, so no threshold follows from it.',
  'refusal.noLibraryDefault':
    'No library states a threshold for this model under this distance. Try another distance, or set one by hand.',
  'refusal.notSetByHand': 'No threshold has been set by hand yet: drag the line or type a number.',
  'library.faceApi':
    "face-api.js compares with a strict < and takes the mean distance to all of a person's references, not the distance of one pair.",
  'library.dlib': 'dlib compares single pairs at the lengths that the network gives.',
  'library.openCv': 'OpenCV states it as a cosine similarity of at least 0.363.',
  'library.immich':
    'It is the maximum distance at which Immich joins two faces; its users can change it.',
  'library.contradiction':
    "deepface's own values contradict each other: beside {metric} {threshold} it states {others}.",
  'library.otherCut': '{metric} {stated} (the same cut would be {cut})',
  'copying.gapNarrowComputed':
    'No number near {at} is safe to copy: the pairs on both sides of it are too close together ({low} to {high}). A program that computes in single precision (float32), or adds in another order, gets slightly other numbers. There a pair at the threshold may be decided otherwise.',
  'copying.gapNarrowRead':
    'No number near {at} is safe to copy: the pairs on both sides of it are too close together ({low} to {high}). The file gives only so many digits, and a program that uses all of them gets slightly other numbers. There a pair at the threshold may be decided otherwise.',
  'copying.onEdgeComputed':
    'The threshold {at} is {place, select, exactly {exactly} other {very close to}} the {noun, select, similarity {similarity} score {score} other {distance}} of a pair. A program that computes in single precision (float32), or adds in another order, gets slightly other numbers. There this pair may be decided otherwise; {safe} decides all pairs of this set alike and is safe to copy.',
  'copying.onEdgeRead':
    'The threshold {at} is {place, select, exactly {exactly} other {very close to}} the {noun, select, similarity {similarity} score {score} other {distance}} of a pair. The file gives only so many digits, and a program that uses all of them gets slightly other numbers. There this pair may be decided otherwise; {safe} decides all pairs of this set alike and is safe to copy.',
} as const;

/** What a set tells, for somebody who does not read tables, and how well its rates are known. */
export const summary = {
  'summary.set':
    'This set has {faces, plural, one {# face} other {# faces}} of {people, plural, one {# person} other {# people}}: {mated, plural, one {# mated pair} other {# mated pairs}} (same person) and {nonMated, plural, one {# non-mated pair} other {# non-mated pairs}} (different people).',
  'summary.setOfPairs':
    'This set has {pairs, plural, one {# pair} other {# pairs}}: {mated, plural, one {# mated pair} other {# mated pairs}} (same person) and {nonMated, plural, one {# non-mated pair} other {# non-mated pairs}} (different people). Who is who is not known, so each pair counts as one trial, as if no two shared a person.',
  'summary.oneKind':
    'It takes both kinds of pairs to choose a threshold: two people, and two photos of at least one of them.',
  'summary.oneKindOfImport': 'It takes both kinds of pairs to choose a threshold. {missing}',
  'summary.separate':
    'Every mated pair is closer than every non-mated pair, so that this set alone has a threshold without errors.',
  'summary.overlap':
    'Mated and non-mated pairs overlap between {low} and {high}, where no threshold is right for all. Of a mated and a non-mated pair taken at random, the mated one is the closer in {auc} of cases (AUC, ties counting half).',
  'summary.decisions':
    'At the threshold {threshold}, {falseMatches, number} of {nonMated, plural, one {# non-mated pair} other {# non-mated pairs}} would be taken for the same person, and {misses, number} of {mated, plural, one {# mated pair} other {# mated pairs}} for different people.',
  'summary.noInterval':
    'How far the {rate, select, fmr {FMR} other {FNMR}} of other people may lie from this cannot be said: {reason, select, onePerson {one person takes part in every comparison that counts here.} other {there are too few people.}}',
  'summary.noError':
    'No {rate, select, fmr {false match} other {false non-match}} was seen, which does not mean that there are none: for other people like these {rate, select, fmr {FMR} other {FNMR}} may be as high as {high} (cautious bound, {sample, select, people {people} other {pairs}} being the sample).',
  'summary.interval':
    'That is {rate, select, fmr {FMR} other {FNMR}} {value}; for other people like these it may lie anywhere from {low} to {high} ({kind, select, interval {95% interval} other {cautious bounds}}, {sample, select, people {people} other {pairs}} being the sample).',
  'summary.errorFree':
    'Even where it has no error, this set cannot show that FMR is below {bound} for other people.',
  'summary.errorFreeAndFurther':
    'Even where it has no error, this set cannot show that FMR is below {bound} for other people. {target} takes about {people, number, ::group-off} people with four photos each.',
  'summary.fewErrors':
    'It takes {needed, number} errors before a rate is known to within 30% of itself, and that only if they do not depend on each other (rule of 30); here there are {falseMatches, plural, one {# false match} other {# false matches}} and {misses, plural, one {# false non-match} other {# false non-matches}}.',
  'summary.fewFalseMatches':
    'It takes {needed, number} errors before a rate is known to within 30% of itself, and that only if they do not depend on each other (rule of 30); here there {falseMatches, plural, one {is # false match} other {are # false matches}}.',
  'summary.fewMisses':
    'It takes {needed, number} errors before a rate is known to within 30% of itself, and that only if they do not depend on each other (rule of 30); here there {misses, plural, one {is # false non-match} other {are # false non-matches}}.',
  'summary.seldomThreshold':
    'When people are drawn anew from this set, the method gives no threshold more often than not: that it gives one here is not to be relied on.',
  'summary.noSpread':
    'Where the method would put the threshold on another set cannot be said: it has too few people, or gives none too often when people are drawn anew.',
  'summary.confidence':
    'For all people like these the threshold of this method lies between {low} and {high} (95% interval).',
  'summary.prediction':
    'On another set of as many people like these the method would put the threshold between {low} and {high} (95% prediction interval).',
  'summary.unseen':
    'Tried on people who were left out while it chose, the method came to FMR {fmr} and FNMR {fnmr}. These figures are less biased than those above, which are of the people it was chosen on; in a single set they can still be farther from the truth.',
  'summary.scope':
    'All of this is for people and photos like these: other cameras, ages, poses or light need a set of their own.',
  'rate.noComparison': 'There is no such comparison.',
  'rate.onePersonInAll': 'One person takes part in every comparison that counts here.',
  'rate.fewPeople':
    '95% needs about {needed, number} {rate, select, fmr {people} other {people with two or more photos}} here; the set has {people, number}. These are cautious bounds.',
  'rate.fewErrors':
    '95% needs about {least, number} errors here, which takes some {needed, number, ::group-off} {rate, select, fmr {people} other {people with two or more photos}} like these; the set has {people, number, ::group-off} and {errors, plural, =0 {no error} one {# error} other {# errors}}. These are cautious bounds.',
  'rate.fewTelling':
    '95% needs errors from more people: nearly all are of one or two, and some {needed, number, ::group-off} {rate, select, fmr {people} other {people with two or more photos}} would be needed; the set has {people, number, ::group-off}. These are cautious bounds.',
  'rate.caution': '{rate, select, fmr {FMR} other {FNMR}}: {reason}',
} as const;

export const certainty = {
  'certainty.title': 'How sure is the number?',
  'certainty.ofPeople':
    'People are the sample, each with all their photos: pairs that share a person are not independent.',
  'certainty.ofPairs':
    'Who is who is not known, so each pair is one trial: where pairs share a person, the ranges are too narrow.',
  'certainty.onePerson': 'With one person this set can show no false match rate at all.',
  'certainty.people': '{people, plural, one {# person} other {# people}}',
  'certainty.pairs': '{pairs, plural, one {# pair} other {# pairs}} of unknown people',
  'certainty.reach':
    'With {size} this set can show FMR down to {fmr}, not below, even where it has no error.',
  'certainty.reachAndFurther':
    'With {size} this set can show FMR down to {fmr}, not below, even where it has no error; {further} people with four photos each.',
  'certainty.takes': '{rate} takes about {people}',
  'certainty.intervals': 'Intervals by resampling people',
  'certainty.anotherSet': 'Another set',
  'certainty.methodMeaning':
    'The threshold that {method} proposes. The 95% interval is of the threshold that it would propose for all people like these. “Another set” is where it would put it on another set of as many people like these (95% prediction interval).',
  'certainty.methodMeaningNoInterval':
    'The threshold that {method} proposes. The 95% interval is of the threshold that it would propose for all people like these; no such interval holds here. “Another set” is where it would put it on another set of as many people like these (95% prediction interval).',
  'certainty.onlyChosen': 'Only the chosen method',
  'certainty.allMethods': 'All methods',
  'unseen.title': 'Unseen people',
  'unseen.hint': 'A threshold tends to look better on the people it was chosen on than on others.',
  'unseen.eachPerson':
    'Each person in turn was left out while the threshold was chosen, and the photos of that person were then tried.',
  'unseen.inRounds':
    'In {folds, number} rounds, a part of the people was left out while the threshold was chosen, and then tried.',
  'unseen.spread': 'The threshold lay between {low} and {high}.',
  'unseen.table': 'In this set and on unseen people',
  'unseen.inSet': 'In this set',
  'unseen.errors': 'Errors, unseen',
  'unseen.atThatMix': 'Both columns are at that mix.',
  'unseen.caution':
    'The figures of unseen people are less biased. In a single set they can still be farther from the truth than the others.',
  'opened.hint': 'Or try a threshold that was chosen on other photos.',
  'opened.open': 'Open threshold',
  'opened.what': '{file}: {model}, {rule}, by {method}.',
  'opened.table': 'Opened threshold on this set',
  'opened.there': 'There',
  'opened.here': 'Here',
  'opened.intervalHere': '95% interval here',
  'opened.use': 'Use this threshold',
  'review.title': 'Review band',
  'review.hint':
    'Two limits instead of one threshold: near pairs match, far ones do not, and a person looks at those between.',
  'review.add': 'Add a review band',
  'review.remove': 'Remove the band',
  'review.matchUpTo': 'Match up to',
  'review.noMatchAbove': 'No match above',
  'review.bands': 'Review bands',
  'review.decision': 'Decision',
  'review.match': 'Match, {polarity, select, similarity {down to} other {up to}} {threshold}',
  'review.matchMeaning':
    'Decided without a look: different people in here are false matches that nobody sees.',
  'review.looked': 'A person looks',
  'review.lookedMeaning':
    'The queue: pairs between the two limits, those on the second limit included.',
  'review.noMatch': 'No match, {polarity, select, similarity {below} other {above}} {threshold}',
  'review.noMatchMeaning':
    'Decided without a look: pairs of the same person in here are missed, and nobody sees it.',
} as const;

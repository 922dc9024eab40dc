export const comparison = {
  'comparison.samePerson': 'Same person',
  'comparison.differentPeople': 'Different people',
  'verdict.match': 'Match, the same person',
  'verdict.falseMatch': 'False match, different people',
  'verdict.miss': 'Missed, the same person',
  'verdict.nonMatch': 'No match, different people',
  'rank.mated':
    '{place, selectordinal, =1 {} one {#st } two {#nd } few {#rd } other {#th }}farthest of {of, number} pairs of the same person',
  'rank.nonMated':
    '{place, selectordinal, =1 {} one {#st } two {#nd } few {#rd } other {#th }}nearest of {of, number} pairs of different people',
  'score.distance': 'Distance',
  'score.similarity': 'Similarity',
  'score.score': 'Score',
  'score.metricDistance': '{metric} distance',
  'probability.below': 'below {share}',
  'probability.above': 'above {share}',
} as const;

export const densityChart = {
  'densityChart.title': 'Densities of {unit}',
  'densityChart.classMean': '{name}: mean {mean}.',
  'densityChart.classCounted':
    '{name}: mean {mean}, {comparisons, number, ::group-off} comparisons.',
  'densityChart.classEmpty': '{name}: no comparisons.',
  'densityChart.overlap': 'They overlap between {low} and {high}, the grey area.',
  'densityChart.apart': 'They do not overlap.',
  'densityChart.moreAlike': '‹ more alike',
  'densityChart.lessAlike': 'less alike ›',
  'densityChart.keyMissed':
    'missed: same person, {polarity, select, similarity {below} other {above}} the threshold',
  'densityChart.keyMatched':
    'false match: different people, at or {polarity, select, similarity {above} other {below}} it',
  'densityChart.keyGrey': 'grey area: both classes occur',
  'densityChart.keyProposal': 'proposed by a method',
  'densityChart.showPairs': 'Show these pairs',
  'densityChart.greyArea': 'grey area',
  'densityChart.mean': 'mean {mean}',
  'densityChart.match': '‹ match',
  'densityChart.noMatch': 'no match ›',
  'densityChart.showBar':
    'Show the pairs from {low} to {high}: {mated, number, ::group-off} of the same person, {nonMated, number, ::group-off} of different people',
  'densityChart.bar':
    'Bar {low} to {high}: {mated, number, ::group-off} and {nonMated, number, ::group-off}',
  'densityChart.matching':
    '{matching, number} of {all, number} at or {polarity, select, similarity {above} other {below}}',
  'densityChart.density': 'density {density}',
  'densityChart.errorsHint': '{proposal}. Double click: its errors',
  'densityChart.methods': '{methods, number} methods: {proposals}',
  'densityChart.showErrors': 'Show the errors here',
  'densityChart.table': 'Densities by {unit}',
  'densityChart.tableCounts':
    '{mated, number} comparisons of the same person, {nonMated, number} of different people.',
  'densityChart.proposed': 'Proposed thresholds',
  'densityChart.headMethod': 'By',
  'densityChart.headThreshold': 'Threshold',
} as const;

export const curveCharts = {
  'curveChart.det': 'Detection error tradeoff',
  'curveChart.roc': 'Receiver operating characteristic',
  'curveChart.precisionRecall': 'Precision and recall',
  'curveChart.metrics': 'Metrics against the threshold',
  'curveChart.cost': 'Expected performance curve',
  'curveChart.trueMatchRate': 'True match rate',
  'curveChart.trueMatchRateAxis': 'True match rate (1 − FNMR)',
  'curveChart.rate': 'Rate',
  'curveChart.noErrors':
    'Some thresholds make no error at all here, so the curve lies on the edges.',
  'curveChart.name': 'Name',
  'curveChart.headThreshold':
    'At {noun, select, distance {distance} similarity {similarity} other {score}}',
  'curveChart.atThreshold':
    'at {noun, select, distance {distance} similarity {similarity} other {score}} {threshold}',
  'curveChart.within': '{value} ({low} to {high})',
} as const;

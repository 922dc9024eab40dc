export const compare = {
  'compare.title': 'Which model, which distance?',
  'compare.hint':
    "All on the same people. Click a row's name to use it everywhere; click a head to sort.",
  'compare.filter': 'Filter',
  'compare.saveCsv': 'Save as CSV',
  'compare.saveMarkdown': 'Save as Markdown',
  'compare.table': 'Comparison',
  'compare.use': 'Use {model}, {metric}',
  'compare.useAligned': 'Use {model}, {metric}, {alignment}',
  'compare.computing': 'Computing',
  'compare.alsoTry': 'Also try on these photos:',
  'compare.elsewhere': 'Thresholds from elsewhere',
  'compare.documented': 'Threshold from a documentation',
  'compare.isA': 'It is a',
  'compare.useIt': 'Use it',
  'compare.noConversion':
    'This does not convert to the {metric} distance in use: euclidean distances of embeddings that are not brought to length 1 have no equal on the other scales.',
  'compare.costInUse':
    'The threshold in use is a {metric} distance of {distance}. On this set it costs FMR {fmr} and FNMR {fnmr}.',
  'compare.costTyped':
    'This is a {metric} distance of {distance}. On this set it costs FMR {fmr} and FNMR {fnmr}.',
  'compare.everyScale': 'The same threshold on every scale',
  'compare.scale': 'Scale',
  'compare.value': 'Value',
} as const;

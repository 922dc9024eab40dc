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
  'compare.modelMeaning': 'The network, or its name in the file.',
  'compare.distanceMeaning': 'How embeddings are compared.',
  'compare.alignmentMeaning': 'How faces were cropped.',
  'compare.fnmrAtFmrMeaning':
    'Share of the same person that is missed where at most {fmr} of different people match. The FMR is the target of the method "FMR at most".',
  'compare.thresholdMeaning':
    'What the chosen method says. In brackets, where such an interval holds: the 95% interval of the threshold that it would propose for all people like these.',
  'compare.anotherSetMeaning':
    'Where the chosen method would put the threshold on another set of as many people like these (95% prediction interval). Sorted by width.',
  'compare.f1Meaning': 'At that threshold. {meaning}',
  'compare.libraryMeaning': "The library's own threshold for this model and distance.",
  'compare.libraryFmrMeaning':
    'What the library default would have cost on this set: false matches.',
  'compare.libraryFnmrMeaning': 'What the library default would have cost on this set: misses.',
  'compare.versusMeaning':
    'By AUC on the same people: how sure it is (one-sided confidence) that this one has the larger AUC for all people like these.',
} as const;

export const importNotes = {
  'imported.truthUnreadable':
    '{count, plural, one {# row was} other {# rows were}} left out because nothing in the truth column says whether both are of one person: {examples}.',
  'imported.subjectMissing':
    "{count, plural, one {# row was} other {# rows were}} left out because a person's name is missing: {examples}.",
  'imported.fileMissing':
    "{count, plural, one {# row was} other {# rows were}} left out because a photo's name is missing: {examples}.",
  'imported.samePhoto':
    '{count, plural, one {# row was} other {# rows were}} left out because a photo is compared with itself: {examples}.',
  'imported.noScore':
    '{count, plural, one {# row was} other {# rows were}} left out because no score in them can be used: {examples}.',
  'imported.modelMissing':
    '{count, plural, one {# row was} other {# rows were}} left out because the name of the model or metric is missing: {examples}.',
  'imported.tooManyColumns':
    '{count, plural, one {# row was} other {# rows were}} left out because the table would have too many different models and metrics: {examples}.',
  'imported.scoreMissing':
    '{count, plural, one {# score of {column} is} other {# scores of {column} are}} missing: {examples}.',
  'imported.scoreNotANumber':
    '{count, plural, one {# score of {column} is} other {# scores of {column} are}} not a finite number, and left out: {examples}.',
  'imported.repeatedPair':
    '{count, plural, one {# row repeats a pair that came before and was left out} other {# rows repeat pairs that came before and were left out}}: {examples}.',
  'imported.contradiction':
    '{count, plural, one {# row was} other {# rows were}} left out because the same pair is mated in one row and non-mated in another: {examples}.',
  'imported.truthAgainstSubjects':
    '{count, plural, one {# row was} other {# rows were}} left out because the truth column and the names of the people contradict each other: {examples}.',
  'imported.truthAgainstLinks':
    '{count, plural, one {# row was} other {# rows were}} left out because they say that two photos are of two people, while mated pairs link both to one person: {examples}.',
  'imported.vectorMissing':
    '{count, plural, one {# row was} other {# rows were}} left out because the embedding is missing or is no list of numbers: {examples}.',
  'imported.vectorNotFinite':
    '{count, plural, one {# row was} other {# rows were}} left out because the embedding holds values that are not finite numbers: {examples}.',
  'imported.vectorAllZero':
    '{count, plural, one {# row was} other {# rows were}} left out because the embedding is all zero, as models give it for an empty crop: {examples}.',
  'imported.vectorLength':
    '{count, plural, one {# row was} other {# rows were}} left out because the embedding has another length than the first one: {examples}.',

  'example.row': 'row {row, number, ::group-off}',
  'example.rowOfFile': 'row {row, number, ::group-off} of file {file, number, ::group-off}',
  'example.value': '{place} ({value})',
  'importNote.noRow':
    'No row of the file could be used: look at the problems below, and check what each column is taken for.',
  'importNote.noEmbedding':
    'No embedding of the file could be used: look at the problems below, and check what each column is taken for.',
  'importNote.peopleUnknown':
    'The file does not say which photos or people the scores are of, so each pair is taken as independent of all others. Intervals and held-out figures are then too optimistic wherever pairs share people: import a table with the names of photos or people.',
  'importNote.peopleFromNames':
    'Who is in each photo was taken from the names of folders and files: check it.',
  'importNote.peopleOfPhotos':
    'Who is in each of {photos, plural, one {# photo} other {# photos}} was taken from the names of folders and files: check it.',
  'importNote.peopleLinked':
    'No column names the people. Photos that mated pairs link were taken as one person each: {people, plural, one {# person} other {# people}}.',
  'importNote.unlinked':
    '{photos, plural, one {# photo is} other {# photos are}} in no mated pair, and each is taken as a person of its own. If several are of one person, intervals are too narrow: add columns that name the people.',
  'importNote.standsIn':
    '{pairs, plural, one {# pair} other {# pairs}} have a {score} of exactly {value}, far from all others. If that stands for a comparison that failed, take those rows out of the file: here they count as scores.',
  'importNote.polarityUnclear':
    'For {columns, plural, one {# column} other {# columns}} of scores it is not clear whether larger means more or less alike: say so before using {columns, plural, one {it} other {them}}.',
  'forecast.ownPersonEach':
    'Every row is a person of its own, so no two embeddings are of the same person: choose another column for the person.',
  'forecast.oddLength':
    'Embeddings have {dimensions, number, ::group-off} numbers, which is no usual length (128, 512 ...): check that no other numbers are among them.',
  'forecast.noPair':
    'No pair can be made of these rows{part, select, yes { among the {rows, plural, one {# row} other {# rows}} that were looked at} other {}}: check what each column is taken for.',
  'forecast.noMated':
    'There is no pair of the same person{part, select, yes { among the {rows, plural, one {# row} other {# rows}} that were looked at} other {}}, so no threshold can be found.',
  'forecast.noNonMated':
    'There is no pair of different people{part, select, yes { among the {rows, plural, one {# row} other {# rows}} that were looked at} other {}}. A threshold can only be put a number of standard deviations above the mean of the same person; how often others would pass it stays unknown.',
  'forecast.reversed':
    '{score} has an equal error rate of {rate}: above 50%, pairs of the same person look less alike than others. Check the truth and its direction, and whether it is a distance or a similarity.',
  'forecast.useless':
    '{score} has an equal error rate of {rate}: it hardly tells the same person from different people. Check that it holds scores, and who is who.',
  'forecast.sheetsLeftOut': 'Left out, as nothing fits beside or below them: {names}.',
  'forecast.columnsLeftOut': 'Columns that are not used: {names}.',
  'forecast.ofAPart':
    'Counts and rates are those of {rows, plural, one {# row} other {# rows}} from all over the files, as they are large.',
} as const;

export const readings = {
  'column.numbered': 'column {column, number, ::group-off}',
  'column.numberedFirst': 'Column {column, number, ::group-off}',
  'column.some': 'a column',
  'evidence.plain': '{first}, and {second}.',
  'evidence.because': '{first}, and {second}: {reasons}.',
  'evidence.asSaid': 'Read as you said.',
  'evidence.matrix':
    'This is a matrix of {size, number, ::group-off} photos against each other, because {reasons}; the diagonal says it holds {polarity, select, similarity {similarities} distance {distances} other {scores}}.',
  'evidence.condensed': 'Each number is the score of a pair, in the order of pdist.',
  'evidence.cells': 'Each cell of the matrix is the score of a pair.',
  'evidence.oneAfterOther': 'One after the other: {names}.',
  'evidence.only': 'Only {names}.',
  'evidence.sideBySide': 'Side by side, row by row: {names}.',
  'evidence.eer': 'The equal error rate would be {rates}.',
  'evidence.eerUnknown': 'The equal error rate would be unknown.',
  'truth.column':
    '{column} tells the pairs of one person{hasWord, select, yes { ({word})} other {}}{turned, select, yes {, the other way round than usual} other {}}',
  'truth.people': 'Pairs are of one person where {left} and {right} are the same',
  'truth.namesAndPerson':
    'The folders and names in {left} tell who is in each photo, and {right} with whom it was compared',
  'truth.names': 'The folders and names in {left} and {right} tell who is in each photo',
  'truth.files': 'Each file holds the pairs of one class',
  'truth.none': 'Nothing tells which pairs are of one person',
  'held.none': 'no column holds scores',
  'held.many': '{columns, number, ::group-off} columns hold scores',
  'held.few': '{columns} {count, plural, one {holds} other {hold}} the scores',
  'who.nothing': 'Nothing names the people',
  'who.photoNames': 'The names in the photos tell who is in each photo',
  'who.namesIn': 'The names in {column} tell who is in each photo',
  'who.column': '{column} names the person',
  'vectors.cut': 'embeddings have been cut off',
  'vectors.size': 'embeddings have {dimensions, number, ::group-off} numbers',
  'why.onePersonEach': 'each photo comes with one of them',
  'why.namePhotos': '"{left}" and "{right}" name the photos',
  'why.namePeople': '"{left}" and "{right}" name the people',
  'why.decided': 'what was decided agrees with it',
  'why.peopleBearOut': 'the people named in each row bear it out',
  'why.namesBearOut': 'the names of the photos bear it out',
  'why.scoresPoint': 'the scores point the way their name says',
  'why.photosAfterPeople': 'the photos are called after the people',
  'why.namesSay': 'the names say it: {files}',
  'why.fileSame': '{file} of the same person',
  'why.fileDifferent': '{file} of different people',
  'why.nameSays': '{file} says of its name what it holds',
  'why.near': 'embeddings of the same name are near to each other',
  'why.lists': '{column} holds lists of {numbers, number, ::group-off} numbers',
  'why.counted': '{columns, number, ::group-off} columns are counted from {first} to {last}',
  'why.alikeScale': '{columns, number, ::group-off} columns of numbers are alike in scale',
  'why.mirrored': 'what is above the diagonal comes back below it',
  'why.oneSide': 'only one side of the diagonal is filled',
  'why.sameNames': 'rows and columns have the same names',
  'why.evenDiagonal': 'the diagonal is the same everywhere',
  'doubt.vectors': 'Which columns belong to the embeddings',
  'doubt.person': 'Which column names the person',
  'doubt.matrix': 'Whether this is a matrix of photos against each other',
  'doubt.matrixOfScores': 'Whether this is a matrix of scores',
  'doubt.words': 'What {words} in {column} mean',
  'doubt.files': 'Which file holds the pairs of the same person',
  'doubt.anyTruth': 'Whether anything tells which pairs are of one person',
  'doubt.names': 'Whether the names of the photos tell who is in them',
  'doubt.people': 'Whether two columns name the people',
  'doubt.together': 'How these files belong together',
  'question.differInCells':
    '{doubt} is not certain. Choose one of the readings: they differ in how the text is cut into cells.',
  'question.either': '{doubt} is not certain. Choose how to read it. Either: {either} Or: {or}',
  'question.gives':
    '{evidence} That gives {mated, plural, one {# pair} other {# pairs}} of the same person and {nonMated, plural, one {# pair} other {# pairs}} of different people.',
  'question.givesAs':
    '{evidence} That gives {mated, plural, one {# pair} other {# pairs}} of the same person and {nonMated, plural, one {# pair} other {# pairs}} of different people, with {score} as a {polarity, select, distance {distance} other {similarity}}.',
  'question.polarity':
    'Say whether a larger number means more alike (a similarity) or less alike (a distance): {names}. {reason}',
  'question.whichScores': 'Say which column holds the scores: {columns}.',
  'question.fewNumbers':
    'Each row has only {dimensions, number} numbers. If they are scores against {dimensions, number} other photos, add a list with the names of those, one for each column. If they are embeddings, use them so.',
  'question.matrixNames':
    'This is a matrix of photos against each other, but nothing says who is in them: give its rows and columns the names of the photos with their folders, or choose a list with one person for each row along with it.',
  'question.others':
    'Most photos come with one person only, so pairs that were no match seem to be left out, and a threshold from the rest would be too good. Write all of them (face_recognition: --tolerance 2), or choose this reading as it is.',
  'remark.ranksAlike':
    '{column} ranks the pairs as {other} does, so it is not taken for another model.',
  'remark.similarities':
    '{column} holds similarities: they are larger in pairs of the same person, and names in the table bear out which those are.',
  'remark.twoSides': 'The two sides of the diagonal differ: the scores above it are taken.',
  'remark.sameRows':
    '{first} and {again} hold the same {rows, plural, one {# row} other {# rows}}, which are read once.',
  'remark.manyColumns': '{columns, number, ::group-off} columns of scores for the same pairs',
  'gap.scores': 'Say which column holds the scores.',
  'gap.twoTruth': 'Two columns are said to hold the truth: choose one.',
  'gap.twoModel': 'Two columns are said to hold the model: choose one.',
  'gap.twoMetric': 'Two columns are said to hold the metric: choose one.',
  'gap.twoFirstPhoto': 'Two columns are said to hold the first photo: choose one.',
  'gap.twoSecondPhoto': 'Two columns are said to hold the second photo: choose one.',
  'gap.twoFirstPerson': 'Two columns are said to hold the first person: choose one.',
  'gap.twoSecondPerson': 'Two columns are said to hold the second person: choose one.',
  'gap.otherPerson':
    'Say which column names the other person of each pair, or ignore the one that is known.',
  'gap.otherPhoto':
    'Say which column names the other photo of each pair, or ignore the one that is known.',
  'gap.photoNames':
    'Say which two columns name the photos, as their names are to tell who is in them.',
  'gap.truth':
    'Say which column tells whether both photos are of one person, or add the file with the other class of scores.',
  'gap.truthOfFiles': 'Say of each file whether its pairs are mated (of one person) or non-mated.',
  'gap.wordForBoth': '"{word}" cannot stand for both mated and non-mated pairs.',
  'gap.vectors': 'Say which columns hold the embeddings.',
  'gap.person':
    'Nothing says whose embeddings these are: choose the column that names the person, or add a CSV file with one name for each embedding.',
  'gap.matrix': 'Say which columns hold the scores of the matrix.',
  'hint.noProbe':
    '{column} names the photos that were found, and nothing names the photo that was searched for. Add a column with its path (in deepface: df["query"] = img_path), with the person\'s folder in it, and put the tables of several searches below one another.',
  'hint.photosNameNobody':
    '{column} names photos and {person} people, but the names of the photos do not say who is in them: put them into folders called as the people are (Ann/1.jpg), or add a column that says it of each pair.',
  'hint.noNumber':
    '{column} names photos and {person} people, and there is no number for each pair: for face_recognition, add --show-distance true.',
  'hint.pdist':
    "They are as many as the pairs of {photos, number, ::group-off} photos: if this is what scipy's pdist gave, add a list with the names of the photos, in the order in which pdist had them.",
  'hint.gallery':
    'If each of the {columns, number, ::group-off} columns of numbers is a photo of a gallery, add a list with a name for each of them.',
  'polarity.means': 'mated pairs have a mean of {mated}, non-mated pairs one of {nonMated}',
  'polarity.noMeans': 'there are no pairs of one of the two classes to compare',
  'polarity.stated':
    'Taken as a {polarity, select, distance {distance} other {similarity}}, as you said.',
  'polarity.statedAgainst':
    'Taken as a {polarity, select, distance {distance} other {similarity}}, as you said, although {means}.',
  'polarity.byName': 'A {polarity, select, distance {distance} other {similarity}} by its name.',
  'polarity.nameAgainst':
    'A {polarity, select, distance {distance} other {similarity}} by its name, but {means}: say which it is, and check that the truth column is not the wrong way round.',
  'polarity.measured':
    'A {polarity, select, distance {distance} other {similarity}}, because {means}.',
  'polarity.unclear':
    'Neither the name nor the data say whether this is a distance or a similarity ({means}): say which it is.',
  'polarity.cosine': 'The cosine distance of the embeddings.',
  'polarity.ofScore': '{score}: {reason}',
} as const;

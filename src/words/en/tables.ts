export const tables = {
  'refused.chooseFirst': 'Choose a file first.',
  'refused.pickled':
    '{name} holds pickled Python objects, which are programs rather than data. Save numbers with array.astype("float32") and names with array.astype("str").',
  'refused.npyType':
    '{name} holds values of the type {type}. Save numbers as float32 or float64, and names as str.',
  'refused.npyCut':
    '{name} is cut off: {count, number, ::group-off} values were announced, but the file ends before. Save or copy it again.',
  'refused.npyHeader': '{name} is no NumPy array, or is damaged: its header cannot be read.',
  'refused.npyFields':
    '{name} is a structured array with named fields. Save the embeddings and the names as arrays of their own: np.savez(file, embeddings=..., labels=...).',
  'refused.matrixRows':
    'The matrix has over {most, number, ::group-off} rows, which are too many pairs to compare here: save a part of it.',
  'refused.notSquare':
    'A matrix of photos against each other has as many rows as columns, but this one has {rows, number, ::group-off} rows and {columns, number, ::group-off} columns of numbers.',
  'refused.nothingComparable':
    'Nothing of {name} can be compared: the notes say what was left out and why. Import it again and change how it is read.',
  'refused.onlySameScores':
    '{name} gives {pairs, plural, one {# pair} other {# pairs}} of the same person and none of different people, and a threshold needs both. Import it again and say under "Change how it is read" who is the same person, or add the file with the other pairs.',
  'refused.onlySameEmbeddings':
    '{name} gives {pairs, plural, one {# pair} other {# pairs}} of the same person and none of different people, and a threshold needs both. Import it again and say under "Change how it is read" who is the same person, or import a file with rows of other people, too.',
  'refused.onlyDifferentScores':
    '{name} gives {pairs, plural, one {# pair} other {# pairs}} of different people and none of the same person, and a threshold needs both. Import it again and say under "Change how it is read" who is the same person, or add the file with the other pairs.',
  'refused.onlyDifferentEmbeddings':
    '{name} gives {pairs, plural, one {# pair} other {# pairs}} of different people and none of the same person, and a threshold needs both. Import it again and say under "Change how it is read" who is the same person, or import a file with two or more rows of a person.',
  'refused.pdistNames':
    '{name} has {distances, plural, one {# distance} other {# distances}}, but {photos, plural, one {# photo} other {# photos}} have {pairs, plural, one {# pair} other {# pairs}}: the list needs a name for each photo, in the order in which pdist had them.',
  'refused.matrixNames':
    '{name} is a matrix of {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}: the lists beside it need a name for each of them.',
  'refused.matrixPairs':
    'The matrix has over {millions, number, ::group-off} million pairs, which are too many to compare here: save a part of it.',
  'refused.emptyFile': '{name} is empty.',
  'refused.longLine':
    '{name} begins with a line of over {kilobytes, number, ::group-off} kilobytes, so it is no table of scores.',
  'refused.neverClosed':
    '{name} has a quotation mark that is never closed, so a row does not end. Quote cells that hold quotation marks, and write those twice.',
  'refused.otherKindScores':
    'This table does not look like scores of pairs: choose another kind, or another layout.',
  'refused.otherKindEmbeddings':
    'This table does not look like embeddings: choose another kind, or another layout.',
  'refused.otherKindMatrix':
    'This table does not look like a matrix of photos against each other: choose another kind, or another layout.',
  'refused.otherLength':
    '{name} holds {embeddings, plural, one {# embedding} other {# embeddings}}, but {other} has {rows, plural, one {# row} other {# rows}}: both need one for each embedding, in the same order.',
  'refused.nameless':
    'Nothing says whose embeddings these are. Add the file with the names or labels to them: a row for each of the {embeddings, plural, one {# embedding} other {# embeddings}}, in the same order.',
  'refused.otherColumns':
    '{first} has {columns, number, ::group-off} columns and {other} has {others, number, ::group-off}: files that are read one after the other need the same columns. Import them one by one.',
  'refused.otherRows':
    '{first} has {rows, plural, one {# row} other {# rows}}, but {other} has {others, plural, one {# row} other {# rows}}: tables side by side need as many rows, in the same order.',
  'refused.otherOrder':
    '{first} and {other} list the same pairs at first, but not in row {row, number, ::group-off} ("{column}"): sort both alike, or import them one by one.',
  'refused.jsonTooLarge':
    '{name} has over 400 MB of JSON, which a browser cannot read at once. Save the table as CSV or Parquet.',
  'refused.jsonUnknown':
    '{name} holds no table that can be recognised. Known are lists of objects, an object of lists (one for each column), embeddings under the names of people and photos, and what deepface, face-api.js and databases of embeddings save.',
  'refused.otherContent': '{name} has another content than when it was looked at: choose it again.',
  'refused.jsonCut': '{name} is not valid JSON, or is cut off. Save it again.',
  'refused.jsonCannotStand':
    '{name} is not valid JSON, or is cut off: "{found}" cannot stand at line {line, number, ::group-off}, character {column, number, ::group-off}. Save it again.',
  'refused.jsonEnds':
    '{name} is not valid JSON, or is cut off: it ends too soon at line {line, number, ::group-off}, character {column, number, ::group-off}. Save it again.',
  'refused.numpyTooLarge':
    '{name} has over 512 MB, more than can be compared here. Save a part of the rows as float32.',
  'refused.numpyUnpacked': '{name} unpacks to over 512 MB, more than can be compared here.',
  'refused.numpyDamaged':
    '{name} cannot be unpacked: it is damaged, or cut off. Save or copy it again.',
  'refused.zipWithoutArrays':
    '{name} is a zip archive without NumPy arrays. Unpack it, and choose the tables in it.',
  'refused.shapeOfNumbers':
    '{name} has the shape ({shape}) of numbers. Embeddings have two axes: a row for each embedding, a column for each dimension.',
  'refused.shapeOfTexts':
    '{name} has the shape ({shape}) of texts. Embeddings have two axes: a row for each embedding, a column for each dimension.',
  'refused.otherFormat': '{name} has another format than when it was looked at: choose it again.',
  'refused.gzipTooLarge': '{name} unpacks to over 1 GB: unpack it first, and choose a part of it.',
  'refused.gzipDamaged': '{name} is compressed with gzip, and damaged or cut off: unpack it first.',
  'refused.compressed': '{name} is a compressed archive: unpack it first.',
  'refused.excel': '{name} is an Excel workbook: save the sheet as CSV.',
  'refused.oldExcel': '{name} is an old Excel workbook: save the sheet as CSV.',
  'refused.hdf5':
    '{name} is an HDF5 file: save the table as CSV or Parquet, or the arrays with np.savez.',
  'refused.matlab':
    '{name} is a MATLAB file: save the table with writetable, or the numbers with dlmwrite.',
  'refused.sqlite': '{name} is an SQLite database: save the table as CSV.',
  'refused.arff':
    '{name} is an ARFF file of Weka: save it there as CSV, or convert it with scipy.io.arff and pandas.',
  'refused.page': '{name} is a page or an XML document: save the table as CSV.',
  'refused.pickle':
    '{name} is a Python pickle, which is a program rather than data: save the table as CSV or Parquet.',
  'refused.photo': '{name} is a photo: add it under Photos instead.',
  'refused.pdf': '{name} is a PDF document: save the table as CSV.',
  'refused.arrow': '{name} is an Arrow or Feather file: save the table as Parquet.',
  'refused.unknownFormat':
    '{name} is not a table of a known format. Known are CSV, TSV, Parquet, JSON, .npy and .npz.',
  'refused.codec':
    '{name} is compressed with {codec}, which this app cannot read. Write it with Snappy or gzip: compression="snappy" in pandas, polars and pyarrow.',
  'refused.parquetEncoding':
    '{name} holds a column in the encoding {encoding}, which this app cannot read. Write it without column_encoding, or save it as CSV.',
  'refused.parquet':
    '{name} cannot be read as a Parquet table, or is damaged. Write it again, or save it as CSV.',
  'refused.parquetWhy':
    '{name} cannot be read as a Parquet table, or is damaged: {reason}. Write it again, or save it as CSV.',
  'refused.columnCount':
    'The table has {columns, number, ::group-off} columns, but {described, number, ::group-off} were described: choose the file again.',
  'refused.noRows': '{name} has no rows under its header.',
  'refused.cutList':
    'NumPy cut this list off: "{column}" has "..." where most of its numbers were. Save them with np.save, or as lists: df["{field}"].apply(list) before to_csv or to_json.',
  'refused.theList': 'the list',
  'refused.noLongerReadable':
    'The file cannot be read any more. It may have been changed or moved: choose it again.',
  'refused.missingPart': '{name} is missing.',
  'refused.noReading':
    'Nothing in it looks like scores of pairs or like embeddings. Choose a table with a row for each pair and a score in it, or one with a row for each face and the numbers of its embedding.',
  'refused.givenUp':
    'Reading {names} was given up after {seconds, number, ::group-off} seconds without an answer: it may be damaged, or too large for this browser. Save the table anew as CSV, or a part of it.',
  'refused.stopped':
    '{names} could not be read: it is damaged, or too large for this browser. Save the table anew as CSV, or a part of it.',
  'refused.unreadable': '{name} cannot be read: choose it again.',
  'refused.unreadableWhy': '{name} cannot be read ({reason}): choose it again.',
  'parquet.rows': 'a column has more or fewer rows',
  'parquet.page': 'a page cannot be unpacked',
  'parquet.encrypted': 'a column is encrypted, or its place is missing',
  'parquet.outside': 'a column lies outside of the file',
  'parquet.parts': 'its parts have more or fewer rows than it says',
  'parquet.bytes': 'its columns have more bytes than the file',
  'parquet.checksum': 'the checksum of a page is wrong',
  'parquet.bits': 'a place in a dictionary has too many bits',
  'parquet.elsewhere': 'a column lies in another file',
  'parquet.fewValues': 'a column has fewer values than there are rows',
  'parquet.longValue': 'a value is longer than all of them',
  'parquet.notInDictionary': 'a value is not in its dictionary',
  'parquet.rowCount': 'the number of rows cannot be right',
  'parquet.partRows': 'the number of rows of a part cannot be right',
  'parquet.valueCount': 'the number of values cannot be right',
  'parquet.columnSize': 'the size of a column cannot be right',
  'parquet.pageSize': 'the size of a page cannot be right',
  'parquet.pageValues': 'the number of values of a page cannot be right',
  'parquet.missingValues': 'the number of missing values cannot be right',
  'parquet.pageRows': 'the number of rows of a page cannot be right',
  'parquet.levelSize': 'the size of its levels cannot be right',
  'parquet.dictionaryValues': 'the number of values of a dictionary cannot be right',
  'parquet.runLength': 'the length of a run cannot be right',
  'format.commas': 'CSV, separated by commas',
  'format.tabs': 'TSV, separated by tabs',
  'format.semicolons': 'CSV, separated by semicolons',
  'format.bars': 'text, separated by vertical bars',
  'format.space': 'text, separated by white space',
  'format.oneALine': 'text, one value a line',
  'format.text': 'text',
  'format.matrixOf':
    '{format}; a matrix of {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}',
  'format.pairsOf':
    '{format}; the pairs of {photos, number, ::group-off} photos one after the other',
  'mark.commas': 'commas',
  'mark.tabs': 'tabs',
  'mark.semicolons': 'semicolons',
  'mark.bars': 'vertical bars',
  'mark.space': 'white space',
  'mark.point': 'point: 0.5',
  'mark.comma': 'comma: 0,5',
  'kinds.scores': 'scores: a row for each pair',
  'kinds.embeddings': 'embeddings: a row for each photo',
  'kinds.matrix': 'a matrix: every photo against every other',
  'shapes.at': '{shape}, at {path}',
  'shapes.lists': 'a table for each list',
  'shapes.records': 'a list of objects',
  'shapes.rows': 'a list of rows',
  'shapes.numbers': 'a list of numbers',
  'shapes.split': 'columns and data',
  'shapes.columns': 'an object of columns',
  'shapes.classes': 'a list of numbers for each class',
  'shapes.index': 'an object for each row',
  'shapes.byColumn': 'an object for each column',
  'shapes.vectors': 'lists of numbers, one for each row',
  'shapes.vectorsIn': 'lists of numbers in "{field}", one for each row',
  'encoding.unsure':
    'It is not certain in which encoding {file} is written: {readings}. Look at the rows below, and choose another encoding there if names look wrong.',
  'encoding.readAs': '"{words}" as {encoding}',
} as const;

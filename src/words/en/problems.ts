/** What is wrong with a file, a list or a photo, and what to do about it. */
export const problems = {
  'fix.nothing': 'Nothing to do.',
  'fix.reduce': 'Reduce it (2,000 pixels on the longer side are plenty) and add it again.',
  'fix.saveAsJpeg': 'Save the photo as JPEG or PNG and add it again.',
  'fix.copyAgain': 'Copy it again from where it came from.',
  'fix.exportAgain': 'Export or copy the photo again from where it came from, and add it again.',
  'fix.addThePhoto': 'Add the photo itself as JPEG, PNG, WebP, AVIF, GIF or BMP.',
  'fix.mayBeOpened': 'Check that it still exists and may be opened, and add it again.',
  'fix.whatIsTaken':
    'Photos are taken, lists with a column of photos and one of people, lists of pairs, tables of scores or embeddings, thresholds, projects and models.',
  'fix.whatAListHas':
    'A list has a column of photos and one of people, or two of photos. To import its scores, add the table again and choose "Import".',
  'fix.folderOfPhotos':
    'Add a folder that holds photos, best with one folder inside it for each person.',
  'fix.addYourModel': 'Add your model with "Add model" and open the project again.',
  'fix.addedOnce':
    'Nothing to do: it was added once, so that no pair compares a photo with itself.',
  'fix.stays': 'It stays with {first}. If that is wrong, move the photo to {second}.',
  'fix.addUnread':
    'Add them again if you want them: files that are here already are not added twice.',
  'fix.namesCount':
    'The names count. Correct the list, or choose below that its pairs name the people.',
  'fix.correctPairs': 'Correct the list and add it again, or choose another way to read it below.',
  'fix.sayBelow': 'Say who is in them below.',
  'fix.addListed': 'Add these photos, or correct their names in the list.',
  'fix.writeFolder': 'Write folder and file name into the list, as in Ann/1.jpg.',
  'fix.othersMeant':
    'If others were meant, write folder and file name into the list, as in Ann/1.jpg.',
  'fix.twoPeople': 'Correct the list, or name the faces of a photo that shows both by hand.',
  'fix.listThem': 'Add them to the list, or check their names below.',
  'fix.fillIn': 'Fill them in and add the list again.',
  'fix.pairLines': 'Each line is a name and two numbers, or two names with a number each.',
  'fix.saveProjectAgain':
    'Its photos were added as they are. Save the project again where it still opens.',
  'fix.importAgain':
    'The rest of the project was opened. Import the scores or embeddings again from their own file.',
  'fix.tryAgainOrBackend':
    'Try again; if it happens again, reduce the photo or choose another backend.',
  'fix.tryAgainOrReduce': 'Try again, or reduce the photo first.',
  'fix.largerFace':
    'Use a photo that shows the face larger and from the front (cropping it helps), or remove this one.',
  'fix.sharper': 'Use a sharper or larger photo, or remove this one.',
  'fix.sayWho': 'Say who it is; until then the photo takes part in no comparison.',
  'fix.checkFace': 'Check that it is the right one, or pick another.',
  'fix.chooseAgain': 'Choose the photo again.',
  'fix.tryAnother': 'Try another photo.',
  'fix.tryAgainOrAnother': 'Try it again, or another photo.',
  'fix.betterLit': 'Take one in which the face is larger, lit from the front and not turned away.',
  'file.empty': 'The file is empty (0 bytes).',
  'file.notAnImage': 'This is not an image: it looks like {kind}.',
  'file.unsupported': 'This browser cannot open {format} images.',
  'file.tooLarge': 'The image claims {width} x {height} pixels; the limit is {limit} megapixels.',
  'file.unreadable': 'The file could not be read.',
  'file.unreadableWhy': 'The file could not be read. {reason}',
  'file.noUse': 'Nothing in it says what this file is for: it looks like {kind}.',
  'file.noList': 'As a list this table says neither who is in a photo nor which pairs to compare.',
  'file.emptyFolder': 'The folder is empty.',
  'file.systemFiles': '{files, number, ::group-off} system files',
  'file.systemAside':
    'Hidden files of the operating system ({file}{more, plural, =0 {} other {, ...}}) were set aside.',
  'file.besidePhotos': '{files, number, ::group-off} files beside the photos',
  'file.besideAside':
    'Files that came with the photos ({file}{more, plural, =0 {} other {, ...}}) were set aside.',
  'file.missingModel':
    'The project was made with a model of your own, which is not here: its figures are now of {used}, and a threshold set by hand was left out.',
  'file.sameFile': 'This is the same file as {path}, which is already here.',
  'file.sameFileTwoPeople':
    'This is the same file as {path}, but there it is {first} and here {second}.',
  'file.files': '{files, number, ::group-off} files',
  'file.unreadOne': 'Reading was cancelled before this file.',
  'file.unreadFrom': 'Reading was cancelled before these files (from {path} on).',
  'list.againstNames':
    '{pairs, plural, one {# pair} other {# pairs}} of {judged, number, ::group-off} in this list say otherwise than the names of the photos.',
  'list.contradictions':
    '{pairs, plural, one {# pair is} other {# pairs are}} said to be of different people although other pairs join their photos into one person.',
  'list.jsonFiles': '{files, plural, one {# JSON file} other {# JSON files}}',
  'list.jsonAside':
    '{files, plural, one {# JSON file} other {# JSON files}} beside the photos {files, plural, one {was} other {were}} read for names and set aside.',
  'list.crowded':
    '{photos, plural, one {# photo shows} other {# photos show}} several people by name ({people}), and nothing says which face is whose.',
  'list.examples': '{files}{more, plural, =0 {} other { and {more, number, ::group-off} more}}',
  'list.missing':
    'The list names {count, plural, one {# file} other {# files}} of which no photo is here: {files}.',
  'list.ambiguous': 'The list names files that several photos answer to: {files}.',
  'list.beside':
    "The list names {count, plural, one {# file} other {# files}} of which there are photos in several places: {files}. Those in the list's own folder or archive took the names.",
  'list.contradicted':
    'The list gives two people to the same photo: {files}. The first one counts.',
  'list.unlisted':
    '{count, plural, one {# photo is} other {# photos are}} not in the list and go by folder or file name: {files}.',
  'list.countsPeople': 'This list counts photos of people who are here.',
  'list.incomplete':
    '{rows, plural, one {# row} other {# rows}} of this list lack a file or a person and say nothing.',
  'list.badLines':
    'Line {lines} of this list name no pair{more, plural, =0 {} other {, nor do {more, number, ::group-off} more}}.',
  'project.noVersion': 'The project file is damaged: its version is missing.',
  'project.otherVersion':
    'The project was saved by another version of Splitpoint (format {format}; this one reads up to {newest}).',
  'project.damaged': 'The project file is damaged: {reason}.',
  'project.noJson': 'The project file is damaged: it is no valid JSON.',
  'project.importDamaged': 'The import inside the project is damaged.',
  'project.importRefused': 'The import inside the project is damaged: {reason}',
  'project.importDamagedWhy': 'The import inside the project is damaged: {reason}.',
  'photo.damaged': 'The file is damaged: it could not be decoded as an image.',
  'photo.cannotDecode': 'This browser cannot decode this image format.',
  'photo.tooLarge': 'The image is too large for this browser.',
  'photo.tooLargeWhy': 'The image is too large for this browser. {reason}',
  'photo.crashed':
    'Processing stopped twice on this photo, so it was left out. It does not count as a failure to acquire.',
  'photo.timedOut':
    'Processing this photo took too long and was stopped. It does not count as a failure to acquire.',
  'photo.noFace': 'No face was found. This counts as a failure to acquire.',
  'photo.noEmbedding':
    'A face was found, but the model could compute nothing from it. This counts as a failure to acquire.',
  'photo.noLabel': 'Neither the folder nor the file name says who this is.',
  'photo.severalAgreement':
    '{faces, number, ::group-off} faces were found; the one that agrees with the person’s other photos is used.',
  'photo.severalLargest':
    '{faces, number, ::group-off} faces were found; the largest one near the centre is used.',
  'photo.severalCentre':
    '{faces, number, ::group-off} faces were found; the one nearest to the centre is used.',
  'photo.lookingStopped': 'Looking for the face was stopped.',
  'photo.notProcessed': 'The photo could not be processed.',
  'photo.failed': '{reason}',
  'photo.undecodable':
    'The browser cannot decode this file. It is damaged, or of a format that this browser does not know.',
  'photo.noPixels': 'The picture has no pixels.',
  'photo.notHeld': 'The file is no longer held. Add it again.',
  'photo.tookTooLong': 'Processing this photo took too long and was stopped.',
  'photo.failedTwice': 'Processing this photo failed twice: {reason}',
  'photo.noFaceInPicture': 'No face was found in this picture.',
  'photo.nothingToCompare': 'A face was found, but the network gave nothing that can be compared.',
  'photo.noFaceAtAll': 'No face was found.',
} as const;

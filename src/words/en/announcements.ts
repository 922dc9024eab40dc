export const announcements = {
  'announcement.close': 'Close this message',
  'announcement.takeBack': 'Take it back',
  'announcement.failed': '{reason}',
  'announcement.noFile': 'There was no file in what was dropped or chosen.',
  'announcement.readingCancelled': 'Reading files was cancelled.',
  'announcement.nothingUsable': 'Nothing in there could be used. The list says why for each file.',
  'announcement.taken': 'Taken in: {parts}.',
  'announcement.toImport': '{files} to import',
  'announcement.asModel': '{files} to add as a model',
  'announcement.asThreshold': '{files} as a threshold',
  'announcement.naming': '{files} (naming {photos, plural, one {# photo} other {# photos}})',
  'announcement.namedBy': '{photos, plural, one {# photo} other {# photos}} named by {files}.',
  'announcement.moreFiles': '{files, number} more',
  'announcement.notOpened': '{file} could not be opened. {reason}',
  'announcement.notReadable':
    '{file} could not be opened. It cannot be read any more: choose it again.',
  'announcement.nothingToExport':
    'There is nothing to export yet: add photos of at least two people first.',
  'announcement.nothingToExportOfImport':
    'There is nothing to export yet: it takes pairs of the same person and of different people.',
  'announcement.noEmbeddings':
    'The import holds scores, from which no embedding can be told: import the embeddings instead.',
  'announcement.nothingToSave':
    'There is nothing to save yet: add photos, or import scores, first.',
  'announcement.savedWithout':
    'The project was saved without {photos, plural, one {# photo} other {# photos}} whose file was moved or deleted meanwhile: {files}{more, plural, =0 {} other { and others}}.',
  'announcement.savedEmbeddings':
    'The project holds the imported embeddings, which are biometric data: keep it as safe as photos of these people.',
  'announcement.forgotten': 'Everything was forgotten.',
} as const;

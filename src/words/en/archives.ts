export const archives = {
  'archive.otherKind':
    'This is {article, select, an {an} other {a}} {kind} archive, which cannot be opened here.',
  'archive.webPage': 'The file is a web page, not an archive: its download went wrong.',
  'archive.lfsPointer': 'The file is a pointer of Git LFS, not the archive itself.',
  'archive.picture': 'The file is a picture, whatever its name says.',
  'archive.zeros':
    'The file is empty, or begins with nothing but zeros, as a failed copy leaves it.',
  'archive.alsoOthers': '{reason} The same holds for {files, number} more files of the archive.',
  'archive.fileTooLarge': 'The file has {size} unpacked, and one file may have {limit} here.',
  'archive.endless': 'more than a million GB',
  'archive.unpacksToMore': 'The archive unpacks to more than the {limit} that are opened at once.',
  'archive.takenBefore':
    '{reason} {files, plural, one {One file was} other {# files were}} taken before that.',
  'archive.tarTooMany':
    'The tar archive holds more than the {most, number} files that are opened at once.',
  'archive.link': 'This is a link to another file, not the file itself.',
  'archive.noOrdinaryFile': 'This is no ordinary file, and cannot be opened here.',
  'archive.damagedOrCut': 'The archive is damaged or breaks off.',
  'archive.checksum': 'The checksum of the archive is wrong: something in it is damaged.',
  'archive.tarDamaged': 'The tar archive is damaged or breaks off.',
  'archive.tarBreaksOff': 'The tar archive breaks off.',
  'archive.listTooLarge':
    'The list of files in the zip archive has {size}, more than a list of {most, number} files takes: it is damaged or made to do harm.',
  'archive.listDamaged': 'The list of files in the zip archive is damaged.',
  'archive.listCut':
    'The list of files in the archive is damaged: it is said to name {stated, number}, and {read, number} can be read.',
  'archive.encrypted': 'The file is encrypted with a password.',
  'archive.packedWith': 'The file is packed with {method}, which cannot be opened here.',
  'archive.packedWithNumber':
    'The file is packed with method {method, number, ::group-off}, which cannot be opened here.',
  'archive.nested': 'This is an archive inside an archive.',
  'archive.repeatedName':
    'The archive lists this name more than once; the last of these files was taken.',
  'archive.tooManyFiles':
    'The zip archive lists {files, number} files, and at most {most, number} are opened at once.',
  'archive.overlapping':
    'The zip archive lists more than it can hold: it is damaged or made to do harm.',
  'archive.tooMuch':
    'The zip archive would unpack to {size}, and at most {limit} are opened at once.',
  'archive.onePart': 'This is one part of an archive in several parts.',
  'archive.listElsewhere':
    'The zip archive is damaged: the list of its files is not where it is said to be.',
  'archive.listMissing':
    'The zip archive is damaged or breaks off: the list of its files, which stands at its end, is missing. It has {size} here.',
  'archive.fileDamaged': 'The file is damaged inside the archive.',
  'archive.broken':
    'The archive could not be opened: it is damaged, or too large for this browser.',
  'archive.empty': 'The archive is empty.',
  'archive.packTooLarge':
    "The photos and the import have {gigabytes, number, ::group-off} GB together, more than the 4 GB that one project file can hold: remove some, or keep the folder and the threshold's JSON.",
  'fix.copyArchiveAgain': 'Make or download the archive again, or unpack it and add the folder.',
  'fix.unpack': 'Unpack it on your computer and add the folder.',
  'fix.unpackHere': 'Unpack it on this computer, and add the folder.',
  'fix.unpackOrRepack':
    'Unpack it on your computer and add the folder, or pack it as zip or tar.gz.',
  'fix.downloadArchive': 'Download the archive itself; the site may want you to log in first.',
  'fix.lfsPull': 'Fetch the file that it points to: git lfs pull.',
  'fix.rename': 'Rename it to what it is and add it again.',
  'fix.unpackFiles': 'Unpack it on your computer and add the files that you need.',
  'fix.unpackFolders': 'Unpack it on your computer and add the folders that you need.',
  'fix.unpackPhotos': 'Unpack it on your computer and add the photos that you need, or split it.',
  'fix.unpackWithPassword':
    'Unpack the archive with its password on your computer, and add the folder.',
  'fix.addTarget': 'Add the file that it points to.',
  'fix.packAsDeflate':
    'Unpack it on your computer and add the folder, or pack it as an ordinary zip (Deflate).',
  'fix.unpackOuter': 'Unpack the outer one and add the inner one.',
  'fix.renameOther': 'If the other is wanted too, unpack the archive and give it another name.',
  'fix.joinParts': 'Put the parts together and unpack them on your computer, and add the folder.',
  'fix.addPhotoItself': 'Make or download the archive again, or add the photo by itself.',
  'fix.archiveOfPhotos':
    'Add an archive that holds photos, best with one folder inside it for each person.',
} as const;

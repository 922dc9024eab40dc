export const files = {
  'file.notOpenedFolder':
    'The browser could not open this folder ({reason}). It may have been moved, or may lie where the browser has no permission to read.',
  'file.notOpenedFile':
    'The browser could not open this file ({reason}). It may have been moved, or may lie where the browser has no permission to read.',
  'file.tooManyBytes':
    'The file has {megabytes, number, ::group-off} MB, more than the {limit, number, ::group-off} MB that can be read: save a smaller copy and add that.',
  'file.noSize':
    'The file breaks off, or is damaged, before its width and height: copy it again from where it came.',
  'file.noEntry': 'This entry holds no file that the browser can read.',
  'file.gone':
    'The file was moved, deleted or changed since it was added, or the browser may not read it: add it again.',
  'kind.pdf': 'a PDF document',
  'kind.office': 'an Office document',
  'kind.zip': 'a zip archive',
  'kind.compressed': 'a compressed archive',
  'kind.tar': 'a tar archive',
  'kind.sound': 'a sound recording',
  'kind.video': 'a video',
  'kind.program': 'a program',
  'kind.oldOffice': 'an old Office document or a thumbnail database',
  'kind.database': 'a database',
  'kind.numpy': 'a NumPy array',
  'kind.parquet': 'a Parquet table',
  'kind.hdf5': 'an HDF5 file',
  'kind.pickle': 'a Python pickle',
  'kind.lfsPointer': 'a Git LFS pointer instead of the photo it stands for',
  'kind.zeros': 'nothing but zero bytes, as a failed copy leaves them',
  'kind.unknown': 'an unknown format',
  'kind.webPage': 'a web page',
  'kind.xml': 'an XML file',
  'kind.json': 'a JSON file',
  'kind.text': 'a text file',
  'memory.full':
    'The browser has no more space for what is to be remembered: free some, or remember a smaller set.',
  'memory.notAllowed':
    'This browser does not let the page remember anything, as in a private window or with storage blocked.',
  'memory.failed': 'What was to be remembered could not be stored ({reason}).',
  'format.tiffOrRaw': 'TIFF or camera raw',
  'format.raw': '{make} raw',
  'format.appleIcon': 'Apple icon',
  'format.cursor': 'cursor',
  'format.netpbm': 'PBM, PGM or PPM',
} as const;

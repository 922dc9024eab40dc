export const nameParts = {
  'part.fileName': 'The file name',
  'part.folderOf': 'Folder {level, number} of {depth, number}',
  'part.nthFolder':
    'The {level, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} other {#th}} folder',
  'part.folderAbove': 'The folder above that of each photo',
  'part.ownFolder': 'The folder that each photo lies in',
  'part.nearestFolder': 'The nearest folder with a name of its own',
  'part.foldersTogether':
    'Folder {level, number} and folder {lower, number} of {depth, number} together',
  'part.nthFoldersTogether': '{upper} and {lower} together',
  'part.each': 'Each {place}',
  'part.text':
    'The {which, select, only {} first {first } second {second } third {third } fourth {fourth } other {last }}text in {place}',
  'part.number':
    'The {which, select, only {} first {first } second {second } third {third } fourth {fourth } other {last }}number in {place}',
  'part.code':
    'The {which, select, only {} first {first } second {second } third {third } fourth {fourth } other {last }}code in {place}',
  'part.innerNumber':
    'The {which, select, only {} first {first } second {second } third {third } fourth {fourth } other {last }}number inside a code in {place}',
  'part.codeStart': 'The code at the beginning in {place}',
  'part.codeRest': 'The code without its first letter in {place}',
  'part.sexAndNumber': 'The sex and number in {place}',
  'part.sex': 'The sex in {place}',
  'place.fileName': 'the file name',
  'place.folderOf': 'folder {level, number} of {depth, number}',
  'place.nthFolder':
    'the {level, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} other {#th}} folder',
  'place.folderAbove': 'the folder above that of each photo',
} as const;

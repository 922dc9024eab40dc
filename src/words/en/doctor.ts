export const doctor = {
  'doctor.label': 'Dataset doctor',
  'doctor.findings': 'Doctor: {findings, plural, one {# finding} other {# findings}}',
  'doctor.nothingOpen': 'Doctor: nothing open',
  'doctor.cannotTell': 'Doctor: cannot tell',
  'doctor.unsureOverlap':
    'Whether names are right cannot be told here: photos of one name are hardly nearer to each other than photos of different people. Another model, larger and sharper faces or more photos of each person would help; if most names are wrong, put those right first that you know.',
  'doctor.unsureMixed':
    'So many names seem to hold photos of two people that some wrong ones stay hidden. Put right what is listed, then look again.',
  'doctor.unsureTooMany':
    'Whether names are right was not examined: there are too many faces and people for that. A part of the photos can be examined by itself.',
  'doctor.tooFewForFmr':
    'You ask for a false match rate of at most {target}. {people, number} people cannot show that, even without a single error: it takes about {needed, number}, with four photos each.',
  'doctor.tooFewForFnmr':
    'You ask for a false non-match rate of at most {target}. {people, number} people cannot show that, even without a single error: it takes about {needed, number}, with four photos each.',
  'doctor.moreCopies':
    'There are more copies than are listed here: the others come up once these are excluded or removed.',
  'doctor.kept': '{findings, plural, one {# finding was} other {# findings were}} kept as is.',
  'doctor.showLast': 'Show the last one again',
  'doctor.acceptSeveral': 'Accept several…',
  'doctor.acceptTitle': 'Accept what the doctor found',
  'doctor.accept': 'Accept {findings, plural, one {# finding} other {# findings}}',
  'doctor.accepted': '{findings, plural, one {# finding was} other {# findings were}} accepted.',
  'doctor.kindCount': '{kind} ({findings, number})',
  'doctor.wrongLabel': 'Under the wrong name: move to the right one',
  'doctor.notThisPerson': 'Not this person, and nobody else of the set: exclude',
  'doctor.twoPeople': 'Two people under one name: split in two',
  'doctor.noAgreement': 'No two photos agree, so nothing says which are right: exclude',
  'doctor.twoNames': 'Two names of one person: merge',
  'doctor.copiesTwoPeople': 'Copies under two names: exclude one',
  'doctor.copies': 'Copies under one name: exclude one',
  'doctor.face': 'Faces that are small, blurred or turned: exclude',
  'doctor.better':
    'Leaving photos out on the doctor’s word makes distances look a little better than they are: the report says how many were.',
  'doctor.figures': 'What this does to the figures',
  'doctor.figuresFailed': 'What this does to the figures could not be computed.',
  'doctor.figure': 'Figure',
  'doctor.now': 'Now',
  'doctor.after': 'After',
  'doctor.matedPairs': 'Mated pairs',
  'doctor.nonMatedPairs': 'Non-mated pairs',
  'doctor.undefined': 'undefined',
  'finding.wrongLabel': 'Labelled {own}, but nearer to {other}.',
  'finding.notThisPerson':
    'Probably not {own}: {distance} from {photos, plural, one {the other photo} other {the # photos that agree}} on average, as far as strangers are, and not clearly anybody else of the set.',
  'finding.twoPeople':
    '{name} seems to be two people: {apart, number} photos agree with each other, but not with the other {kept, number}.',
  'finding.twoPeopleUndecided':
    '{name} seems to be two people: {apart, number} photos agree with each other, but not with the other {kept, number}. Which of them is {name} cannot be told from the photos.',
  'finding.oneOfTwo': 'One of these two is probably not {name}, and nothing says which.',
  'finding.noneAgree':
    'No two of these {photos, number} photos of {name} agree, so nothing says which are right.',
  'finding.twoStrangers':
    'Two strangers who are as near as photos of one person are: strangers must be of different people.',
  'finding.nearStranger': 'A stranger who is as near to {name} as photos of one person are.',
  'finding.twoNames':
    '{first} and {second} may be one person: the photos of {first} are near to {second}.',
  'finding.copies':
    'Two photos of {name} are so near ({distance}) that one is probably a copy of the other: the pair counts, but shows nothing.',
  'finding.copiesTwoPeople': 'Probably the same photo under two names, {first} and {second}.',
  'finding.tinyFace':
    'The face is tiny: with fewer than 20 pixels between the eyes it is too small to show detail.',
  'finding.blurred':
    'The face is extremely blurred: the model sees a smooth surface, and its distances say little about who it is.',
  'finding.unlikeAFace':
    'The points found do not lie as in a face: it may be none, or half hidden.',
  'finding.profile': 'The face is seen from the side; distances to frontal photos say little.',
  'finding.nearest': 'nearest {name}',
  'finding.nearestOfOthers': 'nearest of the other {photos, number}',
  'finding.theOther': 'the other',
  'finding.theOtherNamed': 'the other {name}',
  'finding.more': 'and {photos, number} more',
  'finding.somebodyElse': 'Somebody else or new person',
  'finding.somebodyElseNamed': 'Somebody else or new person: {about}',
  'finding.keep': 'Keep as is',
  'finding.keepNamed': 'Keep as is: {about}',
  'finding.excludeAll': '{photos, plural, one {Exclude} =2 {Exclude both} other {Exclude all #}}',
  'finding.excludeSome': 'Exclude {photos, number}',
  'finding.excludeFile': 'Exclude {file}',
  'finding.moveTo': 'Move to {name}',
  'finding.mergeInto': 'Merge into {name}',
  'finding.split': 'Split: {photos, plural, one {# photo} other {# photos}} to {name}',
  'finding.wasMerged': '{from} was merged into {to}.',
  'finding.wasExcluded': '{photos, plural, one {{file} was} other {# photos were}} excluded.',
  'finding.wasMoved': '{photos, plural, one {{file} was} other {# photos were}} moved to {to}.',
  'problem.label': 'Problems',
  'problem.notes': '{notes, plural, one {# note} other {# notes}}',
  'problem.dismiss': 'Dismiss',
  'problem.pickFace': 'Pick the face',
  'problem.sayWho': 'Say who it is',
} as const;

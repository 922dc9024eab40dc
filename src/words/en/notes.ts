/** What must be known about a result before it is believed. */
export const notes = {
  'note.simulated':
    'The set holds simulated photos: each face is one photo re-shot by simulation, so the threshold says nothing about real photos.',
  'note.facesByAgreement':
    "In {photos, plural, one {# photo} other {# photos}} with several faces the one was taken that agrees with the person's other photos. Where the person is not in the photo, or hard to recognise, this makes mated distances look nearer than they are.",
  'note.excludedOnAdvice':
    '{photos, plural, one {# photo was} other {# photos were}} left out because the doctor doubted them. A photo that is right but hard to recognise looks the same to it, so the real error rates may be higher.',
  'note.pairProtocol':
    'Only the {found, number, ::group-off} of {listed, number, ::group-off} pairs of {file} whose faces are here are compared, not all pairs.',
  'note.standIn':
    'The chosen method gives no threshold; the one in force is that of {method}. {refusal}',
  'note.failuresToAcquire':
    'No face could be acquired from {failed, number, ::group-off} of {photos, number, ::group-off} photos; FAR and FRR count them.',
  'note.notFinite':
    '{pairs, plural, one {# pair was} other {# pairs were}} left out because the distance is not a finite number; check the embeddings or the imported scores.',
  'note.onePerson':
    'All photos show one person, so there are no non-mated pairs: add photos of somebody else to learn what false matches cost.',
  'note.twoPeople':
    'All non-mated pairs are of the same two people, so they say next to nothing about false matches between others: it takes more people.',
  'note.allEqual':
    'All {pairs, plural, one {# pair} other {# pairs}} have the same {noun, select, similarity {similarity} score {score} other {distance}}, {score}: no threshold can tell them apart; check the embeddings.',
  'note.fewPeople':
    'There are no intervals here: 95% needs about {needed, number} people, and the set has {people, number}. How much people differ cannot be judged from so few.',
  'note.fewErrors':
    'EER has no interval here: at its threshold there are too few errors, or too few people make them.',
  'note.emptyDraws':
    'In {share} of {draws, plural, one {# draw} other {# draws}} there was only one kind of pair; those were left out.',
  'note.worseHere':
    '{rate, select, fmr {FMR} other {FNMR}} is worse here than the {claimed} that came with the threshold: {found}, 95% interval {low} to {high}.',
  'note.betterHere':
    '{rate, select, fmr {FMR} other {FNMR}} is better here than the {claimed} that came with the threshold: {found}, 95% interval {low} to {high}.',
  'note.notNested':
    'Only the threshold was chosen anew without the people held out. If you also chose the method, the model or the distance on this set, these figures are still too good, by how much they cannot say.',
  'note.refusedFolds':
    'The method gave no threshold in {refused, number} of {folds, number} folds, which are left out of the held-out figures.',
  'note.calibrationSeparated':
    'Mated and non-mated pairs of this set do not overlap, so it cannot tell how fast the probability falls with distance. More people, or harder photos, would.',
  'note.calibrationReversed':
    'The probability of a mated pair does not fall with distance here, so these distances cannot be calibrated. Check the labels, or whether the scores are similarities.',
  'unseen.tooFew':
    'A threshold can be tried on unseen people from three people on; this set has {people, plural, one {# person} other {# people}}.',
} as const;

/** What is missing for a threshold, and where one that was opened does not fit. */
export const readiness = {
  'readiness.facesNotFound': 'The faces of these photos have not been found yet.',
  'readiness.noUsableFace':
    'No photo with a usable face yet: the list of problems says why for each.',
  'readiness.noPhotos':
    'No photos yet: add at least two photos of one person and one of somebody else.',
  'readiness.unlabelled':
    '{photos, plural, one {# photo has no name and takes part in no comparison: say who is in it.} other {# photos have no name and take part in no comparison: say who is in them.}}',
  'readiness.onePerson':
    'All photos are of one person: add photos of at least one other person, so that different people can be compared.',
  'readiness.noSecondPhoto':
    'Nobody has two photos: add a second photo of at least one person, so that the same person can be compared.',
  'readiness.allExcluded': 'All photos are excluded: include some of them again.',
  'readiness.onePhoto':
    '{people, plural, one {# person has only one photo and adds no comparison of the same person: a second photo would.} other {# people have only one photo and add no comparison of the same person: a second photo of each would.}}',
  'mismatch.metric':
    "The file's threshold is of {there} and this set is compared by {here}: {offered, select, yes {switch Distance to {there}} other {the import holds no such scores}}.",
  'mismatch.model':
    "The file's threshold is of {model}, another model than the one in use: distances of two models have nothing to do with each other.",
  'mismatch.modelOfImport':
    "The file's threshold is of {model}, another model than {here}: distances of two models have nothing to do with each other.",
  'mismatch.modelUnknown':
    "The file's threshold is of {model}, and {name} does not say which model it is of: the figures hold only if it is the same one.",
  'mismatch.aggregation':
    'The file\'s threshold is for "{name}" and this set is compared otherwise: switch Aggregation to {name}.',
  'mismatch.pipeline':
    'The file\'s threshold was measured with alignment "{alignment}" {mirrored, select, yes {and} other {without}} mirror averaging: set the same here.',
  'mismatch.resampling':
    "The file's threshold was measured by another version of Splitpoint, which cut the faces out of the photos in another way: distances differ by a few thousandths, at worst by a few hundredths. Measure it again where that matters.",
} as const;

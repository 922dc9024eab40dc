export const map = {
  'map.title': 'Map',
  'map.hint': 'The embeddings pressed flat, alike faces side by side; lines are errors.',
  'map.onlyScores':
    'A map is drawn from embeddings, and the import holds only {model} scores of pairs. Import the embeddings to see one.',
  'map.tooFew': 'A map needs at least {fewest, number} faces.',
  'map.tooMany': 'A map is drawn of up to {most, number} faces, and this set has {faces, number}.',
  'map.drawing': 'Drawing the map',
  'map.errors':
    'At this threshold {falseMatches, plural, one {# false match} other {# false matches}} and {misses, plural, one {# missed pair} other {# missed pairs}}.',
  'map.falseMatch': 'false match',
  'map.miss': 'same person, missed',
  'map.field':
    'Map: {faces, number, ::group-off} faces, near one another where their embeddings are',
  'map.fieldHint':
    'Point at a face, or move with the arrow keys, to see whose it is. Colour and shape tell people apart.',
  'map.noErrorOfFace': 'No comparison with this face is decided wrongly.',
  'map.errorsOfFace':
    'Decided wrongly: {falseMatches, plural, one {# false match} other {# false matches}} and {misses, plural, one {# missed pair} other {# missed pairs}}.',
  'map.method':
    'UMAP with {neighbours, number, ::group-off} neighbours by the distance in force. Who is next to whom means something; how far apart two groups lie, and how large they are, does not.',
} as const;

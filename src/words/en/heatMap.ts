export const heatMap = {
  'heatMap.ofFaces':
    'Similarity matrix: {faces, number, ::group-off} faces of {people, number, ::group-off} people',
  'heatMap.ofPeople': 'Similarity matrix: {people, number, ::group-off} people',
  'heatMap.waiting': 'Comparing all with all…',
  'heatMap.showAll': 'Show the whole matrix',
  'heatMap.hint': 'Point at a cell, or move with the arrow keys, to see its two faces.',
  'heatMap.keys':
    'Arrow keys move by a cell, Page Up and Page Down by a person, Home and End along the row, Enter opens the pair, plus and minus zoom, 0 shows everything.',
  'heatMap.samePhoto': '{name}, {photo}: the same photo on both sides.',
  'heatMap.notCompared': '{left}, {leftPhoto}, and {right}, {rightPhoto}: not compared.',
  'heatMap.compared':
    '{left}, {leftPhoto}, and {right}, {rightPhoto}: {noun, select, distance {distance} similarity {similarity} other {score}} {score}. {verdict}.',
  'heatMap.match': 'match, same person',
  'heatMap.falseMatch': 'false match, different people',
  'heatMap.miss': 'missed, same person',
  'heatMap.nonMatch': 'no match, different people',
  'heatMap.ownPhotos': 'one person’s own photos',
} as const;

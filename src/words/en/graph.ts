export const graph = {
  'graph.title': 'Graph',
  'graph.hint':
    'A line joins two faces that match. Faces stay where they are while the threshold moves.',
  'graph.tooMany':
    'The graph shows up to {most, number} faces, and this set has {faces, number}: they would lie on top of one another.',
  'graph.layingOut': 'Laying the graph out',
  'graph.match': 'match, same person',
  'graph.falseMatch': 'match, different people',
  'graph.field': 'Graph: {faces, number, ::group-off} faces, a line where two match',
  'graph.fieldHint': 'Point at a face, or move with the arrow keys, to see what it matches.',
  'graph.matchesOwn':
    'Matches {own, plural, one {# photo} other {# photos}} of the same person and nobody else.',
  'graph.matchesOthers':
    'Matches {own, plural, one {# photo} other {# photos}} of the same person and {others, plural, one {# photo} other {# photos}} of other people: {people}.',
  'graph.matchesMany':
    'Matches {own, plural, one {# photo} other {# photos}} of the same person and {others, plural, one {# photo} other {# photos}} of other people: {people} and more.',
  'graph.islands':
    'At this threshold the photos fall into {islands, plural, one {# island} other {# islands}} for {people, plural, one {# person} other {# people}}.',
  'graph.allWhole': 'Every person is an island of their own.',
  'graph.noneWhole': 'Nobody is an island of their own.',
  'graph.someWhole':
    '{people, plural, one {# person is} other {# people are}} an island of their own.',
  'graph.inPieces': 'In pieces: {people}.',
  'graph.together': 'On one island together: {people}.',
  'graph.togetherAndMore':
    'On one island together: {people}, and {islands, number} more such islands.',
  'graph.morePeople': '{people, number} more',
} as const;

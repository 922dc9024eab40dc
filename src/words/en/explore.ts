export const explore = {
  'explore.as': 'All pairs as',
  'explore.matrix': 'Matrix',
  'explore.andBeside': 'and beside it',
  'explore.beside': 'Beside it',
  'explore.nothing': 'Nothing',
  'explore.stop': 'Stop',
  'explore.later': 'This is drawn when all photos are done.',
  'explore.failed': 'This could not be drawn. {reason}',
  'explore.tryAgain': 'Try again',
  'explore.stopped': 'Stopped.',
  'explore.draw': 'Draw it',
  'explore.cappedMatches':
    'Only the nearest {most, number} of {all, number} matches of one person are drawn.',
  'explore.cappedFalseMatches':
    'Only the nearest {most, number} of {all, number} false matches are drawn.',
  'explore.cappedMisses':
    'Only the farthest {most, number} of {all, number} missed pairs are drawn.',
  'explore.showPairsOf': 'Show the pairs of {person}',
} as const;

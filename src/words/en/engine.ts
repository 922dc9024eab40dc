/** Why what computes does not start, or stopped. */
export const engine = {
  'engine.otherFile':
    'The file {path} is not the one this app was tested with (SHA-256 {found}…, expected {expected}…), so no face was processed with it. Reload the page; if that does not help, install the app afresh.',
  'engine.notFetched':
    "The file {path} could not be fetched. Check the connection to the app's server.",
  'engine.missing': "The file {path} is missing on the app's server (status {status}).",
  'engine.noneWorks':
    'No way to compute works in this browser. {attempts} Try a current version of Chrome, Edge, Firefox or Safari.',
  'engine.attempts': '{first} {next}',
  'engine.notUsable': '{backend} could not be used: {reason}',
  'engine.inexact':
    '{backend} computes inexactly here (it missed a known embedding by {error}, allowed is {allowed}) and is not used.',
  'engine.failedAtOnce': '{backend} failed at once and is not used: {reason}',
  'engine.doesNotStart': '{backend} does not start in this browser.',
  'engine.plainJavaScript': 'plain JavaScript',
  'engine.graphicsLost': 'The graphics hardware was lost while computing.',
  'engine.noCanvas': 'This browser cannot draw in a worker (no OffscreenCanvas).',
  'engine.noLandmarks': 'The landmark network gave no answer.',
  'engine.noEmbedding': 'The embedding network gave no answer.',
  'engine.timeUsedUp': 'The time allowed for one photo was used up.',
} as const;

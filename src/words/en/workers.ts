export const workers = {
  'worker.updated': 'The app was updated while this page was open. Reload the page.',
  'worker.sentNonsense': 'The worker sent a message that cannot be read.',
  'worker.unreadable': 'A message from the worker could not be read.',
  'worker.stopped': 'The worker stopped unexpectedly.',
  'worker.closed': 'The worker closed its end.',
  'worker.failedSilently': 'The worker failed without saying why.',
  'worker.hungUp': 'The connection to the worker was closed.',
  'worker.diedTwice':
    'The worker stopped, and so did the one in its place: there may be too little memory.',
  'worker.silentTwice': 'The worker did not answer any more, and neither did the one in its place.',
} as const;

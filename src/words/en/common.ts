export const common = {
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'join.comma': '{first}, {second}',
  'join.and': '{first} and {second}',
  'join.or': '{first} or {second}',
  'join.commaAnd': '{first}, and {second}',
  'join.sentences': '{first} {second}',
  'join.more': '{first} and {more, number} more',
} as const;

export const common = {
  'common.cancel': 'Cancel',
  'common.close': 'Close',
} as const;

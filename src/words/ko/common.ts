import type { common as english } from '#words/en/common.ts';

export const common = {
  'common.cancel': '취소',
  'common.close': '닫기',
} as const satisfies Record<keyof typeof english, string>;

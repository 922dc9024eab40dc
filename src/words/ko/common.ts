import type { common as english } from '#words/en/common.ts';

export const common = {
  'common.cancel': '취소',
  'common.close': '닫기',
  'join.comma': '{first}, {second}',
  'join.and': '{first} 및 {second}',
  'join.or': '{first} 또는 {second}',
  'join.commaAnd': '{first}, 그리고 {second}',
  'join.sentences': '{first} {second}',
  'join.more': '{first} 외 {more, number}개',
} as const satisfies Record<keyof typeof english, string>;

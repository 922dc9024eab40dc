import type { explore as english } from '#words/en/explore.ts';

export const explore = {
  'explore.as': '모든 쌍을 보는 방법',
  'explore.matrix': '행렬',
  'explore.andBeside': '함께 보기',
  'explore.beside': '옆에 함께 볼 것',
  'explore.nothing': '없음',
  'explore.stop': '중지',
  'explore.later': '모든 사진의 처리가 끝나면 그립니다.',
  'explore.failed': '그리지 못했습니다. {reason}',
  'explore.tryAgain': '다시 시도',
  'explore.stopped': '중지했습니다.',
  'explore.draw': '그리기',
  'explore.cappedMatches':
    '같은 인물의 일치 {all, number}쌍 가운데 가장 가까운 {most, number}쌍만 그립니다.',
  'explore.cappedFalseMatches':
    '오인식 {all, number}쌍 가운데 가장 가까운 {most, number}쌍만 그립니다.',
  'explore.cappedMisses': '오거부 {all, number}쌍 가운데 가장 먼 {most, number}쌍만 그립니다.',
  'explore.showPairsOf': '{person}의 쌍 보기',
} as const satisfies Record<keyof typeof english, string>;

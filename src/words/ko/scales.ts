import type { scales as english } from '#words/en/scales.ts';

export const scales = {
  'scale.cosine': '코사인',
  'scale.cosineDistance': '코사인 거리',
  'scale.cosineSimilarity': '코사인 유사도',
  'scale.euclidean': '유클리드',
  'scale.euclideanRaw': '유클리드(길이 그대로)',
  'scale.euclideanL2': '유클리드(단위 길이)',
  'scale.squaredL2': 'L2의 제곱',
  'scale.angular': '각도',
  'contender.fnmrAtFmr': 'FMR {fmr}에서의 오거부율(FNMR)',
  'contender.libraryFmr': '기본값의 오인식률(FMR)',
  'contender.libraryFnmr': '기본값의 오거부율(FNMR)',
  'contender.versus': '지금 쓰는 것과 비교',
  'contender.chip': '회전 보정',
  'contender.chipMirrored': '회전 보정, 좌우 반전 평균',
  'contender.box': '회전 없음',
  'contender.boxMirrored': '회전 없음, 좌우 반전 평균',
  'contender.inUse': '사용 중',
  'contender.refused': '제안 없음',
  'contender.tooFewPeople': '알 수 없음: 인물이 너무 적음',
  'contender.better': '더 좋음: {sure} 확신',
  'contender.worse': '더 나쁨: {sure} 확신',
  'contender.cannotTell': '알 수 없음: 더 좋다는 확신 {sure}',
  'scale.rule':
    '{name}, {score, select, similarity {유사도 {threshold} 이상} other {거리 {threshold} 이하}}',
} as const satisfies Record<keyof typeof english, string>;

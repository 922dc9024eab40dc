import type { comparison as english } from '#words/en/comparison.ts';

export const comparison = {
  'comparison.samePerson': '같은 인물',
  'comparison.differentPeople': '다른 인물',
  'verdict.match': '일치, 같은 인물',
  'verdict.falseMatch': '오인식, 다른 인물',
  'verdict.miss': '오거부, 같은 인물',
  'verdict.nonMatch': '불일치, 다른 인물',
  'rank.mated':
    '같은 인물 {of, number}쌍 가운데 {place, selectordinal, =1 {가장 멂} other {#번째로 멂}}',
  'rank.nonMated':
    '다른 인물 {of, number}쌍 가운데 {place, selectordinal, =1 {가장 가까움} other {#번째로 가까움}}',
  'score.distance': '거리',
  'score.similarity': '유사도',
  'score.score': '점수',
  'score.metricDistance': '{metric} 거리',
  'probability.below': '{share} 미만',
  'probability.above': '{share} 초과',
} as const satisfies Record<keyof typeof english, string>;

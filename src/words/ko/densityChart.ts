import type { densityChart as english } from '#words/en/densityChart.ts';

export const densityChart = {
  'densityChart.title': '{unit}의 밀도',
  'densityChart.classMean': '{name}: 평균 {mean}.',
  'densityChart.classCounted': '{name}: 평균 {mean}, 비교 {comparisons, number}건.',
  'densityChart.classEmpty': '{name}: 비교가 없습니다.',
  'densityChart.overlap': '{low}에서 {high}까지 두 분포가 겹칩니다(겹침 구간).',
  'densityChart.apart': '두 분포가 겹치지 않습니다.',
  'densityChart.moreAlike': '‹ 더 닮음',
  'densityChart.lessAlike': '덜 닮음 ›',
  'densityChart.keyMissed':
    '오거부: 같은 인물인데 임계치 {polarity, select, similarity {미만} other {초과}}',
  'densityChart.keyMatched':
    '오인식: 다른 인물인데 임계치 {polarity, select, similarity {이상} other {이하}}',
  'densityChart.keyGrey': '겹침 구간: 본인 쌍과 타인 쌍이 섞여 있음',
  'densityChart.keyProposal': '방법이 제안한 값',
  'densityChart.showPairs': '이 쌍들 보기',
  'densityChart.greyArea': '겹침 구간',
  'densityChart.mean': '평균 {mean}',
  'densityChart.match': '‹ 일치',
  'densityChart.noMatch': '불일치 ›',
  'densityChart.showBar':
    '{low}에서 {high}까지의 쌍 보기: 같은 인물 {mated, number}쌍, 다른 인물 {nonMated, number}쌍',
  'densityChart.bar':
    '막대 {low}에서 {high}까지: 같은 인물 {mated, number}쌍, 다른 인물 {nonMated, number}쌍',
  'densityChart.matching':
    '{all, number}쌍 중 {matching, number}쌍이 이 값 {polarity, select, similarity {이상} other {이하}}',
  'densityChart.density': '밀도 {density}',
  'densityChart.errorsHint': '{proposal}. 두 번 클릭하면 오류를 보여 줍니다',
  'densityChart.methods': '방법 {methods, number}가지: {proposals}',
  'densityChart.showErrors': '이 임계치의 오류 보기',
  'densityChart.table': '{unit}에 따른 밀도',
  'densityChart.tableCounts':
    '같은 인물의 비교 {mated, number}건, 다른 인물의 비교 {nonMated, number}건입니다.',
  'densityChart.proposed': '제안된 임계치',
  'densityChart.headMethod': '방법',
  'densityChart.headThreshold': '임계치',
} as const satisfies Record<keyof typeof english, string>;

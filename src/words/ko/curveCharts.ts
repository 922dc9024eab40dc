import type { curveCharts as english } from '#words/en/curveCharts.ts';

export const curveCharts = {
  'curveChart.det': '검출 오류 상충(DET) 곡선',
  'curveChart.roc': '수신자 조작 특성(ROC) 곡선',
  'curveChart.precisionRecall': '정밀도와 재현율',
  'curveChart.metrics': '임계치에 따른 지표',
  'curveChart.cost': '기대 성능 곡선',
  'curveChart.trueMatchRate': '본인 일치율',
  'curveChart.trueMatchRateAxis': '본인 일치율(1 − FNMR)',
  'curveChart.rate': '비율',
  'curveChart.noErrors': '오류가 전혀 없는 임계치가 있어 곡선이 가장자리에 놓입니다.',
  'curveChart.name': '이름',
  'curveChart.headThreshold':
    '임계치({noun, select, distance {거리} similarity {유사도} other {점수}})',
  'curveChart.atThreshold':
    '임계치: {noun, select, distance {거리} similarity {유사도} other {점수}} {threshold}',
  'curveChart.within': '{value} ({low}에서 {high}까지)',
} as const satisfies Record<keyof typeof english, string>;

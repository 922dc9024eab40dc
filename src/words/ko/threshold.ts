import type { threshold as english } from '#words/en/threshold.ts';

export const threshold = {
  'threshold.failed': '비교하지 못했습니다',
  'threshold.notes': '알아 둘 점',
  'threshold.summary': '이 사진 모음에서 알 수 있는 것',
  'threshold.distributions': '같은 인물일까요?',
  'threshold.distributionsHint':
    '선을 끌어 임계치를 옮깁니다. 눈금 하나가 방법 하나입니다. 두 번 클릭하면 그 자리의 쌍을 볼 수 있습니다.',
  'threshold.distributionsFile': '거리 분포',
  'threshold.detail': '거리 하나하나 표시',
  'threshold.detailNone': '곡선',
  'threshold.detailRug': '눈금(러그)',
  'threshold.detailHistogram': '히스토그램',
  'threshold.bandwidth': '평활 대역폭',
  'threshold.bandwidthHint':
    '곡선을 그릴 때 거리 하나를 얼마나 넓게 펼칠지 정합니다. pandas는 Scott 규칙으로 그립니다.',
  'threshold.bandwidthScott': 'Scott 규칙 (pandas)',
  'threshold.bandwidthSilverman': 'Silverman 규칙',
  'threshold.bandwidthImproved': '개선된 Sheather-Jones',
  'threshold.reflect': '0에서 반사',
  'threshold.reflectHint':
    '거리는 음수가 될 수 없으므로, 평활로 0 아래에 놓인 부분을 위로 접어 올립니다.',
  'threshold.matedPairs': '같은 인물 ({pairs, number}쌍)',
  'threshold.matedPairsMeaning':
    '한 인물의 사진 두 장으로 이루어진 쌍, 곧 본인 쌍의 평균과 표준편차(n - 1)입니다.',
  'threshold.nonMatedPairs': '다른 인물 ({pairs, number}쌍)',
  'threshold.nonMatedPairsMeaning':
    '두 인물의 사진으로 이루어진 쌍, 곧 타인 쌍의 평균과 표준편차(n - 1)입니다.',
  'threshold.none': '없음',
  'threshold.method': '방법',
  'threshold.methodHint': '방법마다 임계치를 하나씩 제안하며, 차트에 눈금으로 표시됩니다.',
  'threshold.pairsAt': '{threshold}에서의 쌍:',
  'threshold.missed': '오거부 {pairs, number}쌍',
  'threshold.showMissed': '오거부 {pairs, number}쌍 보기',
  'threshold.falseMatches': '오인식 {pairs, number}쌍',
  'threshold.showFalseMatches': '오인식 {pairs, number}쌍 보기',
  'threshold.nearest': '가장 가까운 쌍',
  'threshold.showNearest': '임계치에 가장 가까운 쌍 보기',
  'threshold.confusion': '혼동 행렬',
  'threshold.confusionHint':
    '임계치 {polarity, select, similarity {이상} other {이하}}인 쌍을 일치로 봅니다. 클릭하면 해당하는 쌍을 볼 수 있습니다.',
  'threshold.match': '일치',
  'threshold.noMatch': '불일치',
  'threshold.cellTrueMatches': '올바른 일치',
  'threshold.cellMissed': '오거부',
  'threshold.cellFalseMatches': '오인식',
  'threshold.cellToldApart': '구분됨',
  'threshold.atThreshold': '이 임계치에서',
  'threshold.atThresholdHint':
    '이름에 포인터나 포커스를 두면 정의가 나옵니다. 구간은 쌍이 아니라 인물을 표본으로 삼아 계산합니다.',
  'threshold.metrics': '지표',
  'threshold.metric': '지표',
  'threshold.figure': '항목',
  'threshold.value': '값',
  'threshold.pairs': '쌍',
  'threshold.interval': '95% 구간',
  'threshold.inUse': '실제로 쓸 때',
  'threshold.inUseHint': '같은 인물이 얼마나 드문지에 따라 일치 판정의 값어치가 달라집니다.',
  'threshold.rightMatches': '일치 가운데 맞는 비율',
  'threshold.gallery': '갤러리의 얼굴 수',
  'threshold.strangersMatched':
    '등록되지 않은 사람이 누군가와 일치하는 비율 (비교가 서로 독립일 때)',
} as const satisfies Record<keyof typeof english, string>;

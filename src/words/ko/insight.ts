import type { insight as english } from '#words/en/insight.ts';

export const insight = {
  'curves.title': '곡선',
  'curves.choose': '곡선 종류',
  'curves.openHint': '두 번 클릭하면 그 구간의 쌍을 볼 수 있습니다.',
  'curves.det': 'DET 곡선',
  'curves.detHint': '두 오류를 정규 편차 축에서 견주어 봅니다. 왼쪽 아래에 가까울수록 좋습니다.',
  'curves.roc': 'ROC 곡선',
  'curves.rocHint': '오인식률에 대한 본인 일치율입니다. 왼쪽 위에 가까울수록 좋습니다.',
  'curves.rocLog': 'ROC (로그)',
  'curves.rocLogHint':
    '같은 곡선에서, 실제로 쓸 때 중요한 낮은 오인식률 부분을 넓게 펼쳐 보여 줍니다.',
  'curves.precisionRecall': '정밀도-재현율',
  'curves.precisionRecallHint':
    '찾아낸 비율에 따라 일치가 얼마나 정확한지, 이 사진 모음의 쌍 비율로 보여 줍니다.',
  'curves.metrics': '지표',
  'curves.metricsHint': '임계치마다 각 지표가 어떤 값인지 보여 줍니다.',
  'curves.cost': '비용',
  'curves.costHint':
    '본인 시도의 비율에 따른 비용을 이 임계치와 사후 최적 임계치에 대해 보여 줍니다. 100%는 모델 없이 정할 때의 비용입니다.',
  'curves.costHere': '이 임계치',
  'curves.costLeast': '사후 최적',
  'curves.matedShare': '실제로 쓸 때 본인 시도의 비율',
  'curves.normalisedCost': '정규화한 비용',
  'calibration.title': '거리의 의미',
  'calibration.hint': '시도의 {share}가 본인일 때의 확률로 나타냅니다("실제로 쓸 때"에서 설정).',
  'calibration.show': '표시',
  'calibration.probability': '확률',
  'calibration.plot': '보정 그림',
  'calibration.chart':
    '{noun, select, similarity {유사도} score {점수} other {거리}}에 따른 같은 인물일 확률',
  'calibration.samePerson': 'P(같은 인물)',
  'calibration.logistic': '로지스틱',
  'calibration.isotonic': '등위 회귀',
  'calibration.plotMeaning': '대각선 위에서는 예측한 확률만큼 실제로 맞습니다.',
  'calibration.predicted': '예측',
  'calibration.observed': '관측',
  'calibration.observedShare': '관측된 같은 인물의 비율',
  'calibration.noCurve': '맞춘 곡선이 없어 확인할 예측이 없습니다.',
  'calibration.table': '보정',
  'calibration.bits': '{value}비트',
  'calibration.atThreshold': '임계치에서의 P(같은 인물)',
  'calibration.atThresholdMeaning':
    '맞춘 곡선으로 구한 값입니다. 실제 시도가 이 사진 모음의 쌍과 비슷하다면, 거리가 정확히 이 값인 시도 가운데 같은 인물인 비율입니다.',
  'calibration.cllr': 'Cllr (로그 가능도비 비용)',
  'calibration.cllrMeaning':
    '로그 가능도비의 비용입니다(Brümmer와 du Preez, 2006). 곡선을 맞출 때 쓴 바로 그 쌍으로 계산하며, 0은 완벽함, 1은 아무것도 모르는 것과 같음을 뜻합니다.',
  'calibration.cllrMin': 'Cllr 최솟값',
  'calibration.cllrMinMeaning':
    '거리의 순서를 그대로 두는 한 어떤 보정으로도 없앨 수 없는 부분입니다. 모델 자체가 구분하지 못하는 몫입니다.',
  'calibration.loss': '보정 손실',
  'calibration.lossMeaning':
    'Cllr에서 Cllr 최솟값을 뺀 값으로, 로지스틱 곡선의 모양 때문에 잃는 몫입니다.',
  'zoo.title': '인물',
  'zoo.hint':
    '인물의 특성이 아니라 사진을 살펴볼 실마리입니다. 멀리 떨어진 점은 대개 잘못된 라벨, 나쁜 사진, 또는 친척입니다.',
  'zoo.chart': '{noun, select, similarity {유사도} score {점수} other {거리}}로 본 인물',
  'zoo.chartMeaning':
    '인물마다 자기 사진끼리의 평균 {noun, select, similarity {유사도} score {점수} other {거리}}와 다른 인물의 사진까지의 평균을 나타냅니다. 수치는 아래 표에 있습니다.',
  'zoo.ownAxis':
    '자기 사진끼리의 평균 {noun, select, similarity {유사도} score {점수} other {거리}}',
  'zoo.othersAxis':
    '다른 인물과의 평균 {noun, select, similarity {유사도} score {점수} other {거리}}',
  'zoo.withHint': '살펴볼 점이 있는 인물',
  'zoo.person': '인물',
  'zoo.photos': '사진',
  'zoo.own': '자기 사진',
  'zoo.others': '다른 인물',
  'zoo.without': '뺐을 때 임계치',
  'zoo.pairs': '쌍',
  'zoo.groupsOf': '{person}의 그룹',
  'zoo.addGroup': '그룹 추가',
  'zoo.show': '보기',
  'zoo.fewer': '접기',
  'zoo.all': '{people}명 모두 보기',
  'groups.title': '그룹',
  'groups.group': '그룹',
  'groups.nonMated': '타인 쌍',
  'groups.fmrInterval': '95% 구간(타인)',
  'groups.mated': '본인 쌍',
  'groups.fnmrInterval': '95% 구간(본인)',
  'groups.comparing': '그룹을 비교하고 있습니다…',
  'groups.failed': '그룹을 비교하지 못했습니다. {reason}',
  'groups.none':
    '위에서 인물에 "어린이"나 "카메라 2" 같은 그룹을 지정하면, 그룹마다 그리고 그룹 사이의 오류율이 여기에 나타납니다.',
} as const satisfies Record<keyof typeof english, string>;

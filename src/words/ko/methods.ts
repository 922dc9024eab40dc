import type { methods as english } from '#words/en/methods.ts';

export const methods = {
  'method.meanSdMeaning':
    '본인 쌍 거리의 평균에 표준편차(n - 1)의 몇 배를 더한 값입니다. 유사도라면 뺍니다. 타인 쌍은 고려하지 않습니다.',
  'method.informationGainMeaning':
    '본인 쌍인지 아닌지를 비트 단위로 가장 많이 알려 주는 분할점으로, C4.5 의사결정나무의 뿌리에 해당합니다. 비용은 모르며, 쌍의 비율은 이 사진 모음 그대로 씁니다.',
  'method.gainRatioMeaning':
    '정보 이득을 분할 자체의 엔트로피로 나눈 값으로, 값이 많은 속성에 대한 C4.5의 보정입니다. 인물을 잘 구분하지 못하는 모델에서는 거리의 양 끝으로 치우칩니다.',
  'method.equalErrorRateMeaning':
    '올라가는 오인식률(FMR)과 내려가는 오거부율(FNMR)이 만나는 곳으로, 두 오류가 각각의 쌍에서 같은 비율로 일어납니다. 각 오류의 비용이나 실제로 얼마나 자주 일어날지는 고려하지 않습니다.',
  'method.fmrAtMostMeaning':
    '관측한 오인식률(FMR)이 목표를 넘지 않는 가장 너그러운 임계치입니다. 목표에 가장 가까운 값이라도 목표를 넘으면 고르지 않습니다. 본인 쌍은 고려하지 않습니다.',
  'method.fnmrAtMostMeaning':
    '관측한 오거부율(FNMR)이 목표를 넘지 않는 가장 엄격한 임계치입니다. 목표에 가장 가까운 값이라도 목표를 넘으면 고르지 않습니다. 타인 쌍은 고려하지 않습니다.',
  'method.maxF1Meaning':
    '정밀도와 재현율의 평균에서 재현율에 β배의 무게를 두는 F-베타가 가장 큰 임계치입니다(β가 1이면 F1). 이 사진 모음에 본인 쌍이 얼마나 많은지에 따라 달라지며, 올바른 불일치는 고려하지 않습니다.',
  'method.maxAccuracyMeaning':
    '올바른 판정의 비율이 가장 큰 임계치입니다. 더 많은 쪽의 쌍이 결과를 좌우합니다. 타인 쌍이 많으면 오거부 하나와 오인식 하나를 똑같이 맞바꿉니다.',
  'method.youdenMeaning':
    '1 - FMR - FNMR이 가장 큰 임계치로, 균형 정확도도 이때 가장 큽니다. 쌍의 수와 상관없이 두 오류율에 같은 무게를 둡니다.',
  'method.maxMccMeaning':
    '판정과 정답 사이의 매슈스 상관이 가장 큰 임계치입니다. 혼동 행렬의 네 칸을 모두 쓰며, 쌍의 비율은 이 사진 모음 그대로 씁니다.',
  'method.minCostMeaning':
    '정해 둔 비용과 본인 시도의 비율에서 검출 비용, 곧 오거부 비용 × 비율 × FNMR + 오인식 비용 × (1 - 비율) × FMR이 가장 작은 임계치입니다. 이 사진 모음의 쌍 비율은 상관없습니다.',
  'method.densityCrossingMeaning':
    '그려진 두 밀도에 본인 시도의 비율로 무게를 두었을 때, 두 평균 사이에서 서로 만나는 곳입니다. 매끄럽게 한 곡선이 참이라면 오류가 가장 적은 판정입니다.',
  'method.logisticMeaning':
    '거리로 본인 여부를 예측하는 로지스틱 회귀에서, 정해 둔 본인 시도의 비율일 때 확률이 2분의 1이 되는 곳입니다. 이 사진 모음의 쌍 비율은 보정합니다.',
  'method.libraryDefaultMeaning':
    '모델의 라이브러리가 스스로 쓰는 임계치입니다. 다른 사진으로 정한 값이며 지금 사진은 고려하지 않습니다.',
  'method.manualMeaning': '끌어서, 키보드로, 또는 입력해서 직접 정한 값입니다.',
  'ties.formula': '값이 하나뿐인 공식이므로 동점이 없습니다.',
  'ties.stated': '정해진 값 하나이므로 동점이 없습니다.',
  'ties.strictest': '똑같이 좋은 임계치가 여럿이면 가장 엄격한 것을 고릅니다.',
  'ties.strictestSplit': '똑같이 좋은 분할점이 여럿이면 가장 엄격한 것을 고릅니다.',
  'ties.strictestCheapest': '비용이 똑같은 임계치가 여럿이면 가장 엄격한 것을 고릅니다.',
  'ties.strictestWithin': '목표를 지키는 임계치 가운데 가장 엄격한 것을 고릅니다.',
  'ties.lenientWithin': '목표를 지키는 임계치 가운데 가장 너그러운 것을 고릅니다.',
  'ties.strictestCrossing':
    '본인에서 타인으로 넘어가는 교차점이 여럿이면 가장 엄격한 것을 고릅니다.',
  'ties.nearestEqual':
    '두 비율이 같아지는 곳이 없으면 차이가 더 작은 쪽을, 차이가 같으면 더 엄격한 쪽을 고릅니다.',
  'ties.fit': '값이 하나뿐인 회귀 결과이며, 두 종류의 쌍이 완전히 나뉘면 그 사이의 틈에 둡니다.',
  'parameter.k': 'k (표준편차의 배수)',
  'parameter.beta': 'β (1이면 F1)',
  'parameter.costMiss': '오거부 비용',
  'parameter.costFalseMatch': '오인식 비용',
  'parameter.maxFmr': '오인식률 상한',
  'parameter.maxFnmr': '오거부율 상한',
  'parameter.matedShare': '본인 시도의 비율',
  'parameter.target': '목표를 지킬 범위',
  'parameter.targetObserved': '이 사진 모음',
  'parameter.targetConfident': '비슷한 모든 인물 (95% 확신)',
  'parameter.split': '틈 안의 위치',
  'parameter.splitInside': '틈 안쪽',
  'parameter.splitInsideHint': '두 쌍 사이의 짧은 수로, 옮겨 적어도 안전합니다.',
  'parameter.splitObserved': '틈의 끝',
  'parameter.splitObservedHint': 'C4.5처럼 쌍의 거리나 공식의 값을 모든 자릿수로 씁니다.',
  'parameter.splitMiddle': '정확한 가운데',
  'parameter.splitMiddleHint': '두 쌍의 한가운데를 모든 자릿수로 씁니다.',
} as const satisfies Record<keyof typeof english, string>;

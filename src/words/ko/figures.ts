import type { figures as english } from '#words/en/figures.ts';

export const figures = {
  'metric.precisionMeaning':
    '일치한 쌍 가운데 본인 쌍의 비율입니다. 이 사진 모음에 본인 쌍이 얼마나 많은지에 따라 달라집니다.',
  'metric.recallMeaning': '본인 쌍 가운데 일치한 비율로, 1 - FNMR입니다.',
  'metric.f1Meaning':
    '정밀도와 재현율의 조화 평균, 2 TP / (2 TP + FP + FN)입니다. 정밀도처럼 이 사진 모음의 쌍 비율에 따라 달라집니다.',
  'metric.accuracyMeaning':
    '모든 쌍 가운데 옳게 판정한 비율입니다. 더 많은 쪽의 쌍이 결과를 좌우합니다.',
  'metric.balancedAccuracyMeaning':
    '재현율과 특이도의 평균, 1 - (FMR + FNMR) / 2입니다. 두 종류의 쌍에 같은 무게를 둡니다.',
  'metric.mccMeaning':
    '판정과 정답 사이의 매슈스 상관입니다. 1은 완벽함, 0은 우연과 같음, -1은 항상 틀림을 뜻합니다. 이 사진 모음의 쌍 비율에 따라 달라집니다.',
  'metric.fmrMeaning': '타인 쌍 가운데 일치로 판정된 비율입니다.',
  'metric.fnmrMeaning': '본인 쌍 가운데 불일치로 판정된 비율입니다.',
  'metric.farMeaning':
    '한 번 시도할 때 시스템 전체의 오인식률, FMR × (1 - FTA)입니다. FTA는 얼굴을 얻지 못한 사진의 비율입니다.',
  'metric.frrMeaning':
    '한 번 시도할 때 시스템 전체의 오거부율, FTA + FNMR × (1 - FTA)입니다. FTA는 얼굴을 얻지 못한 사진의 비율입니다.',
  'metric.specificityMeaning': '타인 쌍 가운데 불일치로 판정된 비율로, 1 - FMR입니다.',
  'metric.negativePredictiveValueMeaning':
    '불일치로 판정된 쌍 가운데 타인 쌍의 비율입니다. 이 사진 모음에 본인 쌍이 얼마나 많은지에 따라 달라집니다.',
  'metric.precisionOfUseMeaning':
    '일치한 시도 가운데 본인의 비율입니다. 이 사진 모음의 쌍 비율 대신, 정해 둔 본인 시도의 비율로 계산합니다.',
  'metric.fpirMeaning':
    '갤러리에 없는 사람이 그 안의 누군가와 일치할 확률, 1 - (1 - FMR)^N입니다. 비교가 서로 독립이라고 보고 계산합니다.',
  'metric.hereMatedShare': '여기에서는 시도의 {share}가 본인이라고 봅니다.',
  'metric.hereGallery': '여기에서 갤러리의 얼굴은 {faces, number}개입니다.',
  'metric.hereFtaUnknown': '여기에서는 FTA를 알 수 없어 0으로 봅니다.',
  'metric.hereFta':
    '여기에서는 사진 {photos, number}장 가운데 {failed}장에서 얼굴을 얻지 못했습니다.',
  'noFigure.noMated': '본인 쌍이 없습니다. 비교한 사진이 두 장 이상인 인물이 없습니다.',
  'noFigure.noNonMated': '타인 쌍이 없습니다. 서로 다른 두 인물을 비교하지 않았습니다.',
  'noFigure.nothingMatches': '이 임계치에서는 일치하는 쌍이 없습니다.',
  'noFigure.noMatedNoMatch': '본인 쌍이 없고, 일치하는 쌍도 없습니다.',
  'noFigure.noPairs': '쌍이 없습니다.',
  'noFigure.oneKind': '본인 쌍과 타인 쌍이 모두 필요한데 한쪽이 없습니다.',
  'noFigure.nothingToCorrelate':
    '모든 쌍이 한 종류이거나 모두 똑같이 판정되어, 상관을 구할 수 없습니다.',
  'noFigure.allMatch': '이 임계치에서는 모든 쌍이 일치합니다.',
  'noFigure.oneKindOrNoMatch':
    '본인 쌍과 타인 쌍이 모두 있어야 하고, 일치하는 쌍이 나오는 임계치여야 합니다.',
  'separation.aucMeaning':
    '이 사진 모음에서 같은 인물의 쌍과 다른 인물의 쌍을 하나씩 무작위로 뽑을 때, 앞의 쌍이 더 가까울 확률입니다. 같으면 반으로 셉니다. 1은 완벽함, 0.5는 찍는 것과 같음을 뜻합니다.',
  'separation.eerMeaning':
    '오인식률(FMR)과 오거부율(FNMR)의 크기가 뒤바뀌는 곳에서 둘이 가장 가까워지는 관측 거리에서의 평균입니다. 보간은 하지 않습니다.',
  'separation.dPrimeMeaning':
    '두 평균 거리의 차이를 두 분산 평균의 제곱근으로 나눈 값입니다. 두 분포가 모두 종 모양일 때 가장 뜻이 있습니다.',
  'separation.greyAreaMeaning':
    '다른 인물의 가장 작은 거리부터 같은 인물의 가장 큰 거리까지입니다. 이 구간에서는 어떤 임계치도 이 사진 모음의 모든 쌍을 옳게 판정하지 못합니다.',
} as const satisfies Record<keyof typeof english, string>;

import type { compare as english } from '#words/en/compare.ts';

export const compare = {
  'compare.title': '어떤 모델, 어떤 거리를 쓸까요?',
  'compare.hint':
    '모두 같은 인물로 비교한 값입니다. 행의 이름을 누르면 모든 화면에 적용되고, 열 제목을 누르면 그 값의 순서로 바뀝니다.',
  'compare.filter': '필터',
  'compare.saveCsv': 'CSV로 저장',
  'compare.saveMarkdown': 'Markdown으로 저장',
  'compare.table': '비교표',
  'compare.use': '{model}, {metric} 사용',
  'compare.useAligned': '{model}, {metric}, {alignment} 사용',
  'compare.computing': '계산 중',
  'compare.alsoTry': '이 사진들에 시험해 볼 다른 모델:',
  'compare.elsewhere': '다른 곳에서 온 임계치',
  'compare.documented': '문서에 나온 임계치',
  'compare.isA': '이 값의 척도',
  'compare.useIt': '이 값 사용',
  'compare.noConversion':
    '지금 쓰는 {metric} 거리로 바꿀 수 없습니다. 길이를 1로 맞추지 않은 임베딩의 유클리드 거리는 다른 척도에 대응하는 값이 없습니다.',
  'compare.costInUse':
    '지금 쓰는 임계치는 {metric} 거리로 {distance}입니다. 이 사진 모음에서 오인식률(FMR)은 {fmr}, 오거부율(FNMR)은 {fnmr}입니다.',
  'compare.costTyped':
    '이 값은 {metric} 거리로 {distance}입니다. 이 사진 모음에서 오인식률(FMR)은 {fmr}, 오거부율(FNMR)은 {fnmr}입니다.',
  'compare.everyScale': '같은 임계치를 척도마다 나타낸 값',
  'compare.scale': '척도',
  'compare.value': '값',
  'compare.modelMeaning': '네트워크, 또는 파일에 적힌 이름입니다.',
  'compare.distanceMeaning': '임베딩을 비교하는 방법입니다.',
  'compare.alignmentMeaning': '얼굴을 잘라 낸 방법입니다.',
  'compare.fnmrAtFmrMeaning':
    '다른 인물의 쌍이 많아야 {fmr}만 일치할 때 같은 인물의 쌍을 놓치는 비율입니다. 이 값은 "오인식률(FMR) 상한" 방법의 목표입니다.',
  'compare.thresholdMeaning':
    '선택한 방법이 제안하는 값입니다. 괄호 안은 이와 비슷한 모든 인물에 대해 제안할 임계치의 95% 구간이며, 믿을 만한 구간을 구할 수 있을 때만 표시합니다.',
  'compare.anotherSetMeaning':
    '비슷한 인물이 같은 수만큼 있는 다른 사진 모음에서 선택한 방법이 임계치를 둘 범위입니다(95% 예측 구간). 구간의 너비로 정렬합니다.',
  'compare.f1Meaning': '그 임계치에서의 값입니다. {meaning}',
  'compare.libraryMeaning': '이 모델과 거리에 대해 라이브러리가 정해 둔 임계치입니다.',
  'compare.libraryFmrMeaning': '라이브러리 기본값을 썼다면 이 사진 모음에서 나왔을 오인식입니다.',
  'compare.libraryFnmrMeaning': '라이브러리 기본값을 썼다면 이 사진 모음에서 나왔을 오거부입니다.',
  'compare.versusMeaning':
    '같은 인물들의 AUC로 비교해, 비슷한 모든 인물에게서 이쪽의 AUC가 더 크다고 얼마나 확신할 수 있는지 나타냅니다(단측 신뢰도).',
} as const satisfies Record<keyof typeof english, string>;

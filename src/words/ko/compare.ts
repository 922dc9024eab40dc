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
} as const satisfies Record<keyof typeof english, string>;

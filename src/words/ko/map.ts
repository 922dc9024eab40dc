import type { map as english } from '#words/en/map.ts';

export const map = {
  'map.title': '지도',
  'map.hint': '임베딩을 평면에 펼쳐 닮은 얼굴을 가까이 놓았습니다. 선은 오류입니다.',
  'map.onlyScores':
    '지도는 임베딩으로 그리는데, 가져온 자료에는 쌍의 {model} 점수만 있습니다. 지도를 보려면 임베딩을 가져오십시오.',
  'map.tooFew': '지도를 그리려면 얼굴이 {fewest, number}개 이상 있어야 합니다.',
  'map.tooMany':
    '지도는 얼굴을 최대 {most, number}개까지 그립니다. 이 사진 모음에는 {faces, number}개가 있습니다.',
  'map.drawing': '지도를 그리는 중',
  'map.errors':
    '이 임계치에서 오인식은 {falseMatches, number}쌍, 오거부는 {misses, number}쌍입니다.',
  'map.falseMatch': '오인식',
  'map.miss': '같은 인물, 오거부',
  'map.field': '지도: 얼굴 {faces, number, ::group-off}개, 임베딩이 가까운 얼굴끼리 가까이 있음',
  'map.fieldHint':
    '얼굴을 가리키거나 화살표 키로 옮겨 가면 누구의 얼굴인지 볼 수 있습니다. 인물마다 색과 모양이 다릅니다.',
  'map.noErrorOfFace': '이 얼굴과 비교한 쌍 가운데 잘못 판정된 것이 없습니다.',
  'map.errorsOfFace': '잘못된 판정: 오인식 {falseMatches, number}쌍, 오거부 {misses, number}쌍.',
  'map.method':
    '지금 쓰는 거리로 이웃 {neighbours, number, ::group-off}개를 보는 UMAP입니다. 누가 누구 옆에 있는지는 뜻이 있지만, 두 무리가 얼마나 떨어져 있는지와 무리의 크기는 뜻이 없습니다.',
} as const satisfies Record<keyof typeof english, string>;

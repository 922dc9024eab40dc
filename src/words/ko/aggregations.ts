import type { aggregations as english } from '#words/en/aggregations.ts';

export const aggregations = {
  'aggregation.single': '사진 한 장과 한 장',
  'aggregation.singleMeaning': '모든 사진을 다른 모든 사진과 하나씩 비교합니다.',
  'aggregation.mean': '인물까지의 평균 거리',
  'aggregation.meanMeaning':
    '사진에서 인물까지의 거리는 그 인물의 모든 사진까지 거리의 평균입니다(자기 자신은 뺌). face-api.js의 FaceMatcher가 이렇게 합니다.',
  'aggregation.minimum': '인물의 가장 가까운 사진',
  'aggregation.minimumMeaning':
    '사진에서 인물까지의 거리는 그 인물의 모든 사진까지 거리 가운데 가장 작은 값입니다(자기 자신은 뺌). 최근접 이웃 검색이 이렇게 합니다.',
  'aggregation.meanEmbedding': '인물의 평균 임베딩',
  'aggregation.meanEmbeddingMeaning':
    '사진에서 인물까지의 거리는 그 인물의 사진 임베딩을 평균한 것까지의 거리입니다(자기 자신은 뺌).',
  'aggregation.allPhotosOf': '{person}의 모든 사진',
} as const satisfies Record<keyof typeof english, string>;

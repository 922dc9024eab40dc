import type { readiness as english } from '#words/en/readiness.ts';

export const readiness = {
  'readiness.facesNotFound': '이 사진들의 얼굴을 아직 찾지 않았습니다.',
  'readiness.noUsableFace':
    '쓸 수 있는 얼굴이 있는 사진이 아직 없습니다. 사진마다 까닭이 문제 목록에 나와 있습니다.',
  'readiness.noPhotos':
    '아직 사진이 없습니다. 한 인물의 사진을 두 장 이상, 다른 인물의 사진을 한 장 이상 추가하십시오.',
  'readiness.unlabelled':
    '사진 {photos, number}장에 이름이 없어 비교에 들어가지 않습니다. 누구인지 입력하십시오.',
  'readiness.onePerson':
    '모든 사진이 한 인물입니다. 다른 인물과 비교할 수 있도록 한 명 이상의 사진을 더 추가하십시오.',
  'readiness.noSecondPhoto':
    '사진이 두 장인 인물이 없습니다. 같은 인물끼리 비교할 수 있도록 적어도 한 인물의 두 번째 사진을 추가하십시오.',
  'readiness.allExcluded': '사진이 모두 제외되어 있습니다. 일부를 다시 포함하십시오.',
  'readiness.onePhoto':
    '인물 {people, number}명은 사진이 한 장뿐이어서 같은 인물끼리의 비교가 없습니다. 사진을 한 장씩 더하면 생깁니다.',
  'mismatch.metric':
    '파일의 임계치는 {there} 값인데 이 사진 모음의 비교에 쓰는 것은 {here}입니다. {offered, select, yes {설정에서 {there} 거리를 선택하십시오} other {가져온 자료에는 그런 점수가 없습니다}}.',
  'mismatch.model':
    '파일의 임계치는 지금 쓰는 모델이 아닌 {model} 모델의 값입니다. 두 모델의 거리는 서로 아무 관계가 없습니다.',
  'mismatch.modelOfImport':
    '파일의 임계치는 {here} 모델이 아닌 {model} 모델의 값입니다. 두 모델의 거리는 서로 아무 관계가 없습니다.',
  'mismatch.modelUnknown':
    '파일의 임계치는 {model} 모델의 값인데, {name} 자료에는 어느 모델의 것인지 나와 있지 않습니다. 같은 모델일 때만 이 수치가 맞습니다.',
  'mismatch.aggregation':
    '파일의 임계치는 "{name}" 방식의 값인데 이 사진 모음은 다르게 비교합니다. 집계 설정을 "{name}" 방식으로 바꾸십시오.',
  'mismatch.pipeline':
    '파일의 임계치는 정렬 "{alignment}", 좌우 반전 평균 {mirrored, select, yes {사용} other {사용 안 함}}으로 구한 값입니다. 여기에서도 똑같이 설정하십시오.',
  'mismatch.resampling':
    '파일의 임계치는 사진에서 얼굴을 다른 방법으로 잘라 낸 다른 버전의 Splitpoint에서 구한 값입니다. 거리가 천분의 몇, 많으면 백분의 몇쯤 다릅니다. 그만한 차이가 중요하다면 다시 구하십시오.',
} as const satisfies Record<keyof typeof english, string>;

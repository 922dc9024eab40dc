import type { settings as english } from '#words/en/settings.ts';

export const settings = {
  'settings.model': '모델',
  'settings.modelNotHere': '직접 추가한 모델이 여기에 없음: 다시 추가하십시오',
  'settings.distance': '거리',
  'settings.aggregation': '집계',
  'settings.detector': '검출기',
  'settings.cascade': 'Cascade (빠름)',
  'settings.ssd': 'SSD Mobilenet v1 검출기',
  'settings.alignment': '정렬',
  'settings.chip': '회전 보정 (dlib)',
  'settings.box': '회전 없음 (face-api.js)',
  'settings.backend': '백엔드',
  'settings.auto': '자동',
  'settings.slowCpu': 'CPU (느림)',
  'settings.runsOn': '{backend}에서 실행 중',
  'settings.facesFoundBy': '얼굴 검출: {backend}의 {runtime}',
  'settings.knownAnswer': '알려진 정답과의 차이 {error} 이내',
  'settings.mirror': '좌우 반전 평균',
  'settings.mirrorHint':
    '얼굴과 그 좌우 반전 이미지의 임베딩을 평균합니다. 조금 더 정확하지만 계산이 두 배입니다. 실제로 쓰는 프로그램도 같은 방식일 때만 켜십시오. 그렇지 않으면 임계치가 맞지 않습니다.',
  'settings.scoresAre': '점수의 뜻',
  'settings.distances': '거리 (작을수록 닮음)',
  'settings.similarities': '유사도 (클수록 닮음)',
  'settings.importedFrom': '{file}에서 가져옴',
  'settings.backToPhotos': '사진으로 돌아가기',
  'settings.putAside': '가져온 자료 치워 두기',
} as const satisfies Record<keyof typeof english, string>;

import type { heatMap as english } from '#words/en/heatMap.ts';

export const heatMap = {
  'heatMap.ofFaces': '유사도 행렬: 인물 {people, number}명의 얼굴 {faces, number}개',
  'heatMap.ofPeople': '유사도 행렬: 인물 {people, number}명',
  'heatMap.waiting': '모두 서로 비교하고 있습니다…',
  'heatMap.showAll': '행렬 전체 보기',
  'heatMap.hint': '칸을 가리키거나 화살표 키로 움직이면 그 칸의 두 얼굴이 보입니다.',
  'heatMap.keys':
    '화살표 키로 한 칸씩, Page Up과 Page Down으로 한 인물씩, Home과 End로 줄의 처음과 끝으로 갑니다. Enter는 쌍을 열고, 더하기와 빼기는 확대와 축소, 0은 전체 보기입니다.',
  'heatMap.samePhoto': '{name}, {photo}: 양쪽이 같은 사진입니다.',
  'heatMap.notCompared': '{left}, {leftPhoto} 그리고 {right}, {rightPhoto}: 비교하지 않았습니다.',
  'heatMap.compared':
    '{left}, {leftPhoto} 그리고 {right}, {rightPhoto}: {noun, select, distance {거리} similarity {유사도} other {점수}} {score}. {verdict}.',
  'heatMap.match': '일치, 같은 인물',
  'heatMap.falseMatch': '오인식, 다른 인물',
  'heatMap.miss': '오거부, 같은 인물',
  'heatMap.nonMatch': '불일치, 다른 인물',
  'heatMap.ownPhotos': '한 인물의 사진끼리',
} as const satisfies Record<keyof typeof english, string>;

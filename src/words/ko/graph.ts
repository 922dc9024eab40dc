import type { graph as english } from '#words/en/graph.ts';

export const graph = {
  'graph.title': '그래프',
  'graph.hint': '일치하는 두 얼굴을 선으로 잇습니다. 임계치를 움직여도 얼굴은 제자리에 있습니다.',
  'graph.tooMany':
    '그래프는 얼굴을 최대 {most, number}개까지 보여 줍니다. 이 사진 모음에는 {faces, number}개가 있어 서로 겹치게 됩니다.',
  'graph.layingOut': '그래프를 그리는 중',
  'graph.match': '일치, 같은 인물',
  'graph.falseMatch': '일치, 다른 인물',
  'graph.field': '그래프: 얼굴 {faces, number, ::group-off}개, 일치하는 둘은 선으로 이어짐',
  'graph.fieldHint': '얼굴을 가리키거나 화살표 키로 옮겨 가면 무엇과 일치하는지 볼 수 있습니다.',
  'graph.matchesOwn':
    '같은 인물의 사진 {own, number}장과 일치하고, 다른 인물과는 일치하지 않습니다.',
  'graph.matchesOthers':
    '같은 인물의 사진 {own, number}장, 다른 인물의 사진 {others, number}장과 일치합니다. 다른 인물: {people}.',
  'graph.matchesMany':
    '같은 인물의 사진 {own, number}장, 다른 인물의 사진 {others, number}장과 일치합니다. 다른 인물: {people} 등.',
  'graph.islands':
    '이 임계치에서 인물 {people, number}명의 사진이 섬 {islands, number}개로 나뉩니다.',
  'graph.allWhole': '모든 인물이 저마다 섬 하나를 이룹니다.',
  'graph.noneWhole': '혼자서 섬 하나를 이루는 인물이 없습니다.',
  'graph.someWhole': '혼자서 섬 하나를 이루는 인물이 {people, number}명입니다.',
  'graph.inPieces': '여러 섬으로 나뉜 인물: {people}.',
  'graph.together': '한 섬에 함께 있는 인물: {people}.',
  'graph.togetherAndMore':
    '한 섬에 함께 있는 인물: {people}. 이런 섬이 {islands, number}개 더 있습니다.',
  'graph.morePeople': '다른 {people, number}명',
} as const satisfies Record<keyof typeof english, string>;

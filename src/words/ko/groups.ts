import type { groups as english } from '#words/en/groups.ts';

export const groups = {
  'note.groupsDiffer':
    '이 임계치 하나가 그룹마다 다르게 작용합니다. {rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}}: {rates}. 그룹에 아무 뜻이 없다면, 인물을 무작위로 다시 나눌 때 이만큼 큰 차이가 나올 확률은 {chance}입니다.',
  'note.rateOfGroup': '"{group}" 그룹 {rate}',
  'note.groupsTooSmall':
    '그룹이 너무 작아 비교할 수 없습니다. 그룹마다 사진이 두 장 이상인 인물이 두 명 필요합니다.',
  'note.groupsTooMany': '가장 큰 그룹 30개만 비교합니다. 뺀 그룹: {groups}.',
  'groups.untagged': '(그룹 없음)',
  'zoo.unlikeEachOther':
    '이 인물의 사진들은 다른 인물의 사진들보다 서로 덜 닮았습니다. 잘못된 라벨이나 나쁜 사진이 있는지, 찍은 때가 여러 해 차이 나는지 살펴보십시오.',
  'zoo.likeOthers':
    '이 인물의 사진들은 다른 인물의 사진과 유난히 가깝습니다. 잘못된 라벨이나 나쁜 사진, 또는 사진 모음에 친척이 있는지 살펴보십시오.',
} as const satisfies Record<keyof typeof english, string>;

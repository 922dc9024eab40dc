import type { certainty as english } from '#words/en/certainty.ts';

export const certainty = {
  'certainty.title': '이 값을 얼마나 믿을 수 있을까요?',
  'certainty.ofPeople':
    '표본은 인물이며, 한 인물의 사진은 모두 함께 셉니다. 같은 인물이 들어 있는 쌍끼리는 서로 독립이 아니기 때문입니다.',
  'certainty.ofPairs':
    '누가 누구인지 알 수 없어 쌍 하나를 시행 한 번으로 봅니다. 같은 인물이 여러 쌍에 들어 있으면 구간이 실제보다 좁게 나옵니다.',
  'certainty.onePerson': '인물이 한 명뿐이어서 오인식률(FMR)을 전혀 확인할 수 없습니다.',
  'certainty.people': '인물 {people, number}명',
  'certainty.pairs': '누구인지 모르는 {pairs, number}쌍',
  'certainty.reach':
    '이 사진 모음({size})으로는 오류가 하나도 없더라도 오인식률(FMR) {fmr}까지만 확인할 수 있고, 그보다 낮은 값은 확인할 수 없습니다.',
  'certainty.reachAndFurther':
    '이 사진 모음({size})으로는 오류가 하나도 없더라도 오인식률(FMR) {fmr}까지만 확인할 수 있고, 그보다 낮은 값은 확인할 수 없습니다. 한 명당 사진이 네 장일 때 필요한 인원: {further}.',
  'certainty.takes': '{rate}에 약 {people}명',
  'certainty.intervals': '인물을 다시 뽑아 구한 구간',
  'certainty.anotherSet': '다른 사진 모음',
  'certainty.methodMeaning':
    '{method} 방법이 제안하는 임계치입니다. 95% 구간은 이와 비슷한 모든 인물에 대해 제안할 임계치의 구간입니다. “다른 사진 모음”은 비슷한 인물이 같은 수만큼 있는 다른 모음에서 임계치가 놓일 범위입니다(95% 예측 구간).',
  'certainty.methodMeaningNoInterval':
    '{method} 방법이 제안하는 임계치입니다. 95% 구간은 이와 비슷한 모든 인물에 대해 제안할 임계치의 구간인데, 여기에서는 믿을 만한 구간을 구할 수 없습니다. “다른 사진 모음”은 비슷한 인물이 같은 수만큼 있는 다른 모음에서 임계치가 놓일 범위입니다(95% 예측 구간).',
  'certainty.onlyChosen': '선택한 방법만',
  'certainty.allMethods': '모든 방법',
  'unseen.title': '처음 보는 인물',
  'unseen.hint':
    '임계치는 그것을 정할 때 쓴 인물에게서 다른 인물에게서보다 좋아 보이기 마련입니다.',
  'unseen.eachPerson': '인물을 한 명씩 빼고 임계치를 정한 다음, 뺀 인물의 사진으로 시험했습니다.',
  'unseen.inRounds':
    '{folds, number}번에 나누어 인물의 일부를 빼고 임계치를 정한 다음, 뺀 인물로 시험했습니다.',
  'unseen.spread': '임계치는 {low}에서 {high} 사이였습니다.',
  'unseen.table': '이 사진 모음과 처음 보는 인물',
  'unseen.inSet': '이 사진 모음',
  'unseen.errors': '처음 보는 인물의 오류',
  'unseen.atThatMix': '두 열 모두 그 비율로 계산한 값입니다.',
  'unseen.caution':
    '처음 보는 인물의 수치가 덜 치우친 값입니다. 그래도 사진 모음 하나에서는 다른 쪽 수치보다 참값에서 더 멀 수 있습니다.',
  'opened.hint': '다른 사진으로 정한 임계치를 여기에서 시험해 볼 수도 있습니다.',
  'opened.open': '임계치 파일 열기',
  'opened.what': '{file}: {model}, {rule}, 방법: {method}.',
  'opened.table': '열어 본 임계치를 이 사진 모음에 적용한 결과',
  'opened.there': '원래 모음',
  'opened.here': '이 모음',
  'opened.intervalHere': '이 모음의 95% 구간',
  'opened.use': '이 임계치 쓰기',
  'review.title': '검토 구간',
  'review.hint':
    '임계치 하나 대신 경계 두 개를 둡니다. 가까운 쌍은 일치, 먼 쌍은 불일치로 정하고 그 사이는 사람이 봅니다.',
  'review.add': '검토 구간 추가',
  'review.remove': '검토 구간 없애기',
  'review.matchUpTo': '일치의 경계',
  'review.noMatchAbove': '불일치의 경계',
  'review.bands': '검토 구간별 쌍',
  'review.decision': '판정',
  'review.match': '일치, {threshold} {polarity, select, similarity {이상} other {이하}}',
  'review.matchMeaning':
    '사람이 보지 않고 정합니다. 여기에 든 다른 인물은 아무도 모르게 지나가는 오인식입니다.',
  'review.looked': '사람이 검토',
  'review.lookedMeaning':
    '사람이 볼 차례를 기다리는 쌍으로, 두 경계 사이에 있거나 둘째 경계에 놓인 쌍입니다.',
  'review.noMatch': '불일치, {threshold} {polarity, select, similarity {미만} other {초과}}',
  'review.noMatchMeaning':
    '사람이 보지 않고 정합니다. 여기에 든 같은 인물의 쌍은 아무도 모르게 오거부됩니다.',
} as const satisfies Record<keyof typeof english, string>;

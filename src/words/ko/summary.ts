import type { summary as english } from '#words/en/summary.ts';

export const summary = {
  'summary.set':
    '이 사진 모음에는 인물 {people, number}명의 얼굴 {faces, number}개가 있습니다. 본인 쌍(같은 인물)은 {mated, number}개, 타인 쌍(다른 인물)은 {nonMated, number}개입니다.',
  'summary.setOfPairs':
    '이 모음에는 쌍이 {pairs, number}개 있습니다. 본인 쌍(같은 인물)은 {mated, number}개, 타인 쌍(다른 인물)은 {nonMated, number}개입니다. 누가 누구인지 알 수 없어, 어느 두 쌍에도 같은 인물이 없다고 보고 쌍 하나를 시행 한 번으로 셉니다.',
  'summary.oneKind':
    '임계치를 정하려면 두 종류의 쌍이 모두 필요합니다. 인물이 두 명 있어야 하고, 그중 적어도 한 명은 사진이 두 장이어야 합니다.',
  'summary.oneKindOfImport': '임계치를 정하려면 두 종류의 쌍이 모두 필요합니다. {missing}',
  'summary.separate':
    '모든 본인 쌍이 모든 타인 쌍보다 가까우므로, 이 사진 모음만 보면 오류가 없는 임계치가 있습니다.',
  'summary.overlap':
    '본인 쌍과 타인 쌍이 {low}에서 {high} 사이에서 겹치며, 이 구간에서는 어떤 임계치도 모두 옳을 수 없습니다. 본인 쌍과 타인 쌍을 하나씩 무작위로 뽑으면 {auc}의 경우에 본인 쌍이 더 가깝습니다(AUC, 같으면 반으로 셈).',
  'summary.decisions':
    '임계치가 {threshold}일 때, 타인 쌍 {nonMated, number}개 가운데 {falseMatches, number}개가 같은 인물로, 본인 쌍 {mated, number}개 가운데 {misses, number}개가 다른 인물로 판정됩니다.',
  'summary.noInterval':
    '다른 인물들의 {rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}} 값이 이와 얼마나 다를 수 있는지는 알 수 없습니다. {reason, select, onePerson {여기에 들어가는 모든 비교에 같은 한 사람이 들어 있기 때문입니다.} other {인물이 너무 적기 때문입니다.}}',
  'summary.noError':
    '{rate, select, fmr {오인식} other {오거부}} 사례가 하나도 없었지만, 앞으로도 없다는 뜻은 아닙니다. 이와 비슷한 다른 인물에게서는 {rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}} 값이 {high}까지 높을 수 있습니다({sample, select, people {인물} other {쌍}}을 표본으로 보고 넉넉하게 잡은 한계).',
  'summary.interval':
    '{rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}} {value}에 해당합니다. 이와 비슷한 다른 인물에게서는 {low}에서 {high} 사이 어디든 될 수 있습니다({sample, select, people {인물} other {쌍}}을 표본으로 본 {kind, select, interval {95% 구간} other {넉넉하게 잡은 한계}}).',
  'summary.errorFree':
    '오류가 하나도 없더라도, 이 사진 모음으로는 다른 인물에게서 오인식률(FMR)이 {bound}보다 낮다는 것을 보일 수 없습니다.',
  'summary.errorFreeAndFurther':
    '오류가 하나도 없더라도, 이 사진 모음으로는 다른 인물에게서 오인식률(FMR)이 {bound}보다 낮다는 것을 보일 수 없습니다. {target}까지 보이려면 사진이 네 장씩 있는 인물이 약 {people, number, ::group-off}명 필요합니다.',
  'summary.fewErrors':
    '오류율을 그 값의 30% 이내로 알려면 오류가 {needed, number}건은 있어야 하고, 그것도 오류들이 서로 독립일 때의 이야기입니다(30의 법칙). 여기에는 오인식 {falseMatches, number}건과 오거부 {misses, number}건이 있습니다.',
  'summary.fewFalseMatches':
    '오류율을 그 값의 30% 이내로 알려면 오류가 {needed, number}건은 있어야 하고, 그것도 오류들이 서로 독립일 때의 이야기입니다(30의 법칙). 여기에는 오인식이 {falseMatches, number}건 있습니다.',
  'summary.fewMisses':
    '오류율을 그 값의 30% 이내로 알려면 오류가 {needed, number}건은 있어야 하고, 그것도 오류들이 서로 독립일 때의 이야기입니다(30의 법칙). 여기에는 오거부가 {misses, number}건 있습니다.',
  'summary.seldomThreshold':
    '이 사진 모음에서 인물을 다시 뽑으면 이 방법으로 임계치가 나오지 않을 때가 더 많습니다. 여기에서 나온 임계치를 믿고 쓸 수는 없습니다.',
  'summary.noSpread':
    '다른 사진 모음에서 이 방법의 임계치가 어디에 놓일지는 알 수 없습니다. 인물이 너무 적거나, 인물을 다시 뽑으면 임계치가 나오지 않을 때가 너무 많습니다.',
  'summary.confidence':
    '이와 비슷한 모든 인물에 대해 이 방법의 임계치는 {low}에서 {high} 사이에 있습니다(95% 구간).',
  'summary.prediction':
    '비슷한 인물이 같은 수만큼 있는 다른 사진 모음이라면 이 방법의 임계치는 {low}에서 {high} 사이에 놓입니다(95% 예측 구간).',
  'summary.unseen':
    '임계치를 정할 때 빼 둔 인물에게 시험하니 오인식률(FMR)은 {fmr}, 오거부율(FNMR)은 {fnmr}였습니다. 위의 수치는 임계치를 정할 때 쓴 인물들의 것이어서 이쪽이 덜 치우친 값이지만, 사진 모음 하나에서는 그래도 참값에서 더 멀 수 있습니다.',
  'summary.scope':
    '이 모두는 이와 비슷한 인물과 사진에 대한 것입니다. 카메라, 나이, 자세, 조명이 다르면 그에 맞는 사진 모음이 따로 필요합니다.',
  'rate.noComparison': '해당하는 비교가 없습니다.',
  'rate.onePersonInAll': '여기에 들어가는 모든 비교에 같은 한 사람이 들어 있습니다.',
  'rate.fewPeople':
    '여기에서 95% 구간을 구하려면 {rate, select, fmr {인물} other {사진이 두 장 이상인 인물}} 약 {needed, number}명이 필요한데 이 사진 모음에는 {people, number}명이 있습니다. 나온 값은 넉넉하게 잡은 한계입니다.',
  'rate.fewErrors':
    '여기에서 95% 구간을 구하려면 오류가 약 {least, number}건 필요하고, 그러려면 이와 비슷한 {rate, select, fmr {인물} other {사진이 두 장 이상인 인물}} {needed, number, ::group-off}명쯤이 있어야 합니다. 이 사진 모음에는 {people, number, ::group-off}명이 있고 {errors, plural, =0 {오류가 없습니다} other {오류가 #건 있습니다}}. 나온 값은 넉넉하게 잡은 한계입니다.',
  'rate.fewTelling':
    '95% 구간을 구하려면 더 많은 인물에게서 나온 오류가 필요합니다. 지금은 거의 모두 한두 사람의 오류이며, {rate, select, fmr {인물} other {사진이 두 장 이상인 인물}} {needed, number, ::group-off}명쯤이 있어야 합니다. 이 사진 모음에는 {people, number, ::group-off}명이 있습니다. 나온 값은 넉넉하게 잡은 한계입니다.',
  'rate.caution': '{rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}}: {reason}',
} as const satisfies Record<keyof typeof english, string>;

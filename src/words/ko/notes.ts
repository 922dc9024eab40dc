import type { notes as english } from '#words/en/notes.ts';

export const notes = {
  'note.simulated':
    '사진 모음에 모의 사진이 들어 있습니다. 얼굴마다 사진 한 장을 모의로 다시 찍은 것이어서, 이 임계치는 실제 사진에 대해 아무것도 말해 주지 않습니다.',
  'note.facesByAgreement':
    '얼굴이 여럿인 사진 {photos, number}장에서 그 인물의 다른 사진과 맞는 얼굴을 골랐습니다. 그 인물이 사진에 없거나 알아보기 어려우면, 본인 쌍의 거리가 실제보다 가까워 보입니다.',
  'note.excludedOnAdvice':
    '라벨 점검에서 의심스럽다고 한 사진 {photos, number}장을 뺐습니다. 라벨이 맞아도 알아보기 어려운 사진은 똑같이 의심스러워 보이므로, 실제 오류율은 더 높을 수 있습니다.',
  'note.pairProtocol':
    '모든 쌍이 아니라, {file}에 나온 {listed, number, ::group-off}쌍 가운데 얼굴이 여기에 있는 {found, number, ::group-off}쌍만 비교합니다.',
  'note.standIn':
    '선택한 방법으로는 임계치가 나오지 않아 {method} 방법의 임계치를 씁니다. {refusal}',
  'note.failuresToAcquire':
    '사진 {photos, number, ::group-off}장 가운데 {failed, number, ::group-off}장에서 얼굴을 얻지 못했습니다. FAR과 FRR에는 이 사진들도 들어갑니다.',
  'note.notFinite':
    '거리가 유한한 수가 아닌 {pairs, number}쌍을 뺐습니다. 임베딩이나 가져온 점수를 확인하십시오.',
  'note.onePerson':
    '모든 사진이 한 인물이어서 타인 쌍이 없습니다. 오인식이 얼마나 나오는지 알려면 다른 인물의 사진을 추가하십시오.',
  'note.twoPeople':
    '타인 쌍이 모두 같은 두 인물의 것이어서, 다른 인물 사이의 오인식에 대해서는 알 수 있는 것이 거의 없습니다. 인물이 더 필요합니다.',
  'note.allEqual':
    '{pairs, number}쌍의 {noun, select, similarity {유사도} score {점수} other {거리}} 값이 모두 같아({score}) 어떤 임계치로도 구분할 수 없습니다. 임베딩을 확인하십시오.',
  'note.fewPeople':
    '여기에는 구간이 없습니다. 95% 구간을 구하려면 인물이 약 {needed, number}명 필요한데 이 사진 모음에는 {people, number}명뿐입니다. 이렇게 적은 인원으로는 인물에 따라 얼마나 다른지 알 수 없습니다.',
  'note.fewErrors':
    '동일오류율(EER)의 구간을 구할 수 없습니다. 그 임계치에서 오류가 너무 적거나, 오류가 너무 적은 인물에게서만 나옵니다.',
  'note.emptyDraws': '다시 뽑은 {draws, number}번 가운데 {share}에는 한 종류의 쌍만 있어 뺐습니다.',
  'note.worseHere':
    '이 사진 모음의 {rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}} 값은 {found}(95% 구간 {low}–{high})로, 임계치와 함께 온 값 {claimed}보다 나쁩니다.',
  'note.betterHere':
    '이 사진 모음의 {rate, select, fmr {오인식률(FMR)} other {오거부율(FNMR)}} 값은 {found}(95% 구간 {low}–{high})로, 임계치와 함께 온 값 {claimed}보다 좋습니다.',
  'note.notNested':
    '빼 둔 인물 없이 새로 정한 것은 임계치뿐입니다. 방법이나 모델, 거리도 이 사진 모음을 보고 골랐다면 이 수치는 여전히 실제보다 좋게 나오며, 얼마나 그런지는 알 수 없습니다.',
  'note.refusedFolds':
    '{folds, number}번 가운데 {refused, number}번은 이 방법으로 임계치가 나오지 않아, 처음 보는 인물의 수치에서 뺐습니다.',
  'note.calibrationSeparated':
    '이 사진 모음의 본인 쌍과 타인 쌍은 겹치지 않아, 거리에 따라 확률이 얼마나 빨리 낮아지는지 알 수 없습니다. 인물이 더 많거나 사진이 더 어려우면 알 수 있습니다.',
  'note.calibrationReversed':
    '여기에서는 거리가 멀어져도 본인 쌍일 확률이 낮아지지 않아 이 거리를 보정할 수 없습니다. 라벨이 맞는지, 점수가 유사도는 아닌지 확인하십시오.',
  'unseen.tooFew':
    '처음 보는 인물에게 임계치를 시험하려면 인물이 세 명 이상 필요한데, 이 사진 모음에는 {people, number}명뿐입니다.',
} as const satisfies Record<keyof typeof english, string>;

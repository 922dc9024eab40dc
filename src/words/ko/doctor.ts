import type { doctor as english } from '#words/en/doctor.ts';

export const doctor = {
  'doctor.label': '라벨 점검',
  'doctor.findings': '라벨 점검: 확인할 점 {findings, number}건',
  'doctor.nothingOpen': '라벨 점검: 남은 것 없음',
  'doctor.cannotTell': '라벨 점검: 판단할 수 없음',
  'doctor.unsureOverlap':
    '이름이 맞는지 여기서는 알 수 없습니다. 같은 이름의 사진끼리가 다른 인물의 사진보다 별로 더 가깝지 않습니다. 다른 모델을 쓰거나, 얼굴이 더 크고 또렷한 사진 또는 인물마다 더 많은 사진을 쓰면 도움이 됩니다. 틀린 이름이 대부분이라면 아는 것부터 바로잡으십시오.',
  'doctor.unsureMixed':
    '두 사람의 사진이 섞인 듯한 이름이 너무 많아 드러나지 않은 오류가 더 있을 수 있습니다. 아래에 나온 것을 바로잡고 다시 확인하십시오.',
  'doctor.unsureTooMany':
    '얼굴과 인물이 너무 많아 이름이 맞는지 점검하지 않았습니다. 사진의 일부만 따로 점검할 수 있습니다.',
  'doctor.tooFewForFmr':
    '오인식률을 {target} 이하로 정했습니다. 인물 {people, number}명으로는 오류가 하나도 없어도 그것을 입증할 수 없습니다. 사진이 네 장씩 있는 인물이 약 {needed, number}명 필요합니다.',
  'doctor.tooFewForFnmr':
    '오거부율을 {target} 이하로 정했습니다. 인물 {people, number}명으로는 오류가 하나도 없어도 그것을 입증할 수 없습니다. 사진이 네 장씩 있는 인물이 약 {needed, number}명 필요합니다.',
  'doctor.moreCopies':
    '여기에 나온 것 말고도 같은 사진이 더 있습니다. 이 사진들을 제외하거나 삭제하면 나머지가 나타납니다.',
  'doctor.kept': '{findings, number}건을 그대로 두었습니다.',
  'doctor.showLast': '마지막 것 다시 보기',
  'doctor.acceptSeveral': '여러 건 받아들이기…',
  'doctor.acceptTitle': '점검의 제안 받아들이기',
  'doctor.accept': '제안 {findings, number}건 받아들이기',
  'doctor.accepted': '제안 {findings, number}건을 받아들였습니다.',
  'doctor.kindCount': '{kind} ({findings, number}건)',
  'doctor.wrongLabel': '다른 인물의 이름으로 되어 있음: 맞는 이름으로 옮기기',
  'doctor.notThisPerson': '이 인물도, 사진 모음의 다른 인물도 아님: 제외',
  'doctor.twoPeople': '한 이름에 두 사람이 있음: 둘로 나누기',
  'doctor.noAgreement': '서로 닮은 사진이 없어 어느 것이 맞는지 알 수 없음: 제외',
  'doctor.twoNames': '한 사람의 이름이 둘임: 합치기',
  'doctor.copiesTwoPeople': '같은 사진이 두 이름에 있음: 하나 제외',
  'doctor.copies': '같은 사진이 한 이름에 겹쳐 있음: 하나 제외',
  'doctor.face': '작거나 흐리거나 돌아간 얼굴: 제외',
  'doctor.better':
    '점검에 따라 사진을 빼면 거리가 실제보다 조금 더 좋아 보입니다. 몇 장을 뺐는지는 보고서에 나옵니다.',
  'doctor.figures': '수치가 어떻게 바뀌는지',
  'doctor.figuresFailed': '수치가 어떻게 바뀌는지 계산하지 못했습니다.',
  'doctor.figure': '수치',
  'doctor.now': '지금',
  'doctor.after': '받아들인 뒤',
  'doctor.matedPairs': '본인 쌍',
  'doctor.nonMatedPairs': '타인 쌍',
  'doctor.undefined': '정의되지 않음',
  'finding.wrongLabel': '{own} 라벨이 붙어 있지만 {other}에 더 가깝습니다.',
  'finding.notThisPerson':
    '{own}의 사진이 아닌 듯합니다. {photos, plural, =1 {다른 사진 한 장} other {서로 맞는 사진 #장}}까지의 평균 거리가 {distance}입니다. 모르는 사람만큼 멀고, 사진 모음의 다른 인물이라고 보기도 어렵습니다.',
  'finding.twoPeople':
    '{name}의 사진에 두 사람이 있는 듯합니다. 사진 {apart, number}장은 서로 맞지만 나머지 {kept, number}장과는 맞지 않습니다.',
  'finding.twoPeopleUndecided':
    '{name}의 사진에 두 사람이 있는 듯합니다. 사진 {apart, number}장은 서로 맞지만 나머지 {kept, number}장과는 맞지 않습니다. 그중 어느 쪽이 {name}인지는 사진만으로 알 수 없습니다.',
  'finding.oneOfTwo':
    '이 두 장 가운데 한 장은 {name}의 사진이 아닌 듯하지만, 어느 것인지 알 수 없습니다.',
  'finding.noneAgree':
    '{name}의 사진 {photos, number}장 가운데 서로 맞는 것이 없어 어느 것이 맞는지 알 수 없습니다.',
  'finding.twoStrangers':
    '모르는 사람 둘이 한 인물의 사진처럼 가깝습니다. 모르는 사람은 모두 서로 다른 사람이어야 합니다.',
  'finding.nearStranger': '모르는 사람이지만 {name}에 한 인물의 사진처럼 가깝습니다.',
  'finding.twoNames':
    '{first}, {second}: 두 이름이 같은 인물일 수 있습니다. {first}의 사진이 {second}에 가깝습니다.',
  'finding.copies':
    '{name}의 사진 두 장이 아주 가까워({distance}) 하나는 다른 하나의 복사본인 듯합니다. 쌍으로 세기는 하지만 알려 주는 것이 없습니다.',
  'finding.copiesTwoPeople': '같은 사진이 두 이름으로 있는 듯합니다: {first}, {second}.',
  'finding.tinyFace':
    '얼굴이 아주 작습니다. 두 눈 사이가 20픽셀이 안 되어 자세한 특징이 보이지 않습니다.',
  'finding.blurred':
    '얼굴이 몹시 흐립니다. 모델에는 매끈한 면으로만 보여, 거리로는 누구인지 알기 어렵습니다.',
  'finding.unlikeAFace':
    '찾은 점들의 배치가 얼굴 같지 않습니다. 얼굴이 아니거나 반쯤 가려졌을 수 있습니다.',
  'finding.profile': '옆모습입니다. 정면 사진과의 거리는 알려 주는 것이 적습니다.',
  'finding.nearest': '가장 가까운 {name}',
  'finding.nearestOfOthers': '나머지 {photos, number}장 중 가장 가까움',
  'finding.theOther': '다른 하나',
  'finding.theOtherNamed': '다른 {name}',
  'finding.more': '외 {photos, number}장',
  'finding.somebodyElse': '다른 인물 또는 새 인물',
  'finding.somebodyElseNamed': '다른 인물 또는 새 인물: {about}',
  'finding.keep': '그대로 두기',
  'finding.keepNamed': '그대로 두기: {about}',
  'finding.excludeAll': '{photos, plural, =1 {제외} =2 {둘 다 제외} other {#장 모두 제외}}',
  'finding.excludeSome': '{photos, number}장 제외',
  'finding.excludeFile': '{file} 제외',
  'finding.moveTo': '{name}에게 옮기기',
  'finding.mergeInto': '{name}에 합치기',
  'finding.split': '나누기: 사진 {photos, number}장을 {name}에게',
  'finding.wasMerged': '{from}의 사진을 {to}에 합쳤습니다.',
  'finding.wasExcluded': '{photos, plural, =1 {{file} 사진} other {사진 #장}}을 제외했습니다.',
  'finding.wasMoved': '{photos, plural, =1 {{file} 사진} other {사진 #장}}을 {to}에게 옮겼습니다.',
  'problem.label': '문제',
  'problem.notes': '참고 {notes, number}건',
  'problem.dismiss': '숨기기',
  'problem.pickFace': '얼굴 선택',
  'problem.sayWho': '누구인지 입력',
} as const satisfies Record<keyof typeof english, string>;

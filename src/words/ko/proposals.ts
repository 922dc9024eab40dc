import type { proposals as english } from '#words/en/proposals.ts';

export const proposals = {
  'proposal.separated':
    '{reason} 두 종류의 쌍이 완전히 나뉘어, {low}에서 {high}까지의 틈에 있는 임계치는 모두 이 쌍들을 똑같이 판정합니다.',
  'proposal.meanSd':
    '{mean} {polarity, select, similarity {-} other {+}} {k} × {sd} = {at}: 본인 {pairs, plural, other {#}}쌍의 평균{polarity, select, similarity {에서 표준편차의 {k}배를 뺀} other {에 표준편차의 {k}배를 더한}} 값입니다.',
  'proposal.ignoresNonMated':
    '{reason} 타인 쌍은 고려하지 않으며, 여기에서는 타인 쌍의 {fmr}가 일치합니다.',
  'proposal.informationGain':
    '{at}에서 나눌 때 정보 이득이 가장 큽니다({gain}비트). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.gainRatio':
    '{at}에서 나눌 때 이득 비율이 가장 큽니다({ratio}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.ratesEqual': '오인식률(FMR)과 오거부율(FNMR)이 {at}에서 똑같이 {rate}입니다.',
  'proposal.ratesClosest':
    '오인식률(FMR) {fmr}와 오거부율(FNMR) {fnmr}가 {at}에서 가장 가깝습니다. 두 비율은 {low}에서 {high} 사이에서 엇갈리며, 동일오류율(EER)은 {rate}입니다.',
  'proposal.within':
    '{rate, select, fnmr {{at}에서 관측한 오거부율(FNMR)은 {observed}입니다(본인 {pairs, plural, other {#}}쌍 가운데 {errors, number}쌍). 목표 {target}를 {holds, select, confident {95% 확신으로 } other {}}지키는 가장 엄격한 임계치입니다.} other {{at}에서 관측한 오인식률(FMR)은 {observed}입니다(타인 {pairs, plural, other {#}}쌍 가운데 {errors, number}쌍). 목표 {target}를 {holds, select, confident {95% 확신으로 } other {}}지키는 가장 너그러운 임계치입니다.}}',
  'proposal.keptElsewhere':
    '{reason} 비슷한 다른 인물들에서도 {rate, select, fnmr {오거부율(FNMR)} other {오인식률(FMR)}}은 95% 확신으로 {target} 이하입니다.',
  'proposal.exceededElsewhere':
    '{reason} 비슷한 다른 인물들에서는 {rate, select, fnmr {오거부율(FNMR)} other {오인식률(FMR)}}이 {highest}까지 오를 수 있습니다. 이런 사진 모음의 절반가량에서는 목표를 넘는 임계치가 정해집니다.',
  'proposal.maxF1':
    'F1은 {at}에서 가장 큽니다({value}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.maxFBeta':
    'F-베타(베타 {beta})는 {at}에서 가장 큽니다({value}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.maxAccuracy':
    '정확도는 {at}에서 가장 높습니다({value}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.youden':
    'J = 1 - FMR - FNMR의 값은 {at}에서 가장 큽니다({value}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.maxMcc':
    '매슈스 상관계수(MCC)는 {at}에서 가장 큽니다({value}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.minCost':
    '시도 한 번의 비용은 {at}에서 가장 적습니다({cost}, 모델 없이 정할 때 비용의 {normalised}). 본인 {allMated}쌍 가운데 {mated}쌍, 타인 {allNonMated}쌍 가운데 {nonMated}쌍이 일치합니다.',
  'proposal.densityCrossing':
    '본인 시도의 비율이 {share}일 때 두 밀도는 {at}에서 만납니다. 이 곡선대로라면 그 바로 {polarity, select, similarity {위} other {아래}}의 쌍은 본인 쌍일, 바로 {polarity, select, similarity {아래} other {위}}의 쌍은 타인 쌍일 가능성이 더 큽니다.',
  'proposal.logistic':
    '맞춘 곡선에서는 시도의 {share}가 본인일 때 P(본인 | {noun, select, similarity {유사도} score {점수} other {거리}}) = 1/2인 곳이 {at}입니다.',
  'proposal.logisticTouching':
    '두 종류의 쌍이 {at}에서 맞닿기만 해서 곡선의 기울기가 유한하지 않습니다. 본인 시도의 비율이 얼마든 그 자리에서 계단이 됩니다.',
  'proposal.logisticSeparated':
    '두 종류의 쌍이 완전히 나뉘어 곡선의 기울기가 유한하지 않습니다. 본인 시도의 비율이 얼마든 {low}에서 {high}까지의 틈에 놓이는 계단이 됩니다.',
  'proposal.libraryDefault': '{source}에서 이 모델과 거리에 쓰는 값은 사진과 상관없이 {at}입니다.',
  'proposal.remarked': '{reason} 참고: {remark}',
  'proposal.manual': '직접 정한 값입니다: {at}.',
  'proposal.dragged': '직접 정한 값입니다.',
  'refusal.noPairs':
    '{source, select, photos {비교할 쌍이 없습니다. 두 명 이상의 사진을 한 명당 두 장 이상 추가하십시오.} embeddings {비교할 쌍이 없습니다. 두 명 이상의 임베딩을 한 명당 두 개 이상 가져오십시오.} other {파일에 쓸 수 있는 쌍이 없습니다. 같은 인물의 쌍과 다른 인물의 쌍이 든 목록을 가져오십시오.}}',
  'refusal.noMated':
    '{source, select, photos {본인 쌍이 없습니다. 적어도 한 명에게 둘째 사진을 추가하십시오.} embeddings {본인 쌍이 없습니다. 적어도 한 명의 임베딩이 두 개 이상 든 파일을 가져오십시오.} other {파일에 같은 인물의 쌍(본인 쌍)이 없습니다. 그런 쌍도 든 목록을 가져오십시오.}}',
  'refusal.noNonMated':
    '{source, select, photos {타인 쌍이 없습니다. 다른 인물의 사진을 추가하십시오.} embeddings {타인 쌍이 없습니다. 다른 인물의 임베딩도 든 파일을 가져오십시오.} other {파일에 다른 인물의 쌍(타인 쌍)이 없습니다. 그런 쌍도 든 목록을 가져오십시오.}}',
  'refusal.allEqual':
    '모든 쌍의 {noun, select, similarity {유사도} score {점수} other {거리}}가 같아서({score}) 어떤 임계치로도 구분할 수 없습니다.',
  'refusal.reversed':
    '같은 인물의 쌍과 다른 인물의 쌍을 하나씩 견주면 같은 인물의 쌍이 덜 닮은 경우가 더 많습니다(AUC {auc}, 0.5 미만). 그래서 어떤 임계치도 찍는 것보다 낫지 않습니다. 이 점수가 유사도는 아닌지, 라벨이 맞는지 확인하십시오.',
  'refusal.matedShare': '본인 시도의 비율은 0%보다 크고 100%보다 작아야 합니다.',
  'refusal.noDeviations': '표준편차의 배수를 입력하십시오(예: 2).',
  'refusal.onePairToSpread':
    '표준편차를 구하려면 본인 쌍이 두 개 필요한데 {pairs, plural, =1 {하나뿐입니다} other {하나도 없습니다}}. {source, select, photos {이미 있는 인물의 사진을 더 추가하십시오} embeddings {같은 인물의 임베딩이 더 든 파일을 가져오십시오} other {같은 인물의 쌍이 더 든 목록을 가져오십시오}}.',
  'refusal.nothingToSplit': '어떻게 나누어도 본인 쌍인지 아닌지를 알 수 없습니다.',
  'refusal.ratesDoNotCross': '두 오류율이 서로 만나지 않습니다.',
  'refusal.targetOutside':
    '{rate, select, fnmr {오거부율(FNMR)} other {오인식률(FMR)}}의 목표는 0%에서 100% 사이여야 합니다.',
  'refusal.notShown':
    '인물 {people, plural, other {#}}명의 {rate, select, fnmr {본인} other {타인}} {pairs, plural, other {#}}쌍으로는 {holds, select, confident {95% 확신으로 } other {}}{rate, select, fnmr {오거부율(FNMR)} other {오인식률(FMR)}} {target}를 확인할 수 없습니다.',
  'refusal.notShownElsewhere':
    '인물 {people, plural, other {#}}명의 {rate, select, fnmr {본인} other {타인}} {pairs, plural, other {#}}쌍으로는 {holds, select, confident {95% 확신으로 } other {}}{rate, select, fnmr {오거부율(FNMR)} other {오인식률(FMR)}} {target}를 확인할 수 없습니다. 이 사진 모음에 오류가 하나도 없더라도 비슷한 다른 인물들에서는 {highest}까지 오를 수 있습니다.',
  'refusal.nearestIsFalse':
    '{reason} {polarity, select, similarity {가장 큰} other {가장 작은}} {noun, select, similarity {유사도} score {점수} other {거리}}의 쌍조차 오인식입니다.',
  'refusal.noFalseMatchUpTo':
    '{reason} {score}까지 {polarity, select, similarity {내려가도} other {올라가도}} 이 사진 모음의 타인 쌍은 하나도 일치하지 않습니다.',
  'refusal.allMatedFrom':
    '{reason} {score}부터 그 {polarity, select, similarity {아래} other {위}}로는 이 사진 모음의 본인 쌍이 모두 일치합니다.',
  'refusal.fmrAboveAlready':
    '관측한 {polarity, select, similarity {가장 큰} other {가장 작은}} {noun, select, similarity {유사도} score {점수} other {거리}}({score})에서 이미 오인식률(FMR)이 {fmr}이므로, 관측한 어떤 {noun, select, similarity {유사도} score {점수} other {거리}}로도 {target} 이하로 유지할 수 없습니다.',
  'refusal.beta': '베타는 0보다 큰 수여야 합니다. 1이면 F1입니다.',
  'refusal.noF1': 'F1이 정의되는 임계치가 없습니다.',
  'refusal.nothingIsMostAccurate':
    '아무 쌍도 일치하지 않을 때 정확도가 가장 높습니다({accuracy}). 본인 쌍이 너무 드물고 타인 쌍과 너무 비슷해서 정확도로는 임계치를 정할 수 없습니다.',
  'refusal.noBetterThanChance':
    '우연보다 나은 임계치가 없습니다. 본인 쌍의 거리가 타인 쌍의 거리보다 작지 않습니다.',
  'refusal.costs': '두 비용은 모두 0보다 큰 수여야 합니다.',
  'refusal.cheaperWithoutModel':
    '이 비용과 본인 시도의 비율 {share}에서는 얼굴을 보지 않고 {cheapest, select, never {모두 불일치로} always {모두 일치로} other {모두 똑같이}} 정하는 것보다 비용이 적은 임계치가 없습니다. 비용이나 비율을 바꾸거나, 이 인물들을 더 잘 구분하는 모델을 쓰십시오.',
  'refusal.noDensity':
    '{pairs, select, mated {본인} other {타인}} 쌍의 밀도를 구할 수 없습니다. 모두 같지는 않은 쌍이 두 개 이상 있어야 합니다.',
  'refusal.meansReversed':
    '본인 쌍의 평균 {noun, select, similarity {유사도} score {점수} other {거리}}가 타인 쌍의 평균 {noun, select, similarity {유사도} score {점수} other {거리}}보다 {polarity, select, similarity {크지} other {작지}} 않아 둘 사이에 교차점이 없습니다.',
  'refusal.noCrossing':
    '본인 시도의 비율이 {share}일 때, 본인 쌍의 평균({matedMean})부터 타인 쌍의 평균({nonMatedMean})까지 줄곧 한쪽 밀도가 다른 쪽보다 높습니다.',
  'refusal.logisticNeedsBoth': '로지스틱 곡선을 맞추려면 본인 쌍과 타인 쌍이 모두 있어야 합니다.',
  'refusal.logisticAllEqual': '모든 거리가 같아 곡선을 맞출 수 없습니다.',
  'refusal.matedFartherThanAll':
    '본인 쌍의 거리가 모두 타인 쌍의 거리보다 큽니다. 라벨이 맞는지, 이 점수가 유사도는 아닌지 확인하십시오.',
  'refusal.noLogisticFit': '이 거리들에 로지스틱 곡선을 맞추지 못했습니다.',
  'refusal.logisticRises':
    '맞춘 곡선에서 본인 쌍일 확률이 거리에 따라 낮아지지 않아 임계치를 정할 수 없습니다.',
  'refusal.noLibraryDefault':
    '이 모델과 거리의 임계치를 정해 둔 라이브러리가 없습니다. 다른 거리를 써 보거나 직접 지정하십시오.',
  'refusal.notSetByHand': '아직 직접 정한 임계치가 없습니다. 선을 끌거나 숫자를 입력하십시오.',
  'library.faceApi':
    'face-api.js는 같은 값을 제외하고(<) 비교하며, 쌍 하나의 거리가 아니라 한 인물의 모든 기준 사진까지의 평균 거리를 씁니다.',
  'library.dlib': 'dlib에서는 네트워크가 내놓은 길이 그대로 쌍을 하나씩 비교합니다.',
  'library.openCv': 'OpenCV에서는 코사인 유사도 0.363 이상으로 정해 두었습니다.',
  'library.immich': 'Immich에서 두 얼굴을 하나로 묶는 최대 거리이며, 사용자가 바꿀 수 있습니다.',
  'library.contradiction':
    'deepface가 정해 둔 값끼리 서로 맞지 않습니다. {metric} {threshold} 외에 정해 둔 값: {others}.',
  'library.otherCut': '{metric} {stated}(같은 기준이라면 {cut})',
  'copying.gapNarrowComputed':
    '{at} 근처에는 옮겨 적어도 안전한 수가 없습니다. 양쪽의 쌍이 서로 너무 가깝기 때문입니다({low}에서 {high}). 단정밀도(float32)로 계산하거나 다른 순서로 더하는 프로그램에서는 값이 조금 다르게 나옵니다. 그러면 임계치에 놓인 쌍이 다르게 판정될 수 있습니다.',
  'copying.gapNarrowRead':
    '{at} 근처에는 옮겨 적어도 안전한 수가 없습니다. 양쪽의 쌍이 서로 너무 가깝기 때문입니다({low}에서 {high}). 파일에 적힌 자릿수에는 끝이 있어, 모든 자릿수를 쓰는 프로그램에서는 값이 조금 다릅니다. 그러면 임계치에 놓인 쌍이 다르게 판정될 수 있습니다.',
  'copying.onEdgeComputed':
    '임계치({at})가 어떤 쌍의 {noun, select, similarity {유사도} score {점수} other {거리}}와 {place, select, exactly {정확히 같습니다} other {아주 가깝습니다}}. 단정밀도(float32)로 계산하거나 다른 순서로 더하는 프로그램에서는 값이 조금 다르게 나옵니다. 그러면 이 쌍이 다르게 판정될 수 있습니다. {safe}에 두면 이 사진 모음의 모든 쌍이 똑같이 판정되며, 옮겨 적어도 안전합니다.',
  'copying.onEdgeRead':
    '임계치({at})가 어떤 쌍의 {noun, select, similarity {유사도} score {점수} other {거리}}와 {place, select, exactly {정확히 같습니다} other {아주 가깝습니다}}. 파일에 적힌 자릿수에는 끝이 있어, 모든 자릿수를 쓰는 프로그램에서는 값이 조금 다릅니다. 그러면 이 쌍이 다르게 판정될 수 있습니다. {safe}에 두면 이 사진 모음의 모든 쌍이 똑같이 판정되며, 옮겨 적어도 안전합니다.',
} as const satisfies Record<keyof typeof english, string>;

import type { readings as english } from '#words/en/readings.ts';

export const readings = {
  'column.numbered': '{column, number, ::group-off}번째 열',
  'column.numberedFirst': '{column, number, ::group-off}번째 열',
  'column.some': '한 열',
  'evidence.plain': '{first}. 또한 {second}.',
  'evidence.because': '{first}. 또한 {second}. 근거: {reasons}.',
  'evidence.asSaid': '지정한 대로 읽었습니다.',
  'evidence.matrix':
    '사진 {size, number, ::group-off}장을 서로 비교한 행렬입니다({reasons}). 대각선을 보면 값은 {polarity, select, similarity {유사도} distance {거리} other {점수}}입니다.',
  'evidence.condensed': '각 숫자가 한 쌍의 점수이며, pdist의 순서를 따릅니다.',
  'evidence.cells': '행렬의 각 칸이 한 쌍의 점수입니다.',
  'evidence.oneAfterOther': '차례로 이어서 읽음: {names}.',
  'evidence.only': '{names}만 읽음.',
  'evidence.sideBySide': '행마다 나란히 붙여서 읽음: {names}.',
  'evidence.eer': '동일오류율은 {rates}가 됩니다.',
  'evidence.eerUnknown': '동일오류율은 알 수 없습니다.',
  'truth.column':
    '같은 인물의 쌍은 {column}에서 알 수 있습니다{hasWord, select, yes { ({word})} other {}}{turned, select, yes {. 뜻은 보통과 반대입니다} other {}}',
  'truth.people': '{left}, {right}의 값이 같으면 같은 인물의 쌍입니다',
  'truth.namesAndPerson':
    '{left}의 폴더와 이름에서 사진 속 인물을, {right}에서 비교한 인물을 알 수 있습니다',
  'truth.names': '{left}, {right}의 폴더와 이름에서 사진 속 인물을 알 수 있습니다',
  'truth.files': '파일마다 한 종류의 쌍이 들어 있습니다',
  'truth.none': '어느 쌍이 같은 인물인지 알 수 없습니다',
  'held.none': '점수가 있는 열이 없습니다',
  'held.many': '{columns, number, ::group-off}개 열에 점수가 있습니다',
  'held.few': '{count, plural, other {점수는 {columns}에 있습니다}}',
  'who.nothing': '인물의 이름이 어디에도 없습니다',
  'who.photoNames': '사진 이름에서 사진 속 인물을 알 수 있습니다',
  'who.namesIn': '{column}의 이름에서 사진 속 인물을 알 수 있습니다',
  'who.column': '인물의 이름은 {column}에 있습니다',
  'vectors.cut': '임베딩이 중간에서 잘려 있습니다',
  'vectors.size': '임베딩의 숫자는 {dimensions, number, ::group-off}개입니다',
  'why.onePersonEach': '사진마다 늘 같은 인물이 적혀 있음',
  'why.namePhotos': '"{left}", "{right}"에 사진 이름이 있음',
  'why.namePeople': '"{left}", "{right}"에 인물 이름이 있음',
  'why.decided': '이미 내려진 판정과 일치함',
  'why.peopleBearOut': '행마다 적힌 인물과 일치함',
  'why.namesBearOut': '사진 이름과 일치함',
  'why.scoresPoint': '점수의 방향이 그 이름과 일치함',
  'why.photosAfterPeople': '사진 이름이 인물 이름을 따름',
  'why.namesSay': '이름에 드러남({files})',
  'why.fileSame': '{file}: 같은 인물',
  'why.fileDifferent': '{file}: 다른 인물',
  'why.nameSays': '{file}의 이름에 내용이 드러남',
  'why.near': '이름이 같은 임베딩끼리 서로 가까움',
  'why.lists': '{column}에 숫자 {numbers, number, ::group-off}개의 목록이 있음',
  'why.counted':
    '{first}부터 {last}까지 번호가 이어지는 {columns, number, ::group-off}개 열이 있음',
  'why.alikeScale': '숫자로 된 {columns, number, ::group-off}개 열의 크기가 서로 비슷함',
  'why.mirrored': '대각선 위의 값이 아래에도 똑같이 있음',
  'why.oneSide': '대각선의 한쪽만 채워져 있음',
  'why.sameNames': '행과 열의 이름이 같음',
  'why.evenDiagonal': '대각선의 값이 모두 같음',
  'doubt.vectors': '어느 열들이 임베딩에 속하는지',
  'doubt.person': '어느 열에 인물의 이름이 있는지',
  'doubt.matrix': '사진을 서로 비교한 행렬인지',
  'doubt.matrixOfScores': '점수의 행렬인지',
  'doubt.words': '{column}의 {words}에 어떤 뜻이 있는지',
  'doubt.files': '어느 파일에 같은 인물의 쌍이 있는지',
  'doubt.anyTruth': '어느 쌍이 같은 인물인지 알려 주는 것이 있는지',
  'doubt.names': '사진 이름에서 사진 속 인물을 알 수 있는지',
  'doubt.people': '두 열에 인물의 이름이 있는지',
  'doubt.together': '이 파일들을 어떻게 합쳐야 하는지',
  'question.differInCells':
    '{doubt} 확실하지 않습니다. 읽는 방법을 하나 선택하십시오. 텍스트를 칸으로 나누는 방식이 서로 다릅니다.',
  'question.either':
    '{doubt} 확실하지 않습니다. 읽는 방법을 선택하십시오. 첫째: {either} 둘째: {or}',
  'question.gives':
    '{evidence} 이렇게 읽으면 같은 인물 {mated, number}쌍, 다른 인물 {nonMated, number}쌍이 됩니다.',
  'question.givesAs':
    '{evidence} 이렇게 읽으면 같은 인물 {mated, number}쌍, 다른 인물 {nonMated, number}쌍이 되며, {score} 값은 {polarity, select, distance {거리} other {유사도}}로 봅니다.',
  'question.polarity':
    '숫자가 클수록 더 닮은 것인지(유사도) 덜 닮은 것인지(거리) 지정하십시오: {names}. {reason}',
  'question.whichScores': '점수가 있는 열을 지정하십시오: {columns}.',
  'question.fewNumbers':
    '행마다 숫자가 {dimensions, number}개뿐입니다. 다른 사진 {dimensions, number}장과 비교한 점수라면 그 사진들의 이름을 열마다 하나씩 적은 목록을 추가하십시오. 임베딩이라면 이대로 쓰십시오.',
  'question.matrixNames':
    '사진을 서로 비교한 행렬이지만 사진 속 인물을 알 수 없습니다. 행과 열에 폴더를 포함한 사진 이름을 적거나, 행마다 인물을 적은 목록을 함께 선택하십시오.',
  'question.others':
    '대부분의 사진에 인물이 한 명씩만 있는 것으로 보아, 일치하지 않은 쌍은 빠진 듯합니다. 나머지로 정한 임계치는 실제보다 좋아 보입니다. 모든 쌍을 기록하거나(face_recognition: --tolerance 2), 이대로 이 읽기를 선택하십시오.',
  'remark.ranksAlike': '{column}의 순위는 {other}의 순위와 같아서 다른 모델로 보지 않습니다.',
  'remark.similarities':
    '{column}의 값은 유사도입니다. 같은 인물의 쌍에서 더 크며, 표의 이름도 이를 뒷받침합니다.',
  'remark.twoSides': '대각선 양쪽의 값이 서로 다릅니다. 위쪽 점수를 씁니다.',
  'remark.sameRows': '{first}, {again}의 {rows, number}행이 서로 같아서 한 번만 읽습니다.',
  'remark.manyColumns': '같은 쌍에 대한 점수 열 {columns, number, ::group-off}개',
  'gap.scores': '점수가 있는 열을 지정하십시오.',
  'gap.twoTruth': '정답으로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoModel': '모델로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoMetric': '거리 이름으로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoFirstPhoto': '첫째 사진으로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoSecondPhoto': '둘째 사진으로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoFirstPerson': '첫째 인물로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.twoSecondPerson': '둘째 인물로 지정된 열이 두 개입니다. 하나만 선택하십시오.',
  'gap.otherPerson':
    '각 쌍의 다른 인물이 적힌 열을 지정하거나, 이미 지정한 인물 열을 쓰지 않도록 하십시오.',
  'gap.otherPhoto':
    '각 쌍의 다른 사진이 적힌 열을 지정하거나, 이미 지정한 사진 열을 쓰지 않도록 하십시오.',
  'gap.photoNames': '사진 이름으로 인물을 알아내려면 사진 이름이 있는 두 열을 지정하십시오.',
  'gap.truth':
    '두 사진이 같은 인물인지 알려 주는 열을 지정하거나, 다른 종류의 점수가 든 파일을 추가하십시오.',
  'gap.truthOfFiles': '각 파일의 쌍이 본인 쌍(같은 인물)인지 타인 쌍인지 지정하십시오.',
  'gap.wordForBoth': '"{word}"에 본인 쌍과 타인 쌍을 함께 지정할 수 없습니다.',
  'gap.vectors': '임베딩이 있는 열을 지정하십시오.',
  'gap.person':
    '누구의 임베딩인지 알 수 없습니다. 인물의 이름이 있는 열을 선택하거나, 임베딩마다 이름을 하나씩 적은 CSV 파일을 추가하십시오.',
  'gap.matrix': '행렬의 점수가 있는 열을 지정하십시오.',
  'hint.noProbe':
    '{column}에는 찾아낸 사진의 이름만 있고, 찾는 데 쓴 사진의 이름이 없습니다. 인물 폴더를 포함한 경로를 열로 추가하고(deepface: df["query"] = img_path), 여러 검색의 표를 아래로 이어 붙이십시오.',
  'hint.photosNameNobody':
    '{column}에는 사진이, {person}에는 인물이 적혀 있지만, 사진 이름만으로는 사진 속 인물을 알 수 없습니다. 사진을 인물 이름의 폴더에 넣거나(Ann/1.jpg), 쌍마다 이를 알려 주는 열을 추가하십시오.',
  'hint.noNumber':
    '{column}에는 사진이, {person}에는 인물이 적혀 있지만, 쌍마다의 숫자가 없습니다. face_recognition에는 --show-distance true를 붙이십시오.',
  'hint.pdist':
    '사진 {photos, number, ::group-off}장에서 만들 수 있는 쌍의 수와 같습니다. scipy의 pdist 결과라면, 사진 이름을 pdist에 넣은 순서대로 적은 목록을 추가하십시오.',
  'hint.gallery':
    '숫자로 된 {columns, number, ::group-off}개 열이 각각 갤러리의 사진이라면, 그 이름을 하나씩 적은 목록을 추가하십시오.',
  'polarity.means': '본인 쌍의 평균은 {mated}, 타인 쌍의 평균은 {nonMated}',
  'polarity.noMeans': '두 종류 가운데 한쪽의 쌍이 없어 비교할 수 없음',
  'polarity.stated': '지정한 대로 {polarity, select, distance {거리} other {유사도}}로 봅니다.',
  'polarity.statedAgainst':
    '지정한 대로 {polarity, select, distance {거리} other {유사도}}로 보지만, 데이터는 그와 다릅니다({means}).',
  'polarity.byName': '이름으로 보아 {polarity, select, distance {거리} other {유사도}}입니다.',
  'polarity.nameAgainst':
    '이름으로는 {polarity, select, distance {거리} other {유사도}}이지만 데이터는 그와 다릅니다({means}). 어느 쪽인지 지정하고, 정답 열의 뜻이 거꾸로 되어 있지 않은지 확인하십시오.',
  'polarity.measured':
    '데이터로 보아 {polarity, select, distance {거리} other {유사도}}입니다({means}).',
  'polarity.unclear':
    '이름으로도 데이터로도 거리인지 유사도인지 알 수 없습니다({means}). 어느 쪽인지 지정하십시오.',
  'polarity.cosine': '임베딩의 코사인 거리입니다.',
  'polarity.ofScore': '{score}: {reason}',
} as const satisfies Record<keyof typeof english, string>;

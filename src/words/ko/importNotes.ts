import type { importNotes as english } from '#words/en/importNotes.ts';

export const importNotes = {
  'imported.truthUnreadable':
    '정답 열에서 두 사진이 같은 인물인지 알 수 없는 {count, number}행을 제외했습니다: {examples}.',
  'imported.subjectMissing': '인물 이름이 빠진 {count, number}행을 제외했습니다: {examples}.',
  'imported.fileMissing': '사진 이름이 빠진 {count, number}행을 제외했습니다: {examples}.',
  'imported.samePhoto':
    '한 사진을 자기 자신과 비교한 {count, number}행을 제외했습니다: {examples}.',
  'imported.noScore': '쓸 수 있는 점수가 없는 {count, number}행을 제외했습니다: {examples}.',
  'imported.modelMissing':
    '모델이나 거리의 이름이 빠진 {count, number}행을 제외했습니다: {examples}.',
  'imported.tooManyColumns':
    '표에 모델과 거리의 종류가 너무 많아지는 {count, number}행을 제외했습니다: {examples}.',
  'imported.scoreMissing': '{column}의 점수 {count, number}개가 빠져 있습니다: {examples}.',
  'imported.scoreNotANumber':
    '{column}의 점수 {count, number}개는 유한한 숫자가 아니어서 제외했습니다: {examples}.',
  'imported.repeatedPair':
    '앞에 나온 쌍을 되풀이하는 {count, number}행을 제외했습니다: {examples}.',
  'imported.contradiction':
    '같은 쌍이 다른 행과 엇갈리게 본인 쌍과 타인 쌍으로 적힌 {count, number}행을 제외했습니다: {examples}.',
  'imported.truthAgainstSubjects':
    '정답 열과 인물 이름이 서로 어긋나는 {count, number}행을 제외했습니다: {examples}.',
  'imported.truthAgainstLinks':
    '본인 쌍으로는 한 인물로 이어지는 두 사진을 다른 인물이라고 하는 {count, number}행을 제외했습니다: {examples}.',
  'imported.vectorMissing':
    '임베딩이 없거나 숫자 목록이 아닌 {count, number}행을 제외했습니다: {examples}.',
  'imported.vectorNotFinite':
    '임베딩에 유한하지 않은 값이 있는 {count, number}행을 제외했습니다: {examples}.',
  'imported.vectorAllZero':
    '빈 이미지를 넣었을 때처럼 임베딩이 모두 0인 {count, number}행을 제외했습니다: {examples}.',
  'imported.vectorLength':
    '임베딩의 길이가 첫 행과 다른 {count, number}행을 제외했습니다: {examples}.',

  'example.row': '{row, number, ::group-off}행',
  'example.rowOfFile': '{file, number, ::group-off}번째 파일 {row, number, ::group-off}행',
  'example.value': '{place}({value})',
  'importNote.noRow':
    '파일에서 쓸 수 있는 행이 없습니다. 아래 문제를 살펴보고 각 열의 뜻을 확인하십시오.',
  'importNote.noEmbedding':
    '파일에서 쓸 수 있는 임베딩이 없습니다. 아래 문제를 살펴보고 각 열의 뜻을 확인하십시오.',
  'importNote.peopleUnknown':
    '어느 사진이나 인물의 점수인지 파일에 나와 있지 않아 모든 쌍이 서로 독립이라고 봅니다. 같은 인물이 여러 쌍에 나오면 구간과 검증 수치가 실제보다 낙관적입니다. 사진이나 인물의 이름이 있는 표를 가져오십시오.',
  'importNote.peopleFromNames': '사진 속 인물을 폴더와 파일 이름에서 읽었습니다. 확인하십시오.',
  'importNote.peopleOfPhotos':
    '사진 {photos, number}장의 인물을 폴더와 파일 이름에서 읽었습니다. 확인하십시오.',
  'importNote.peopleLinked':
    '인물의 이름이 있는 열이 없습니다. 본인 쌍으로 이어진 사진을 한 인물로 보았습니다: {people, number}명.',
  'importNote.unlinked':
    '사진 {photos, number}장은 어느 본인 쌍에도 없어 각각 다른 인물로 보았습니다. 그중 같은 인물이 있다면 구간이 실제보다 좁습니다. 인물의 이름이 있는 열을 추가하십시오.',
  'importNote.standsIn':
    '{pairs, number}쌍의 {score} 값이 정확히 {value}이며 다른 값들과 멀리 떨어져 있습니다. 실패한 비교를 나타내는 값이라면 그 행을 파일에서 빼십시오. 여기에서는 점수로 셉니다.',
  'importNote.polarityUnclear':
    '점수 열 {columns, number}개는 값이 클수록 더 닮은 것인지 덜 닮은 것인지 확실하지 않습니다. 쓰기 전에 지정하십시오.',
  'forecast.ownPersonEach':
    '모든 행이 서로 다른 인물이어서 같은 인물의 임베딩이 둘 이상 없습니다. 인물 열로 다른 열을 선택하십시오.',
  'forecast.oddLength':
    '임베딩의 숫자가 {dimensions, number, ::group-off}개로, 흔한 길이(128, 512 등)가 아닙니다. 다른 숫자가 섞여 있지 않은지 확인하십시오.',
  'forecast.noPair':
    '{part, select, yes {살펴본 {rows, number}행으로는} other {이 행들로는}} 쌍을 만들 수 없습니다. 각 열의 뜻을 확인하십시오.',
  'forecast.noMated':
    '{part, select, yes {살펴본 {rows, number}행에 } other {}}같은 인물의 쌍이 없어 임계치를 구할 수 없습니다.',
  'forecast.noNonMated':
    '{part, select, yes {살펴본 {rows, number}행에 } other {}}다른 인물의 쌍이 없습니다. 임계치는 같은 인물의 평균에서 표준편차의 몇 배만큼 위에 둘 수 있을 뿐이며, 다른 인물이 얼마나 자주 통과할지는 알 수 없습니다.',
  'forecast.reversed':
    '{score}: 동일오류율이 {rate}입니다. 50%를 넘으면 같은 인물의 쌍이 다른 쌍보다 덜 닮았다는 뜻입니다. 정답 열과 그 방향, 그리고 거리인지 유사도인지 확인하십시오.',
  'forecast.useless':
    '{score}: 동일오류율이 {rate}입니다. 같은 인물과 다른 인물이 거의 구분되지 않습니다. 점수가 맞는지, 인물이 맞는지 확인하십시오.',
  'forecast.sheetsLeftOut': '옆이나 아래에 붙일 수 있는 것이 없어 제외함: {names}.',
  'forecast.columnsLeftOut': '쓰지 않는 열: {names}.',
  'forecast.ofAPart': '파일이 커서 여러 곳에서 고른 {rows, number}행으로 구한 쌍 수와 비율입니다.',
} as const satisfies Record<keyof typeof english, string>;

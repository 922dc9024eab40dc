import type { tables as english } from '#words/en/tables.ts';

export const tables = {
  'refused.chooseFirst': '먼저 파일을 선택하십시오.',
  'refused.pickled':
    '{name}에는 데이터가 아니라 프로그램인 Python 피클 객체가 있습니다. 숫자는 array.astype("float32"), 이름은 array.astype("str")로 저장하십시오.',
  'refused.npyType':
    '{name}의 값은 {type} 형식입니다. 숫자는 float32나 float64, 이름은 str로 저장하십시오.',
  'refused.npyCut':
    '{name} 파일이 중간에 끊겼습니다. 값이 {count, number, ::group-off}개 있어야 하지만 그 전에 파일이 끝납니다. 다시 저장하거나 복사하십시오.',
  'refused.npyHeader': '{name}: NumPy 배열이 아니거나 손상되어 헤더를 읽을 수 없습니다.',
  'refused.npyFields':
    '{name}: 이름이 붙은 필드가 있는 구조화 배열입니다. 임베딩과 이름을 각각의 배열로 저장하십시오: np.savez(file, embeddings=..., labels=...).',
  'refused.matrixRows':
    '행렬의 행이 {most, number, ::group-off}개를 넘어 여기에서 비교하기에는 쌍이 너무 많습니다. 일부를 따로 저장하십시오.',
  'refused.notSquare':
    '사진을 서로 비교한 행렬은 행과 열의 수가 같아야 하는데, 이 표는 {rows, number, ::group-off}행에 숫자 열이 {columns, number, ::group-off}개입니다.',
  'refused.nothingComparable':
    '{name}에는 비교할 수 있는 것이 없습니다. 무엇이 왜 제외되었는지는 참고 사항에 있습니다. 다시 가져와서 읽는 방법을 바꾸십시오.',
  'refused.onlySameScores':
    '{name}에는 같은 인물의 쌍만 {pairs, number}개 있고 다른 인물의 쌍이 없습니다. 임계치를 구하려면 둘 다 필요합니다. 다시 가져와 "읽는 방법 바꾸기"에서 누가 같은 인물인지 지정하거나, 나머지 쌍이 든 파일을 추가하십시오.',
  'refused.onlySameEmbeddings':
    '{name}에서는 같은 인물의 쌍만 {pairs, number}개 나오고 다른 인물의 쌍이 없습니다. 임계치를 구하려면 둘 다 필요합니다. 다시 가져와 "읽는 방법 바꾸기"에서 누가 같은 인물인지 지정하거나, 다른 인물의 행도 있는 파일을 가져오십시오.',
  'refused.onlyDifferentScores':
    '{name}에는 다른 인물의 쌍만 {pairs, number}개 있고 같은 인물의 쌍이 없습니다. 임계치를 구하려면 둘 다 필요합니다. 다시 가져와 "읽는 방법 바꾸기"에서 누가 같은 인물인지 지정하거나, 나머지 쌍이 든 파일을 추가하십시오.',
  'refused.onlyDifferentEmbeddings':
    '{name}에서는 다른 인물의 쌍만 {pairs, number}개 나오고 같은 인물의 쌍이 없습니다. 임계치를 구하려면 둘 다 필요합니다. 다시 가져와 "읽는 방법 바꾸기"에서 누가 같은 인물인지 지정하거나, 한 인물의 행이 둘 이상 있는 파일을 가져오십시오.',
  'refused.pdistNames':
    '{name}에는 거리가 {distances, number}개 있지만 사진 {photos, number}장의 쌍은 {pairs, number}개입니다. 목록에 사진 이름을 pdist에 넣은 순서대로 하나씩 적어야 합니다.',
  'refused.matrixNames':
    '{name}: {rows, number}행 {columns, number}열의 행렬입니다. 함께 온 목록에 행과 열의 이름이 하나씩 있어야 합니다.',
  'refused.matrixPairs':
    '행렬의 쌍이 {millions, number, ::group-off}백만 개를 넘어 여기에서 비교하기에는 너무 많습니다. 일부를 따로 저장하십시오.',
  'refused.emptyFile': '{name} 파일이 비어 있습니다.',
  'refused.longLine':
    '{name}의 첫 줄이 {kilobytes, number, ::group-off}킬로바이트를 넘으므로 점수 표가 아닙니다.',
  'refused.neverClosed':
    '{name}에 닫히지 않은 따옴표가 있어 행이 끝나지 않습니다. 따옴표가 든 칸은 따옴표로 감싸고 안의 따옴표는 두 번 적으십시오.',
  'refused.otherKindScores':
    '쌍의 점수로 보이지 않는 표입니다. 다른 종류나 다른 배치를 선택하십시오.',
  'refused.otherKindEmbeddings':
    '임베딩으로 보이지 않는 표입니다. 다른 종류나 다른 배치를 선택하십시오.',
  'refused.otherKindMatrix':
    '사진을 서로 비교한 행렬로 보이지 않는 표입니다. 다른 종류나 다른 배치를 선택하십시오.',
  'refused.otherLength':
    '{name}에는 임베딩이 {embeddings, number}개 있지만 {other}에는 {rows, number}행이 있습니다. 임베딩마다 한 행씩, 같은 순서로 있어야 합니다.',
  'refused.nameless':
    '누구의 임베딩인지 알 수 없습니다. 이름이나 라벨이 든 파일을 함께 추가하십시오. 임베딩 {embeddings, number}개마다 한 행씩, 같은 순서로 있어야 합니다.',
  'refused.otherColumns':
    '{first}의 열은 {columns, number, ::group-off}개, {other}의 열은 {others, number, ::group-off}개입니다. 이어서 읽는 파일은 열이 같아야 합니다. 하나씩 가져오십시오.',
  'refused.otherRows':
    '{first}에는 {rows, number}행, {other}에는 {others, number}행이 있습니다. 나란히 붙이는 표는 행의 수와 순서가 같아야 합니다.',
  'refused.otherOrder':
    '{first}, {other}의 쌍이 처음에는 같지만 {row, number, ::group-off}행("{column}")에서 달라집니다. 같은 순서로 정렬하거나 하나씩 가져오십시오.',
  'refused.jsonTooLarge':
    '{name}의 JSON이 400MB를 넘어 브라우저가 한 번에 읽을 수 없습니다. 표를 CSV나 Parquet로 저장하십시오.',
  'refused.jsonUnknown':
    '{name}에서 알아볼 수 있는 표를 찾지 못했습니다. 객체의 목록, 열마다 목록이 있는 객체, 인물과 사진의 이름 아래에 있는 임베딩, 그리고 deepface, face-api.js, 임베딩 데이터베이스가 저장한 형식을 읽을 수 있습니다.',
  'refused.otherContent': '{name}의 내용이 살펴본 뒤에 바뀌었습니다. 다시 선택하십시오.',
  'refused.jsonCut': '{name}: 올바른 JSON이 아니거나 중간에 끊겼습니다. 다시 저장하십시오.',
  'refused.jsonCannotStand':
    '{name}: 올바른 JSON이 아니거나 중간에 끊겼습니다. {line, number, ::group-off}행 {column, number, ::group-off}번째 글자에 "{found}" 내용이 올 수 없습니다. 다시 저장하십시오.',
  'refused.jsonEnds':
    '{name}: 올바른 JSON이 아니거나 중간에 끊겼습니다. {line, number, ::group-off}행 {column, number, ::group-off}번째 글자에서 너무 일찍 끝납니다. 다시 저장하십시오.',
  'refused.numpyTooLarge':
    '{name} 파일이 512MB를 넘어 여기에서 비교할 수 없습니다. 행의 일부를 float32로 저장하십시오.',
  'refused.numpyUnpacked': '{name}의 압축을 풀면 512MB를 넘어 여기에서 비교할 수 없습니다.',
  'refused.numpyDamaged':
    '{name}의 압축을 풀 수 없습니다. 손상되었거나 중간에 끊겼습니다. 다시 저장하거나 복사하십시오.',
  'refused.zipWithoutArrays':
    '{name}: NumPy 배열이 없는 zip 파일입니다. 압축을 풀고 그 안의 표를 선택하십시오.',
  'refused.shapeOfNumbers':
    '{name}: 모양이 ({shape})인 숫자 배열입니다. 임베딩은 축이 두 개여야 합니다. 행은 임베딩, 열은 차원입니다.',
  'refused.shapeOfTexts':
    '{name}: 모양이 ({shape})인 텍스트 배열입니다. 임베딩은 축이 두 개여야 합니다. 행은 임베딩, 열은 차원입니다.',
  'refused.otherFormat': '{name}의 형식이 살펴본 뒤에 바뀌었습니다. 다시 선택하십시오.',
  'refused.gzipTooLarge':
    '{name}의 압축을 풀면 1GB를 넘습니다. 먼저 압축을 풀고 일부를 선택하십시오.',
  'refused.gzipDamaged':
    '{name}: gzip으로 압축되어 있는데 손상되었거나 중간에 끊겼습니다. 먼저 압축을 푸십시오.',
  'refused.compressed': '{name}: 압축 파일입니다. 먼저 압축을 푸십시오.',
  'refused.excel': '{name}: Excel 통합 문서입니다. 시트를 CSV로 저장하십시오.',
  'refused.oldExcel': '{name}: 옛 형식의 Excel 통합 문서입니다. 시트를 CSV로 저장하십시오.',
  'refused.hdf5': '{name}: HDF5 파일입니다. 표는 CSV나 Parquet로, 배열은 np.savez로 저장하십시오.',
  'refused.matlab': '{name}: MATLAB 파일입니다. 표는 writetable, 숫자는 dlmwrite로 저장하십시오.',
  'refused.sqlite': '{name}: SQLite 데이터베이스입니다. 표를 CSV로 저장하십시오.',
  'refused.arff':
    '{name}: Weka의 ARFF 파일입니다. Weka에서 CSV로 저장하거나 scipy.io.arff와 pandas로 변환하십시오.',
  'refused.page': '{name}: 웹 페이지 또는 XML 문서입니다. 표를 CSV로 저장하십시오.',
  'refused.pickle':
    '{name}: 데이터가 아니라 프로그램인 Python 피클 파일입니다. 표를 CSV나 Parquet로 저장하십시오.',
  'refused.photo': '{name}: 사진입니다. "사진"에 추가하십시오.',
  'refused.pdf': '{name}: PDF 문서입니다. 표를 CSV로 저장하십시오.',
  'refused.arrow': '{name}: Arrow 또는 Feather 파일입니다. 표를 Parquet로 저장하십시오.',
  'refused.unknownFormat':
    '{name}: 알려진 형식의 표가 아닙니다. CSV, TSV, Parquet, JSON, .npy, .npz를 읽을 수 있습니다.',
  'refused.codec':
    '{name}: 이 앱이 읽을 수 없는 {codec} 방식으로 압축되어 있습니다. Snappy나 gzip으로 저장하십시오(pandas, polars, pyarrow에서는 compression="snappy").',
  'refused.parquetEncoding':
    '{name}에 이 앱이 읽을 수 없는 {encoding} 인코딩의 열이 있습니다. column_encoding 없이 저장하거나 CSV로 저장하십시오.',
  'refused.parquet':
    '{name}: Parquet 표로 읽을 수 없거나 손상되었습니다. 다시 저장하거나 CSV로 저장하십시오.',
  'refused.parquetWhy':
    '{name}: Parquet 표로 읽을 수 없거나 손상되었습니다({reason}). 다시 저장하거나 CSV로 저장하십시오.',
  'refused.columnCount':
    '표의 열은 {columns, number, ::group-off}개인데 설명된 열은 {described, number, ::group-off}개입니다. 파일을 다시 선택하십시오.',
  'refused.noRows': '{name}의 머리글 아래에 행이 없습니다.',
  'refused.cutList':
    'NumPy가 이 목록을 줄여 적었습니다. "{column}"에서 대부분의 숫자가 있어야 할 자리에 "..."만 있습니다. np.save로 저장하거나, to_csv나 to_json 전에 df["{field}"].apply(list)로 목록으로 바꾸어 저장하십시오.',
  'refused.theList': '목록',
  'refused.noLongerReadable':
    '파일을 더 이상 읽을 수 없습니다. 바뀌었거나 옮겨졌을 수 있습니다. 다시 선택하십시오.',
  'refused.missingPart': '{name} 파일이 없습니다.',
  'refused.noReading':
    '쌍의 점수나 임베딩으로 보이는 것이 없습니다. 쌍마다 한 행씩 점수가 있는 표나, 얼굴마다 한 행씩 임베딩의 숫자가 있는 표를 선택하십시오.',
  'refused.givenUp':
    '{names}: {seconds, number, ::group-off}초 동안 응답이 없어 읽기를 그만두었습니다. 손상되었거나 이 브라우저에는 너무 클 수 있습니다. 표 전체나 일부를 CSV로 다시 저장하십시오.',
  'refused.stopped':
    '{names}: 읽지 못했습니다. 손상되었거나 이 브라우저에는 너무 큽니다. 표 전체나 일부를 CSV로 다시 저장하십시오.',
  'refused.unreadable': '{name}: 읽을 수 없습니다. 다시 선택하십시오.',
  'refused.unreadableWhy': '{name}: 읽을 수 없습니다({reason}). 다시 선택하십시오.',
  'parquet.rows': '열의 행 수가 맞지 않음',
  'parquet.page': '페이지의 압축을 풀 수 없음',
  'parquet.encrypted': '열이 암호화되었거나 위치가 적혀 있지 않음',
  'parquet.outside': '열의 위치가 파일 밖임',
  'parquet.parts': '부분들의 행 수가 적힌 수와 다름',
  'parquet.bytes': '열의 크기가 파일보다 큼',
  'parquet.checksum': '페이지의 체크섬이 맞지 않음',
  'parquet.bits': '사전 안의 위치에 쓰인 비트가 너무 많음',
  'parquet.elsewhere': '열이 다른 파일에 있음',
  'parquet.fewValues': '열의 값이 행보다 적음',
  'parquet.longValue': '값 하나가 전체보다 긺',
  'parquet.notInDictionary': '값이 사전에 없음',
  'parquet.rowCount': '행의 수가 맞을 수 없음',
  'parquet.partRows': '부분의 행의 수가 맞을 수 없음',
  'parquet.valueCount': '값의 수가 맞을 수 없음',
  'parquet.columnSize': '열의 크기가 맞을 수 없음',
  'parquet.pageSize': '페이지의 크기가 맞을 수 없음',
  'parquet.pageValues': '페이지의 값의 수가 맞을 수 없음',
  'parquet.missingValues': '빠진 값의 수가 맞을 수 없음',
  'parquet.pageRows': '페이지의 행의 수가 맞을 수 없음',
  'parquet.levelSize': '레벨의 크기가 맞을 수 없음',
  'parquet.dictionaryValues': '사전의 값의 수가 맞을 수 없음',
  'parquet.runLength': '반복의 길이가 맞을 수 없음',
  'format.commas': '쉼표로 구분한 CSV',
  'format.tabs': '탭으로 구분한 TSV',
  'format.semicolons': '세미콜론으로 구분한 CSV',
  'format.bars': '세로줄로 구분한 텍스트',
  'format.space': '공백으로 구분한 텍스트',
  'format.oneALine': '한 줄에 값이 하나씩인 텍스트',
  'format.text': '텍스트',
  'format.matrixOf': '{format}, {rows, number}행 {columns, number}열의 행렬',
  'format.pairsOf': '{format}, 사진 {photos, number, ::group-off}장의 쌍을 차례로 적은 것',
  'mark.commas': '쉼표',
  'mark.tabs': '탭',
  'mark.semicolons': '세미콜론',
  'mark.bars': '세로줄',
  'mark.space': '공백',
  'mark.point': '점: 0.5',
  'mark.comma': '쉼표: 0,5',
  'kinds.scores': '점수: 쌍마다 한 행',
  'kinds.embeddings': '임베딩: 사진마다 한 행',
  'kinds.matrix': '행렬: 모든 사진을 서로 비교',
  'shapes.at': '{shape}(위치: {path})',
  'shapes.lists': '목록마다 표 하나',
  'shapes.records': '객체의 목록',
  'shapes.rows': '행의 목록',
  'shapes.numbers': '숫자의 목록',
  'shapes.split': 'columns와 data로 나뉜 표',
  'shapes.columns': '열로 이루어진 객체',
  'shapes.classes': '종류마다 숫자 목록 하나',
  'shapes.index': '행마다 객체 하나',
  'shapes.byColumn': '열마다 객체 하나',
  'shapes.vectors': '행마다 숫자 목록 하나',
  'shapes.vectorsIn': '행마다 "{field}"에 숫자 목록 하나',
  'encoding.unsure':
    '{file}의 인코딩이 확실하지 않습니다: {readings}. 아래 행을 살펴보고, 이름이 이상하면 다른 인코딩을 선택하십시오.',
  'encoding.readAs': '{encoding} 인코딩으로는 "{words}"',
} as const satisfies Record<keyof typeof english, string>;

import type { files as english } from '#words/en/files.ts';

export const files = {
  'file.notOpenedFolder':
    '브라우저가 이 폴더를 열지 못했습니다({reason}). 폴더가 옮겨졌거나, 브라우저에 읽을 권한이 없는 곳에 있을 수 있습니다.',
  'file.notOpenedFile':
    '브라우저가 이 파일을 열지 못했습니다({reason}). 파일이 옮겨졌거나, 브라우저에 읽을 권한이 없는 곳에 있을 수 있습니다.',
  'file.tooManyBytes':
    '파일이 {megabytes, number, ::group-off}MB로, 읽을 수 있는 {limit, number, ::group-off}MB보다 큽니다. 더 작은 사본을 저장해 추가하십시오.',
  'file.noSize':
    '너비와 높이가 적힌 곳 앞에서 파일이 끊겼거나 손상되었습니다. 원본에서 다시 복사하십시오.',
  'file.noEntry': '이 항목에는 브라우저가 읽을 수 있는 파일이 없습니다.',
  'file.gone':
    '추가한 뒤에 파일이 옮겨지거나 삭제되거나 바뀌었거나, 브라우저가 읽을 수 없습니다. 다시 추가하십시오.',
  'kind.pdf': 'PDF 문서',
  'kind.office': 'Office 문서',
  'kind.zip': 'zip 압축 파일',
  'kind.compressed': '압축 파일',
  'kind.tar': 'tar 압축 파일',
  'kind.sound': '음성 파일',
  'kind.video': '동영상',
  'kind.program': '프로그램',
  'kind.oldOffice': '옛 Office 문서 또는 미리 보기 데이터베이스',
  'kind.database': '데이터베이스',
  'kind.numpy': 'NumPy 배열',
  'kind.parquet': 'Parquet 표',
  'kind.hdf5': 'HDF5 파일',
  'kind.pickle': 'Python 피클 파일',
  'kind.lfsPointer': '사진 자체가 아니라 그것을 가리키는 Git LFS 포인터',
  'kind.zeros': '복사에 실패했을 때처럼 0으로만 채워진 파일',
  'kind.unknown': '알 수 없는 형식',
  'kind.webPage': '웹 페이지',
  'kind.xml': 'XML 파일',
  'kind.json': 'JSON 파일',
  'kind.text': '텍스트 파일',
  'memory.full':
    '브라우저에 기억해 둘 공간이 더 없습니다. 공간을 비우거나 더 작은 사진 모음을 기억하게 하십시오.',
  'memory.notAllowed':
    '이 브라우저에서는 페이지가 아무것도 기억할 수 없습니다. 시크릿 창이거나 저장소가 차단된 경우입니다.',
  'memory.failed': '기억해 두려던 것을 저장하지 못했습니다({reason}).',
  'format.tiffOrRaw': 'TIFF 또는 카메라 RAW',
  'format.raw': '{make} RAW 파일',
  'format.appleIcon': 'Apple 아이콘',
  'format.cursor': '마우스 커서',
  'format.netpbm': 'PBM, PGM 또는 PPM',
} as const satisfies Record<keyof typeof english, string>;

import type { exports as english } from '#words/en/exports.ts';

export const exports = {
  'export.project': '프로젝트',
  'export.projectOfPhotos':
    '사진을 라벨, 설정과 함께 zip 파일 하나에 담습니다. 나중에 여기에서 다시 열 수 있습니다.',
  'export.projectOfScores':
    '가져온 점수를 라벨, 설정과 함께 zip 파일 하나에 담습니다. 나중에 여기에서 다시 열 수 있습니다.',
  'export.projectOfEmbeddings':
    '가져온 임베딩을 라벨, 설정과 함께 zip 파일 하나에 담습니다. 나중에 여기에서 다시 열 수 있습니다.',
  'export.projectOfPhotosAndScores':
    '사진과 가져온 점수를 라벨, 설정과 함께 zip 파일 하나에 담습니다. 나중에 여기에서 다시 열 수 있습니다.',
  'export.projectOfPhotosAndEmbeddings':
    '사진과 가져온 임베딩을 라벨, 설정과 함께 zip 파일 하나에 담습니다. 나중에 여기에서 다시 열 수 있습니다.',
  'export.careOfPhotos': '사진만큼 안전하게 보관하십시오.',
  'export.careOfEmbeddings': '임베딩은 생체 정보입니다. 사진만큼 안전하게 보관하십시오.',
  'export.saveProject': '프로젝트 저장',
  'export.jsonHint':
    '임계치와 함께, 그것을 적용하고 믿는 데 필요한 내용이 모두 들어 있습니다. <schema>JSON 스키마</schema>',
  'export.copyJson': 'JSON 복사',
  'export.saveJson': 'JSON 내보내기',
  'export.preview': 'JSON 미리 보기',
  'export.report': '보고서',
  'export.reportHint':
    '이 앱이 없는 사람도 볼 수 있는 HTML 한 페이지입니다. 사진 모음에서 알 수 있는 것, 두 차트, 모든 수치와 방법이 담기며 얼굴은 나오지 않습니다.',
  'export.saveReport': '보고서 내보내기',
  'export.pairs': '모든 쌍',
  'export.pairsHint': 'deepface 피벗 형식의 CSV로, 한 행이 한 쌍입니다.',
  'export.savePairs': '쌍 CSV 내보내기',
  'export.embeddings': '임베딩',
  'export.embeddingsHint':
    '한 행에 얼굴 하나를 인물, 파일 이름과 함께 적은 CSV입니다. 생체 정보이므로 사진만큼 안전하게 보관하십시오.',
  'export.saveEmbeddings': '임베딩 내보내기',
  'export.use': '적용하기',
  'export.useHint': '이 임계치를 적용하는 코드입니다.',
  'export.copyCode': '코드 복사',
  'export.library': '라이브러리',
  'export.codeFor': '{library} 코드',
} as const satisfies Record<keyof typeof english, string>;

import type { announcements as english } from '#words/en/announcements.ts';

export const announcements = {
  'announcement.close': '이 알림 닫기',
  'announcement.takeBack': '되돌리기',
  'announcement.failed': '문제가 생겼습니다. {reason}',
  'announcement.noFile': '끌어다 놓거나 선택한 것 중에 파일이 없습니다.',
  'announcement.readingCancelled': '파일 읽기를 취소했습니다.',
  'announcement.nothingUsable': '쓸 수 있는 파일이 없습니다. 파일마다 그 이유가 목록에 있습니다.',
  'announcement.taken': '추가한 것: {parts}.',
  'announcement.toImport': '{files}(가져올 자료)',
  'announcement.asModel': '{files}(추가할 모델)',
  'announcement.asThreshold': '{files}(임계치)',
  'announcement.naming': '{files}(사진 {photos, number}장의 이름)',
  'announcement.namedBy': '{files} 파일에 따라 사진 {photos, number}장에 이름을 붙였습니다.',
  'announcement.moreFiles': '그 밖의 {files, number}개',
  'announcement.notOpened': '{file} 파일을 열 수 없습니다. {reason}',
  'announcement.notReadable': '{file} 파일을 더 이상 읽을 수 없습니다. 다시 선택하십시오.',
  'announcement.nothingToExport':
    '아직 내보낼 것이 없습니다. 먼저 두 명 이상의 사진을 추가하십시오.',
  'announcement.nothingToExportOfImport':
    '아직 내보낼 것이 없습니다. 본인 쌍과 타인 쌍이 모두 있어야 합니다.',
  'announcement.noEmbeddings':
    '가져온 자료에 점수만 있어 임베딩은 알 수 없습니다. 임베딩을 가져오십시오.',
  'announcement.nothingToSave':
    '아직 저장할 것이 없습니다. 먼저 사진을 추가하거나 점수를 가져오십시오.',
  'announcement.savedWithout':
    '그 사이에 파일이 옮겨지거나 삭제된 사진 {photos, number}장을 빼고 프로젝트를 저장했습니다: {files}{more, plural, =0 {} other { 등}}.',
  'announcement.savedEmbeddings':
    '이 프로젝트에는 가져온 임베딩이 들어 있습니다. 임베딩은 생체 정보이므로 이 사람들의 사진만큼 안전하게 보관하십시오.',
  'announcement.forgotten': '모두 지웠습니다.',
} as const satisfies Record<keyof typeof english, string>;

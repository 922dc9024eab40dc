import type { header as english } from '#words/en/header.ts';

export const header = {
  'header.undo': '실행 취소',
  'header.undoStep': '실행 취소: {step}',
  'header.nothingToUndo': '취소할 작업이 없습니다',
  'header.redo': '다시 실행',
  'header.redoStep': '다시 실행: {step}',
  'header.nothingToRedo': '다시 실행할 작업이 없습니다',
  'header.more': '더 보기',
  'header.lightColours': '밝은 화면',
  'header.darkColours': '어두운 화면',
  'header.remember': '이 기기에 저장해 두기',
  'header.stopRemembering': '이 기기에 더 이상 저장하지 않기',
  'header.forget': '모두 지우기…',
  'forget.title': '모두 지울까요?',
  'forget.what':
    '사진, 얼굴, 임베딩, 가져온 자료와 지금까지 정한 내용이 이 페이지에서 모두 지워지고, 이 기기에 저장해 두었다면 그것도 지워집니다. 원본 파일은 그대로 남습니다. 되돌릴 수 없습니다.',
  'forget.keep': '그대로 두기',
  'forget.forget': '모두 지우기',
  'status.photos': '사진 <b>{photos, number}</b>장',
  'status.people': '인물 <b>{people, number}</b>명',
  'status.faces': '얼굴 <b>{faces, number}</b>개',
  'status.problems': '문제 {problems, number}건',
  'status.waiting': '대기 {waiting, number}장',
  'status.notKnown': '사진 수와 인물 수를 알 수 없음',
  'announcement.close': '이 알림 닫기',
  'announcement.takeBack': '되돌리기',
} as const satisfies Record<keyof typeof english, string>;

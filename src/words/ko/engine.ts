import type { engine as english } from '#words/en/engine.ts';

export const engine = {
  'engine.otherFile':
    '{path} 파일이 이 앱에서 시험한 파일과 다릅니다(SHA-256 {found}…, 맞는 값 {expected}…). 그래서 이 파일로는 얼굴을 처리하지 않았습니다. 페이지를 새로 고쳐 보고, 그래도 안 되면 앱을 새로 설치하십시오.',
  'engine.notFetched': '{path} 파일을 받지 못했습니다. 앱 서버와의 연결을 확인하십시오.',
  'engine.missing': '앱 서버에 {path} 파일이 없습니다(상태 {status}).',
  'engine.noneWorks':
    '이 브라우저에서는 어떤 방법으로도 계산할 수 없습니다. {attempts} Chrome, Edge, Firefox, Safari의 최신 버전으로 해 보십시오.',
  'engine.attempts': '{first} 그리고 {next}',
  'engine.notUsable': '{backend} 백엔드를 쓸 수 없습니다. {reason}',
  'engine.inexact':
    '{backend} 백엔드의 계산이 여기서는 정확하지 않아 쓰지 않습니다(정답을 아는 임베딩과 {error}만큼 다름, 허용 {allowed}).',
  'engine.failedAtOnce': '{backend} 백엔드는 시작하자마자 실패해 쓰지 않습니다. {reason}',
  'engine.doesNotStart': '{backend} 백엔드가 이 브라우저에서 시작되지 않습니다.',
  'engine.plainJavaScript': '일반 JavaScript',
  'engine.graphicsLost': '계산하는 동안 그래픽 하드웨어를 쓸 수 없게 되었습니다.',
  'engine.noCanvas': '이 브라우저는 워커에서 그림을 그릴 수 없습니다(OffscreenCanvas 없음).',
  'engine.noLandmarks': '랜드마크 네트워크가 답을 내지 않았습니다.',
  'engine.noEmbedding': '임베딩 네트워크가 답을 내지 않았습니다.',
  'engine.timeUsedUp': '사진 한 장에 허용된 시간을 다 썼습니다.',
} as const satisfies Record<keyof typeof english, string>;

import type { workers as english } from '#words/en/workers.ts';

export const workers = {
  'worker.updated': '페이지를 열어 둔 사이에 앱이 업데이트되었습니다. 페이지를 새로 고치십시오.',
  'worker.sentNonsense': '백그라운드 작업이 읽을 수 없는 메시지를 보냈습니다.',
  'worker.unreadable': '백그라운드 작업의 메시지를 읽지 못했습니다.',
  'worker.stopped': '백그라운드 작업이 예기치 않게 멈췄습니다.',
  'worker.closed': '백그라운드 작업이 연결을 끊었습니다.',
  'worker.failedSilently': '백그라운드 작업이 이유를 알리지 않고 실패했습니다.',
  'worker.hungUp': '백그라운드 작업과의 연결이 끊겼습니다.',
  'worker.diedTwice':
    '백그라운드 작업이 멈췄고, 다시 시작한 작업도 멈췄습니다. 메모리가 부족할 수 있습니다.',
  'worker.silentTwice':
    '백그라운드 작업이 더 이상 응답하지 않으며, 다시 시작한 작업도 응답하지 않습니다.',
} satisfies Record<keyof typeof english, string>;

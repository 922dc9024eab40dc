import type { charts as english } from '#words/en/charts.ts';

export const charts = {
  'chart.role': '차트',
  'chart.keysRead': '화살표 키, Page Up과 Page Down, Home과 End로 차트를 따라가며 값을 읽습니다.',
  'chart.keysPick': 'Enter를 누르면 읽고 있는 값이 임계치가 됩니다.',
  'chart.keysOpen': 'P를 누르면 그 자리의 쌍을 보여 줍니다.',
  'chart.keysZoom': '더하기와 빼기로 확대하고 축소하며, 0을 누르면 전체가 보입니다.',
  'chart.keysPoints':
    '왼쪽과 오른쪽 화살표로 얼굴에서 얼굴로, 위와 아래 화살표로 인물에서 인물로, Home과 End로 처음과 마지막으로 갑니다. Enter를 누르면 그 인물의 쌍을 보여 줍니다.',
  'chart.zoomIn': '확대',
  'chart.zoomInOf': '확대: {title}',
  'chart.zoomInByDrag': '확대(+). 끌어서 구간을 고를 수 있고, Ctrl과 휠로도 확대합니다.',
  'chart.zoomInByShift':
    '확대(+). Shift를 누른 채 끌어서 구간을 고를 수 있고, Ctrl과 휠로도 확대합니다.',
  'chart.zoomOut': '축소',
  'chart.zoomOutOf': '축소: {title}',
  'chart.zoomOutHint': '축소(-)',
  'chart.resetZoomOf': '전체 보기: {title}',
  'chart.resetZoomHint': '전체 보기(0)',
  'chart.range': '{axis} {low}에서 {high}까지',
  'chart.table': '표: {title}',
  'chart.tableHint': '수치를 표로 보기',
  'chart.none': '없음',
  'chart.faceOf': '{name}의 얼굴',
  'chart.distance': '거리',
  'chart.tooLarge': '차트가 너무 커서 그림으로 만들 수 없습니다.',
} as const satisfies Record<keyof typeof english, string>;

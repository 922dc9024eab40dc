import type { damage as english } from '#words/en/damage.ts';

export const damage = {
  'threshold.notJson': 'JSON 파일이 아닙니다. "JSON 내보내기"로 저장한 파일을 선택하십시오.',
  'threshold.otherFormat':
    'JSON 파일이지만 Splitpoint의 임계치 파일이 아닙니다. "format" 값이 "{format}"이어야 합니다.',
  'threshold.newer':
    '파일 형식이 버전 {version}인데, 이 Splitpoint는 버전 {newest}까지 읽습니다. 더 새로운 Splitpoint에서 여십시오.',
  'threshold.edited': '파일이 손상되었거나 수정되었습니다: {reason}.',
  'shape.isMissing': '{place}: {expected} 필요, 값이 없음',
  'shape.isOther': '{place}: {expected} 필요, 실제 값은 {found}',
  'shape.isNot': '{place}: {expected} 필요, 실제 값은 그렇지 않음',
  'shape.file': '파일 전체',
  'shape.text': '텍스트',
  'shape.flag': 'true 또는 false',
  'shape.number': '숫자',
  'shape.count': '0 이상의 숫자',
  'shape.sha256': '16진수 64자리의 SHA-256',
  'shape.either': '{first} 또는 {second}',
  'shape.list': '목록',
  'shape.object': '객체',
  'shape.names': '이름 {count, number, ::group-off}개',
  'shape.values': '값 {count, number, ::group-off}개',
  'shape.otherItem': '서로 다른 항목',
  'shape.oneOrMore': '1 이상',
  'shape.finite': '유한한 숫자',
  'shape.below': '{limit, number, ::group-off} 미만의 숫자',
  'shape.numbers': '숫자 배열',
  'shape.wholeUpTo': '0부터 {most, number, ::group-off}까지의 정수',
  'shape.whole': '정수',
  'shape.ends': '텍스트 안의 위치(순서대로)',
} as const satisfies Record<keyof typeof english, string>;

import type { nameParts as english } from '#words/en/nameParts.ts';

export const nameParts = {
  'part.fileName': '파일 이름',
  'part.folderOf': '폴더 {depth, number}단계 중 {level, number}단계',
  'part.nthFolder': '{level, number}단계 폴더',
  'part.folderAbove': '각 사진이 든 폴더의 상위 폴더',
  'part.ownFolder': '각 사진이 들어 있는 폴더',
  'part.nearestFolder': '이름을 가진 가장 가까운 폴더',
  'part.foldersTogether':
    '폴더 {depth, number}단계 중 {level, number}단계와 {lower, number}단계를 합친 것',
  'part.nthFoldersTogether': '{upper}와 {lower}를 합친 것',
  'part.each': '모든 {place}',
  'part.text':
    '{place}의 {which, select, only {} first {첫째 } second {둘째 } third {셋째 } fourth {넷째 } other {마지막 }}글자 부분',
  'part.number':
    '{place}의 {which, select, only {} first {첫째 } second {둘째 } third {셋째 } fourth {넷째 } other {마지막 }}숫자',
  'part.code':
    '{place}의 {which, select, only {} first {첫째 } second {둘째 } third {셋째 } fourth {넷째 } other {마지막 }}코드',
  'part.innerNumber':
    '{place}의 {which, select, only {} first {첫째 } second {둘째 } third {셋째 } fourth {넷째 } other {마지막 }}코드 속 숫자',
  'part.codeStart': '{place} 맨 앞의 코드',
  'part.codeRest': '{place}에서 첫 글자를 뺀 코드',
  'part.sexAndNumber': '{place}의 성별과 번호',
  'part.sex': '{place}의 성별',
  'place.fileName': '파일 이름',
  'place.folderOf': '폴더 {depth, number}단계 중 {level, number}단계',
  'place.nthFolder': '{level, number}단계 폴더',
  'place.folderAbove': '각 사진이 든 폴더의 상위 폴더',
} as const satisfies Record<keyof typeof english, string>;

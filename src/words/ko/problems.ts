import type { problems as english } from '#words/en/problems.ts';

export const problems = {
  'fix.nothing': '따로 할 일은 없습니다.',
  'fix.reduce': '크기를 줄여(긴 변 2,000픽셀이면 충분합니다) 다시 추가하십시오.',
  'fix.saveAsJpeg': '사진을 JPEG나 PNG로 저장해 다시 추가하십시오.',
  'fix.copyAgain': '원래 있던 곳에서 다시 복사하십시오.',
  'fix.exportAgain': '원래 있던 곳에서 사진을 다시 내보내거나 복사해 추가하십시오.',
  'fix.addThePhoto': '사진 자체를 JPEG, PNG, WebP, AVIF, GIF 또는 BMP로 추가하십시오.',
  'fix.mayBeOpened': '파일이 아직 있고 열 수 있는지 확인한 뒤 다시 추가하십시오.',
  'fix.whatIsTaken':
    '사진, 사진 열과 인물 열이 있는 목록, 쌍 목록, 점수나 임베딩 표, 임계치, 프로젝트, 모델을 추가할 수 있습니다.',
  'fix.whatAListHas':
    '목록에는 사진 열과 인물 열이 하나씩 있거나 사진 열이 둘 있어야 합니다. 점수를 가져오려면 표를 다시 추가하고 "가져오기"를 선택하십시오.',
  'fix.folderOfPhotos':
    '사진이 들어 있는 폴더를 추가하십시오. 그 안에 인물마다 폴더가 하나씩 있으면 가장 좋습니다.',
  'fix.addYourModel': '"모델 추가"로 직접 쓰던 모델을 추가하고 프로젝트를 다시 여십시오.',
  'fix.addedOnce': '따로 할 일은 없습니다. 같은 사진끼리 비교하지 않도록 한 번만 추가했습니다.',
  'fix.stays': '{first}의 사진으로 둡니다. 잘못되었다면 사진을 {second}에게 옮기십시오.',
  'fix.addUnread': '필요하면 다시 추가하십시오. 이미 있는 파일은 두 번 추가되지 않습니다.',
  'fix.namesCount':
    '사진의 이름을 따릅니다. 목록을 고치거나, 아래에서 목록의 쌍으로 인물을 정하도록 선택하십시오.',
  'fix.correctPairs': '목록을 고쳐 다시 추가하거나, 아래에서 다르게 읽는 방법을 선택하십시오.',
  'fix.sayBelow': '아래에서 누구인지 알려 주십시오.',
  'fix.addListed': '이 사진들을 추가하거나 목록에서 이름을 고치십시오.',
  'fix.writeFolder': 'Ann/1.jpg처럼 목록에 폴더와 파일 이름을 함께 적으십시오.',
  'fix.othersMeant':
    '다른 사진을 뜻했다면 Ann/1.jpg처럼 목록에 폴더와 파일 이름을 함께 적으십시오.',
  'fix.twoPeople': '목록을 고치거나, 두 사람이 함께 있는 사진이면 얼굴마다 직접 이름을 붙이십시오.',
  'fix.listThem': '목록에 추가하거나 아래에서 이름을 확인하십시오.',
  'fix.fillIn': '빈칸을 채워 목록을 다시 추가하십시오.',
  'fix.pairLines': '한 줄은 이름 하나와 숫자 둘이거나, 각각 숫자가 붙은 이름 둘이어야 합니다.',
  'fix.saveProjectAgain': '사진은 그대로 추가했습니다. 프로젝트가 열리는 곳에서 다시 저장하십시오.',
  'fix.importAgain':
    '프로젝트의 나머지는 열었습니다. 점수나 임베딩은 원래 파일에서 다시 가져오십시오.',
  'fix.tryAgainOrBackend':
    '다시 시도하십시오. 또 그러면 사진의 크기를 줄이거나 다른 백엔드를 선택하십시오.',
  'fix.tryAgainOrReduce': '다시 시도하거나 먼저 사진의 크기를 줄이십시오.',
  'fix.largerFace':
    '얼굴이 더 크고 정면으로 나온 사진을 쓰거나(잘라 내면 도움이 됩니다) 이 사진을 삭제하십시오.',
  'fix.sharper': '더 선명하거나 큰 사진을 쓰거나 이 사진을 삭제하십시오.',
  'fix.sayWho': '누구인지 알려 주십시오. 그때까지 이 사진은 비교에 들어가지 않습니다.',
  'fix.checkFace': '맞는 얼굴인지 확인하고, 아니면 다른 얼굴을 고르십시오.',
  'fix.chooseAgain': '사진을 다시 선택하십시오.',
  'fix.tryAnother': '다른 사진으로 해 보세요.',
  'fix.tryAgainOrAnother': '다시 시도하거나 다른 사진으로 해 보세요.',
  'fix.betterLit': '얼굴이 더 크고, 앞에서 빛을 받고, 옆으로 돌아가지 않은 사진을 쓰십시오.',
  'file.empty': '빈 파일입니다(0바이트).',
  'file.notAnImage': '이미지가 아닙니다. 파일의 종류: {kind}.',
  'file.unsupported': '이 브라우저는 {format} 이미지를 열 수 없습니다.',
  'file.tooLarge':
    '이미지의 크기가 {width} x {height}픽셀이라고 되어 있습니다. 한도는 {limit}메가픽셀입니다.',
  'file.unreadable': '파일을 읽을 수 없습니다.',
  'file.unreadableWhy': '파일을 읽을 수 없습니다. {reason}',
  'file.noUse': '어디에 쓰는 파일인지 알 수 없습니다. 파일의 종류: {kind}.',
  'file.noList':
    '이 표를 목록으로 보면 사진에 누가 있는지도, 어떤 쌍을 비교할지도 나와 있지 않습니다.',
  'file.emptyFolder': '빈 폴더입니다.',
  'file.systemFiles': '시스템 파일 {files, number, ::group-off}개',
  'file.systemAside':
    '운영 체제의 숨은 파일({file}{more, plural, =0 {} other { 등}})은 쓰지 않습니다.',
  'file.besidePhotos': '사진과 함께 온 파일 {files, number, ::group-off}개',
  'file.besideAside':
    '사진과 함께 온 파일({file}{more, plural, =0 {} other { 등}})은 쓰지 않습니다.',
  'file.missingModel':
    '직접 추가한 모델로 만든 프로젝트인데 그 모델이 여기에 없습니다. 지금 수치는 {used} 모델의 것이고, 직접 정한 임계치는 뺐습니다.',
  'file.sameFile': '이미 있는 {path} 파일과 같은 파일입니다.',
  'file.sameFileTwoPeople':
    '{path} 파일과 같은 파일인데, 거기서는 이름이 {first}, 여기서는 {second}입니다.',
  'file.files': '파일 {files, number, ::group-off}개',
  'file.unreadOne': '이 파일을 읽기 전에 취소했습니다.',
  'file.unreadFrom': '이 파일들({path}부터)을 읽기 전에 취소했습니다.',
  'list.againstNames':
    '이 목록의 쌍 {judged, number, ::group-off}개 중 {pairs, number}개가 사진의 이름과 다릅니다.',
  'list.contradictions':
    '쌍 {pairs, number}개가 다른 인물이라고 되어 있지만, 다른 쌍들에 따르면 그 사진들은 같은 인물입니다.',
  'list.jsonFiles': 'JSON 파일 {files, number}개',
  'list.jsonAside':
    '사진과 함께 있는 JSON 파일 {files, number}개에서 이름을 읽었습니다. 그 밖에는 쓰지 않습니다.',
  'list.crowded':
    '사진 {photos, number}장에 여러 사람의 이름({people})이 있는데, 어느 얼굴이 누구인지는 나와 있지 않습니다.',
  'list.examples': '{files}{more, plural, =0 {} other { 외 {more, number, ::group-off}개}}',
  'list.missing': '목록에 있는 파일 {count, number}개의 사진이 여기에 없습니다: {files}.',
  'list.ambiguous': '목록에 있는 파일 이름에 맞는 사진이 여러 장입니다: {files}.',
  'list.beside':
    '목록에 있는 파일 {count, number}개는 사진이 여러 곳에 있습니다: {files}. 목록과 같은 폴더나 압축 파일에 있는 사진에 이름을 붙였습니다.',
  'list.contradicted':
    '목록에서 같은 사진에 두 사람의 이름이 있습니다: {files}. 처음 것을 따릅니다.',
  'list.unlisted':
    '사진 {count, number}장은 목록에 없어 폴더나 파일 이름에 따라 이름을 정했습니다: {files}.',
  'list.countsPeople': '여기 있는 인물들의 사진 수를 적은 목록입니다.',
  'list.incomplete': '이 목록의 {rows, number}행에 파일이나 인물이 없어 쓰지 못합니다.',
  'list.badLines':
    '이 목록의 {lines}행에는 쌍이 없습니다{more, plural, =0 {} other {(그 밖에도 {more, number, ::group-off}행)}}.',
  'project.noVersion': '프로젝트 파일이 손상되었습니다. 버전이 없습니다.',
  'project.otherVersion':
    '다른 버전의 Splitpoint에서 저장한 프로젝트입니다(형식 {format}, 여기서는 {newest}까지 읽습니다).',
  'project.damaged': '프로젝트 파일이 손상되었습니다: {reason}.',
  'project.noJson': '프로젝트 파일이 손상되었습니다. 올바른 JSON이 아닙니다.',
  'project.importDamaged': '프로젝트 안의 가져온 자료가 손상되었습니다.',
  'project.importRefused': '프로젝트 안의 가져온 자료가 손상되었습니다. {reason}',
  'project.importDamagedWhy': '프로젝트 안의 가져온 자료가 손상되었습니다: {reason}.',
  'photo.damaged': '파일이 손상되어 이미지로 읽을 수 없습니다.',
  'photo.cannotDecode': '이 브라우저는 이 이미지 형식을 읽을 수 없습니다.',
  'photo.tooLarge': '이 브라우저가 다루기에는 이미지가 너무 큽니다.',
  'photo.tooLargeWhy': '이 브라우저가 다루기에는 이미지가 너무 큽니다. {reason}',
  'photo.crashed':
    '이 사진을 처리하다 두 번 멈춰 제외했습니다. 얼굴을 얻지 못한 것으로 세지는 않습니다.',
  'photo.timedOut':
    '이 사진은 처리가 너무 오래 걸려 멈췄습니다. 얼굴을 얻지 못한 것으로 세지는 않습니다.',
  'photo.noFace': '얼굴을 찾지 못했습니다. 얼굴을 얻지 못한 것으로 셉니다.',
  'photo.noEmbedding':
    '얼굴은 찾았지만 모델이 아무것도 계산하지 못했습니다. 얼굴을 얻지 못한 것으로 셉니다.',
  'photo.noLabel': '폴더와 파일 이름만으로는 누구인지 알 수 없습니다.',
  'photo.severalAgreement':
    '얼굴 {faces, number, ::group-off}개를 찾았습니다. 그 인물의 다른 사진과 맞는 얼굴을 씁니다.',
  'photo.severalLargest':
    '얼굴 {faces, number, ::group-off}개를 찾았습니다. 가운데 쪽에서 가장 큰 얼굴을 씁니다.',
  'photo.severalCentre':
    '얼굴 {faces, number, ::group-off}개를 찾았습니다. 가운데에 가장 가까운 얼굴을 씁니다.',
  'photo.lookingStopped': '얼굴 찾기를 멈췄습니다.',
  'photo.notProcessed': '사진을 처리할 수 없습니다.',
  'photo.failed': '문제가 생겼습니다. {reason}',
  'photo.undecodable':
    '브라우저가 이 파일을 읽을 수 없습니다. 파일이 손상되었거나 이 브라우저가 모르는 형식입니다.',
  'photo.noPixels': '이미지에 픽셀이 없습니다.',
  'photo.notHeld': '파일을 더 이상 가지고 있지 않습니다. 다시 추가하십시오.',
  'photo.tookTooLong': '이 사진은 처리가 너무 오래 걸려 멈췄습니다.',
  'photo.failedTwice': '이 사진의 처리가 두 번 실패했습니다. {reason}',
  'photo.noFaceInPicture': '이 사진에서 얼굴을 찾지 못했습니다.',
  'photo.nothingToCompare': '얼굴은 찾았지만 비교할 수 있는 값을 얻지 못했습니다.',
  'photo.noFaceAtAll': '얼굴을 찾지 못했습니다.',
} as const satisfies Record<keyof typeof english, string>;

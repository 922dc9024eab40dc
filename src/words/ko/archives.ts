import type { archives as english } from '#words/en/archives.ts';

export const archives = {
  'archive.otherKind':
    '{article, select, an {} other {}}{kind} 압축 파일은 여기에서 열 수 없습니다.',
  'archive.webPage': '압축 파일이 아니라 웹 페이지입니다. 다운로드가 잘못되었습니다.',
  'archive.lfsPointer': '압축 파일 자체가 아니라 그것을 가리키는 Git LFS 포인터입니다.',
  'archive.picture': '이름과 달리 그림 파일입니다.',
  'archive.zeros': '파일이 비어 있거나, 복사에 실패했을 때처럼 0으로만 시작합니다.',
  'archive.alsoOthers': '{reason} 압축 파일 안의 다른 파일 {files, number}개도 마찬가지입니다.',
  'archive.fileTooLarge': '파일의 압축을 풀면 {size}인데, 파일 하나는 {limit}까지 열 수 있습니다.',
  'archive.endless': '백만 GB 이상',
  'archive.unpacksToMore': '압축을 풀면 한 번에 열 수 있는 크기인 {limit} 한도를 넘습니다.',
  'archive.takenBefore': '{reason} 그 전까지 파일 {files, number}개를 가져왔습니다.',
  'archive.tarTooMany': 'tar 파일 안의 파일이 한 번에 열 수 있는 {most, number}개보다 많습니다.',
  'archive.link': '파일 자체가 아니라 다른 파일을 가리키는 링크입니다.',
  'archive.noOrdinaryFile': '일반 파일이 아니어서 여기에서 열 수 없습니다.',
  'archive.damagedOrCut': '압축 파일이 손상되었거나 중간에 끊겼습니다.',
  'archive.checksum': '압축 파일의 체크섬이 맞지 않습니다. 일부가 손상되었습니다.',
  'archive.tarDamaged': 'tar 파일이 손상되었거나 중간에 끊겼습니다.',
  'archive.tarBreaksOff': 'tar 파일이 중간에 끊겼습니다.',
  'archive.listTooLarge':
    'zip 파일의 파일 목록이 {size}로, 파일 {most, number}개의 목록보다 큽니다. 손상되었거나 해를 끼치려고 만든 파일입니다.',
  'archive.listDamaged': 'zip 파일의 파일 목록이 손상되었습니다.',
  'archive.listCut':
    '압축 파일의 파일 목록이 손상되었습니다. {stated, number}개가 있다고 하지만 {read, number}개만 읽을 수 있습니다.',
  'archive.encrypted': '파일이 암호로 보호되어 있습니다.',
  'archive.packedWith': '{method} 방식으로 압축된 파일이어서 여기에서 열 수 없습니다.',
  'archive.packedWithNumber':
    '{method, number, ::group-off}번 방식으로 압축된 파일이어서 여기에서 열 수 없습니다.',
  'archive.nested': '압축 파일 안에 든 압축 파일입니다.',
  'archive.repeatedName':
    '압축 파일에 같은 이름이 여러 번 있습니다. 그중 마지막 파일을 가져왔습니다.',
  'archive.tooManyFiles':
    'zip 파일에 파일이 {files, number}개 있는데, 한 번에 {most, number}개까지 열 수 있습니다.',
  'archive.overlapping':
    'zip 파일에 담을 수 있는 것보다 많은 내용이 적혀 있습니다. 손상되었거나 해를 끼치려고 만든 파일입니다.',
  'archive.tooMuch': 'zip 파일의 압축을 풀면 {size}인데, 한 번에 {limit}까지 열 수 있습니다.',
  'archive.onePart': '여러 조각으로 나뉜 압축 파일의 한 조각입니다.',
  'archive.listElsewhere': 'zip 파일이 손상되었습니다. 파일 목록이 적힌 위치에 목록이 없습니다.',
  'archive.listMissing':
    'zip 파일이 손상되었거나 중간에 끊겼습니다. 끝에 있어야 할 파일 목록이 없습니다. 여기에 있는 파일의 크기는 {size}입니다.',
  'archive.fileDamaged': '압축 파일 안에서 이 파일이 손상되었습니다.',
  'archive.broken': '압축 파일을 열 수 없습니다. 손상되었거나 이 브라우저에는 너무 큽니다.',
  'archive.empty': '압축 파일이 비어 있습니다.',
  'archive.packTooLarge':
    '사진과 가져온 자료를 합치면 {gigabytes, number, ::group-off}GB로, 프로젝트 파일 하나에 담을 수 있는 4GB보다 큽니다. 일부를 삭제하거나, 사진 폴더와 임계치 JSON을 따로 보관하십시오.',
  'fix.copyArchiveAgain':
    '압축 파일을 다시 만들거나 내려받으십시오. 압축을 풀어 폴더를 추가해도 됩니다.',
  'fix.unpack': '컴퓨터에서 압축을 풀고 폴더를 추가하십시오.',
  'fix.unpackHere': '이 컴퓨터에서 압축을 풀고 폴더를 추가하십시오.',
  'fix.unpackOrRepack': '컴퓨터에서 압축을 풀어 폴더를 추가하거나, zip 또는 tar.gz로 압축하십시오.',
  'fix.downloadArchive':
    '압축 파일 자체를 내려받으십시오. 먼저 로그인해야 하는 사이트일 수 있습니다.',
  'fix.lfsPull': 'git lfs pull 명령으로 실제 파일을 가져오십시오.',
  'fix.rename': '실제 형식에 맞게 이름을 바꾸어 다시 추가하십시오.',
  'fix.unpackFiles': '컴퓨터에서 압축을 풀고 필요한 파일을 추가하십시오.',
  'fix.unpackFolders': '컴퓨터에서 압축을 풀고 필요한 폴더를 추가하십시오.',
  'fix.unpackPhotos': '컴퓨터에서 압축을 풀어 필요한 사진을 추가하거나, 여러 파일로 나누십시오.',
  'fix.unpackWithPassword': '컴퓨터에서 암호를 입력해 압축을 풀고 폴더를 추가하십시오.',
  'fix.addTarget': '링크가 가리키는 파일을 추가하십시오.',
  'fix.packAsDeflate':
    '컴퓨터에서 압축을 풀어 폴더를 추가하거나, 일반 zip(Deflate)으로 압축하십시오.',
  'fix.unpackOuter': '바깥 압축을 풀고 안에 든 압축 파일을 추가하십시오.',
  'fix.renameOther': '다른 파일도 필요하면 압축을 풀고 이름을 다르게 바꾸십시오.',
  'fix.joinParts': '조각을 합쳐 컴퓨터에서 압축을 풀고 폴더를 추가하십시오.',
  'fix.addPhotoItself': '압축 파일을 다시 만들거나 내려받으십시오. 그 사진만 따로 추가해도 됩니다.',
  'fix.archiveOfPhotos':
    '사진이 든 압축 파일을 추가하십시오. 인물마다 폴더를 하나씩 두는 것이 가장 좋습니다.',
} as const satisfies Record<keyof typeof english, string>;

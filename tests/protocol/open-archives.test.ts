import { expect, test } from 'vitest';
import { openArchives } from '#adapters/files/open-archives.ts';
import { ARCHIVE_PROTOCOL, type ArchiveCalls } from '#workers/archive/protocol.ts';
import { type ChannelWorker, channelWorker } from '#tests/support/channel-worker.ts';
import { message } from '#words/message.ts';

const fileOf = (name: string) => {
  const source = new Blob([name]);
  return { path: name, fileName: name, byteLength: source.size, source };
};

/**
 * Workers that unpack two files of every archive, and die after the first one of those that break
 * them.
 */
function startBreaking(breaksOver: (name: string, worker: number) => boolean) {
  let started = 0;
  return () => {
    const number = (started += 1);
    const worker: ChannelWorker<ArchiveCalls> = channelWorker<ArchiveCalls>(ARCHIVE_PROTOCOL, {
      pack: () => expect.unreachable('nothing is packed'),
      async unpack({ name }, { report }) {
        report({ files: [{ path: '1.jpg', blob: new Blob(['1']) }], done: 1, total: 2 });
        if (breaksOver(name, number)) {
          worker.crash();
          await new Promise(() => undefined);
        }
        report({ files: [{ path: '2.jpg', blob: new Blob(['2']) }], done: 2, total: 2 });
        return {
          kind: 'unpacked',
          problems: [],
          names: null,
          files: [],
          done: 2,
          total: 2,
          isEmpty: false,
        };
      },
    });
    return worker;
  };
}

const open = async (start: Parameters<typeof openArchives>[2]) => {
  const files = ['a.zip', 'b.zip'].map(fileOf);
  const opened = await openArchives({ files, emptyFolders: [], systemFiles: [] }, {}, start);
  return { paths: opened.files.map(({ path }) => path), leftOut: opened.leftOut };
};

test('an archive over which a worker died is opened by another one, each of its files once', async () => {
  expect(await open(startBreaking((name, worker) => name === 'a.zip' && worker === 1))).toEqual({
    paths: ['a/1.jpg', 'a/2.jpg', 'b/1.jpg', 'b/2.jpg'],
    leftOut: [],
  });
});

test('one that breaks them all is named, and does not stop the rest', async () => {
  const { paths, leftOut } = await open(startBreaking((name) => name === 'a.zip'));
  expect(paths).toEqual(['b/1.jpg', 'b/2.jpg']);
  expect(leftOut).toMatchObject([{ path: 'a.zip', text: message('archive.broken') }]);
});

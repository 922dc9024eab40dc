import { describe, expect, it } from 'vitest';
import { collectFiles } from '#adapters/files/collect-files.ts';
import { createPhotoFiles } from '#adapters/files/photo-files.ts';
import { saidFile } from '#tests/support/said.ts';

/**
 * A tree in Chromium's own sandboxed file system, whose entries are the very objects that a drop
 * gives.
 */
async function realTree(paths: readonly string[]): Promise<FileSystemDirectoryEntry> {
  const root = await new Promise<FileSystemDirectoryEntry>((resolve, reject) => {
    const request = Reflect.get(window, 'webkitRequestFileSystem') as (
      type: number,
      size: number,
      done: (system: FileSystem) => void,
      failed: (error: Error) => void,
    ) => void;
    request.call(window, 0, 1 << 20, (system) => resolve(system.root), reject);
  });
  for (const path of paths) {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      folder = await new Promise((resolve, reject) => {
        folder.getDirectory(
          part,
          { create: true },
          (entry) => resolve(entry as FileSystemDirectoryEntry),
          reject,
        );
      });
    }
    const name = parts.at(-1);
    if (name) {
      await new Promise((resolve, reject) => {
        folder.getFile(name, { create: true }, resolve, reject);
      });
    }
  }
  return root;
}

async function dropped(names: readonly string[], paths: readonly string[]): Promise<DataTransfer> {
  const root = await realTree(paths);
  const entries = await Promise.all(
    names.map(
      (name) =>
        new Promise<FileSystemEntry>((resolve, reject) => {
          const asFile = () => root.getFile(name, {}, resolve, reject);
          root.getDirectory(name, {}, resolve, asFile);
        }),
    ),
  );
  const transfer = new DataTransfer();
  // Only a person's drop fills the items of a DataTransfer with entries.
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  Object.defineProperty(transfer, 'items', { value: [{ kind: 'string' }, ...items] });
  return transfer;
}

describe('collect', () => {
  it('walks folders, reads beyond the first batch, and keeps natural order', async () => {
    const photos = Array.from({ length: 230 }, (_, i) => `set/Anna/anna_${i + 1}.jpg`);
    const transfer = await dropped(
      ['set', 'loose.jpg'],
      [...photos, 'set/Bob/deep/down/1.jpg', 'loose.jpg'],
    );
    const { files, emptyFolders, systemFiles } = await collectFiles(transfer);
    expect(files.map((file) => file.path)).toEqual([
      'loose.jpg',
      ...photos,
      'set/Bob/deep/down/1.jpg',
    ]);
    expect(files.at(-1)?.fileName).toBe('1.jpg');
    expect(emptyFolders).toEqual([]);
    expect(systemFiles).toEqual([]);
  });

  it('reports empty folders at their top, and system files apart', async () => {
    const transfer = await dropped(
      ['drop', 'hollow'],
      [
        'drop/Anna/1.jpg',
        'drop/Anna/.DS_Store',
        'drop/Anna/._1.jpg',
        'drop/Thumbs.db',
        'drop/__MACOSX/Anna/1.jpg',
        'drop/Empty/',
        'drop/OnlySystem/.DS_Store',
        'hollow/a/b/',
        'hollow/c/',
      ],
    );
    const { files, emptyFolders, systemFiles } = await collectFiles(transfer);
    expect(files.map((file) => file.path)).toEqual(['drop/Anna/1.jpg']);
    expect(emptyFolders).toEqual(['drop/Empty', 'drop/OnlySystem', 'hollow']);
    expect(systemFiles).toEqual([
      'drop/__MACOSX/',
      'drop/Anna/._1.jpg',
      'drop/Anna/.DS_Store',
      'drop/OnlySystem/.DS_Store',
      'drop/Thumbs.db',
    ]);
  });

  it('lists a file that cannot be opened, and register says why', async () => {
    const transfer = await dropped(['gone'], ['gone/lost.jpg', 'gone/kept.jpg']);
    const entry = transfer.items[1]?.webkitGetAsEntry() as FileSystemDirectoryEntry;
    const open = await new Promise<FileSystemFileEntry>((resolve, reject) => {
      entry.getFile('lost.jpg', {}, (file) => resolve(file as FileSystemFileEntry), reject);
    });
    await new Promise<void>((resolve, reject) => {
      Reflect.get(open, 'remove').call(open, resolve, reject);
    });
    const alone = new DataTransfer();
    Object.defineProperty(alone, 'items', {
      value: [{ kind: 'file', webkitGetAsEntry: () => open }],
    });
    const files = createPhotoFiles();
    const { files: listed } = await files.collect(alone);
    expect(listed.map((file) => file.path)).toEqual(['gone/lost.jpg']);
    const registered = await files.register(listed[0]!);
    expect(saidFile(registered)).toEqual({
      kind: 'unreadable',
      detail: expect.stringContaining('could not open'),
    });
  });

  it('takes a folder input, a plain list, and files without entries', async () => {
    const inFolder = new File(['x'], '2.jpg');
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'Anna/2.jpg' });
    const hidden = new File(['x'], '.DS_Store');
    Object.defineProperty(hidden, 'webkitRelativePath', { value: 'Anna/.DS_Store' });
    const listed = await collectFiles([inFolder, hidden, new File(['x'], 'b.jpg')]);
    expect(listed.files.map((file) => file.path)).toEqual(['Anna/2.jpg', 'b.jpg']);
    expect(listed.systemFiles).toEqual(['Anna/.DS_Store']);

    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'pasted.png'));
    transfer.items.add('some text', 'text/plain');
    const pasted = await collectFiles(transfer);
    expect(pasted.files).toMatchObject([
      { path: 'pasted.png', fileName: 'pasted.png', byteLength: 1 },
    ]);

    const fromInput = await collectFiles(transfer.files);
    expect(fromInput.files).toHaveLength(1);
  });

  it('gives nothing for nothing', async () => {
    expect(await collectFiles([])).toEqual({ files: [], emptyFolders: [], systemFiles: [] });
  });
});

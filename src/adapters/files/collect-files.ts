import { isSystemFile } from '#adapters/files/system-files.ts';
import type { CollectedFiles, IncomingFile } from '#application/ports.ts';
import { message, type Message } from '#words/message.ts';
import { reasonOf } from '#words/reason.ts';

/** Stands as `source` of a file that was listed but that the browser would not hand over. */
export class UnreadableSource {
  readonly detail: Message;
  constructor(detail: Message) {
    this.detail = detail;
  }
}

/** Milliseconds after which the page gets its turn. */
const SLICE = 12;

const BY_PATH = new Intl.Collator('en', { numeric: true });

/**
 * Walks what a person dropped, pasted or chose: a DataTransfer (folders recursively), a FileList
 * (of a folder input too), or an array of Files. A DataTransfer is emptied by the browser when its
 * event ends, so this must be called inside the event's handler, before anything is awaited. Files
 * that cannot be opened are listed too, and `register` then says why. Of folders that hold no file
 * at any depth, the topmost is reported.
 */
export async function collectFiles(transfer: unknown): Promise<CollectedFiles> {
  const files: IncomingFile[] = [];
  const systemFiles: string[] = [];
  const emptyFolders: string[] = [];
  if (isDataTransfer(transfer)) {
    const { entries, loose } = topLevel(transfer);
    for (const file of loose) sortIn(file, file.name, files, systemFiles);
    const found = await Promise.all(entries.map((entry) => walkEntry(entry)));
    for (const tree of found) {
      files.push(...tree.files);
      systemFiles.push(...tree.systemFiles);
      emptyFolders.push(...tree.emptyFolders);
    }
  } else {
    // Copied first: a file input's own list is emptied after its event.
    const chosen = Array.from(transfer as Iterable<File> | ArrayLike<File>);
    let began = performance.now();
    for (const file of chosen) {
      // The size of a file on disk is asked of the system there and then: a second for thousands.
      sortIn(file, file.webkitRelativePath || file.name, files, systemFiles);
      if (performance.now() - began < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
  }
  files.sort((a, b) => BY_PATH.compare(a.path, b.path));
  return {
    files,
    emptyFolders: emptyFolders.toSorted((a, b) => BY_PATH.compare(a, b)),
    systemFiles: systemFiles.toSorted((a, b) => BY_PATH.compare(a, b)),
  };
}

function isDataTransfer(transfer: unknown): transfer is DataTransfer {
  return transfer instanceof DataTransfer;
}

function topLevel(transfer: DataTransfer): {
  readonly entries: readonly FileSystemEntry[];
  readonly loose: readonly File[];
} {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) loose.push(file);
  }
  return { entries, loose };
}

async function walkEntry(entry: FileSystemEntry): Promise<CollectedFiles> {
  const path = entry.fullPath.replace(/^\//, '');
  const files: IncomingFile[] = [];
  const systemFiles: string[] = [];
  if (isSystemFile(path)) {
    return { files, systemFiles: [entry.isDirectory ? `${path}/` : path], emptyFolders: [] };
  }
  try {
    if (entry.isFile) {
      sortIn(await fileOf(entry as FileSystemFileEntry), path, files, systemFiles);
      return { files, systemFiles, emptyFolders: [] };
    }
    const children = await childrenOf(entry as FileSystemDirectoryEntry);
    const trees = await Promise.all(children.map((child) => walkEntry(child)));
    const below = trees.flatMap((tree) => tree.files);
    return {
      files: below,
      systemFiles: trees.flatMap((tree) => tree.systemFiles),
      emptyFolders: below.length === 0 ? [path] : trees.flatMap((tree) => tree.emptyFolders),
    };
  } catch (error) {
    const sentence = entry.isDirectory ? 'file.notOpenedFolder' : 'file.notOpenedFile';
    const detail = message(sentence, { reason: reasonOf(error) });
    files.push({ path, fileName: entry.name, byteLength: 0, source: new UnreadableSource(detail) });
    return { files, systemFiles, emptyFolders: [] };
  }
}

/**
 * `readEntries` gives a batch at a time (100 in Chromium) and says that it is done with an empty
 * one.
 */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function sortIn(file: File, path: string, files: IncomingFile[], systemFiles: string[]): void {
  if (isSystemFile(path)) systemFiles.push(path);
  else files.push({ path, fileName: file.name, byteLength: file.size, source: file });
}

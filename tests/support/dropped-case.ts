import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lookAtFile } from '#adapters/files/look-at-file.ts';
import { readSideFile } from '#adapters/files/side-file.ts';
import type { IncomingFile, SideFile } from '#application/ports.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { appFixture } from '#tests/support/app-fixture.ts';

const CASES = new URL('../../../shared/cases/', import.meta.url);

/** Whether a folder of cases is there; the optional folder `../shared` lies beside the project. */
export function hasCase(name: string): boolean {
  return existsSync(new URL(`${name}/`, CASES));
}

/** Where a folder of cases lies on this machine. */
export function caseFolder(name: string): string {
  return fileURLToPath(new URL(name, CASES));
}

/** All files of a folder of cases, as a drop of it gives them. */
export function caseFiles(name: string): readonly IncomingFile[] {
  const walk = (folder: URL, path: string): readonly IncomingFile[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const url = new URL(
        encodeURIComponent(entry.name) + (entry.isDirectory() ? '/' : ''),
        folder,
      );
      if (entry.isDirectory()) return walk(url, `${path}${entry.name}/`);
      return [incomingFile(`${path}${entry.name}`, readFileSync(url))];
    });
  return walk(new URL(`${name}/`, CASES), '');
}

export function incomingFile(
  path: string,
  content: Uint8Array<ArrayBuffer> | string,
): IncomingFile {
  const source = new Blob([content]);
  return { path, fileName: path.split('/').at(-1) ?? path, byteLength: source.size, source };
}

/**
 * The application over files as they are: lists and JSON are read by the real adapter, photos are
 * taken as they come.
 */
export function dropApp() {
  return appFixture({
    look: lookAtFile,
    readSideFile: (file, known): Promise<SideFile | null> => readSideFile(file, known),
    register: (file) =>
      Promise.resolve(
        /\.(png|jpe?g)$/i.test(file.fileName)
          ? { kind: 'photo', id: `photo of ${file.path}` as PhotoId }
          : { kind: 'not-an-image', looksLike: 'kind.text' },
      ),
  });
}

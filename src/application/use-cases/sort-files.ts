import type { FileStart, FileUse } from '#domain/import/file-start.ts';
import { fileUse, mayBeWeights } from '#domain/import/file-use.ts';
import type { IncomingFile } from '#application/ports.ts';

/** Where files were put. What they are decides; this only where nothing tells. */
export type Door = 'drop' | 'photos' | 'scores' | 'model' | 'threshold' | 'list' | 'beside-import';

/**
 * A file with what its first bytes show; `null` where its name says that it is a photo, which
 * reading it will show.
 */
export interface LookedAtFile {
  readonly file: IncomingFile;
  readonly start: FileStart | null;
}

/** A drop, sorted by where each file belongs. A file may belong in two places. */
export interface SortedFiles {
  /**
   * Photos, what says who is in them or which to compare, and projects; also whatever has no home,
   * to be named there.
   */
  readonly photos: readonly IncomingFile[];
  /** Of `photos`, those that are set aside quietly unless they say who is in a photo. */
  readonly aside: ReadonlySet<IncomingFile>;
  /** Of `photos`, the JSON of projects. */
  readonly projects: ReadonlySet<IncomingFile>;
  /** Scores and embeddings, with what names them. */
  readonly imports: readonly IncomingFile[];
  /**
   * Of `imports`, tables that name photos that are here: they may be meant as lists, and that is
   * asked.
   */
  readonly mayBeLists: readonly IncomingFile[];
  /** Models, with their weights. */
  readonly models: readonly IncomingFile[];
  readonly thresholds: readonly IncomingFile[];
}

/** Photos by the names that lists may call them. */
function photoNames(paths: readonly string[]): (cell: string) => boolean {
  const names = new Set<string>();
  for (const path of paths) {
    const name = baseName(path);
    names.add(name);
    // `7` is in every table, whether a photo is called 7.jpg or not.
    const stem = name.replace(/\.[^.]+$/u, '');
    if (!/^\d{1,4}$/u.test(stem)) names.add(stem);
  }
  return (cell) => cell !== '' && names.has(baseName(cell));
}

function folderOf({ path, fileName }: IncomingFile): string {
  return path.slice(0, -fileName.length);
}

function baseName(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? path).trim().normalize('NFC').toLowerCase();
}

/**
 * Sorts files that came in together.
 *
 * @param known paths of the photos that are here already.
 */
export function sortFiles(
  files: readonly LookedAtFile[],
  known: readonly string[] = [],
  door: Door = 'photos',
): SortedFiles {
  const isImage = ({ start }: LookedAtFile): boolean => start === null || start.kind === 'image';
  const isPhoto = photoNames([...known, ...files.filter(isImage).map(({ file }) => file.path)]);
  const uses = files.map(({ file, start }): FileUse =>
    start === null ? 'photo' : fileUse({ fileName: file.fileName, start }, isPhoto),
  );
  const projectFolders = files.flatMap(({ file }, i) =>
    uses[i] === 'project' ? [folderOf(file)] : [],
  );
  const hasImages = files.some(isImage);
  const hasImports = uses.includes('import');
  const hasModel = uses.includes('model');
  const isImportDrop = hasImports || door === 'scores';
  /**
   * Arrays say nothing of people: a list in their folder does. Photos in the same drop may have
   * lists of their own.
   */
  const isBesideArrays = (list: IncomingFile): boolean =>
    files.some(
      ({ file, start }, i) =>
        uses[i] === 'import' && start?.kind === 'bytes' && folderOf(file) === folderOf(list),
    );

  const photos: IncomingFile[] = [];
  const aside = new Set<IncomingFile>();
  const projects = new Set<IncomingFile>();
  const imports: IncomingFile[] = [];
  const mayBeLists: IncomingFile[] = [];
  const models: IncomingFile[] = [];
  const thresholds: IncomingFile[] = [];
  const hasSideFiles = uses.includes('beside-photo');
  const placeList = (file: IncomingFile, start: FileStart | null): void => {
    // Of what a program writes beside photos, some speaks of albums only, or of one photo by its
    // own name.
    const isJson = /\.json$/i.test(file.fileName);
    if (isJson && (hasSideFiles || isPhoto(file.fileName.replace(/(\.[^.]+)?\.json$/i, '')))) {
      aside.add(file);
      photos.push(file);
      return;
    }
    const namesPhotos = start?.kind === 'text' && mentions(start.text, isPhoto);
    if (door === 'threshold' && files.length === 1) thresholds.push(file);
    else if (door === 'model' && files.length === 1) models.push(file);
    else if (!namesPhotos && (hasImages ? isBesideArrays(file) : isImportDrop)) imports.push(file);
    else photos.push(file);
  };
  files.forEach(({ file, start }, i) => {
    const use = uses[i] as FileUse;
    // What a project holds belongs to it, whatever it looks like.
    if (
      use !== 'project' &&
      projectFolders.some((folder) => file.path.startsWith(`${folder}import/`))
    ) {
      photos.push(file);
      return;
    }
    switch (use) {
      case 'photo':
        photos.push(file);
        break;
      case 'project':
        projects.add(file);
        photos.push(file);
        break;
      case 'import':
        if (door === 'list') {
          photos.push(file);
          break;
        }
        imports.push(file);
        if (start?.kind === 'text' && mentions(start.text, isPhoto)) mayBeLists.push(file);
        break;
      case 'model':
        models.push(file);
        break;
      case 'threshold':
        thresholds.push(file);
        break;
      case 'list':
        placeList(file, start);
        break;
      case 'beside-photo':
      case 'about':
        if (files.length > 1) aside.add(file);
        photos.push(file);
        break;
      case 'unknown':
        if (door === 'model' || (hasModel && mayBeWeights(file.fileName))) models.push(file);
        else if (door === 'scores' && !hasImports) imports.push(file);
        else photos.push(file);
        break;
    }
  });
  return { photos, aside, projects, imports, mayBeLists, models, thresholds };
}

/** Cells that are looked at in a list. */
const MOST_CELLS = 400;

function mentions(text: string, isPhoto: (cell: string) => boolean): boolean {
  return text
    .split(/[\s,;|"[\]{}:]+/u, MOST_CELLS)
    .concat(text.split(/[\n,;|\t"]+/u, MOST_CELLS))
    .some((cell) => isPhoto(cell.trim()));
}

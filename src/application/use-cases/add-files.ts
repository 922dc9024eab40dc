import { message, type Message } from '#words/message.ts';
import type { CollectedFiles, IncomingFile, PhotoFiles } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';
import { announce } from '#application/use-cases/announce.ts';
import {
  besidePhotos,
  emptyFolder,
  IMAGE_NAME,
  leftOut,
  noList,
  systemFiles,
} from '#application/use-cases/file-problems.ts';
import {
  addProblems,
  importFiles,
  type ImportSummary,
  type Reading,
  UNDISTURBED,
} from '#application/use-cases/import-files.ts';
import { holdArchiveNames } from '#application/use-cases/reread-archive-names.ts';
import { openThresholdFile } from '#application/use-cases/open-threshold.ts';
import {
  type Door,
  type LookedAtFile,
  type SortedFiles,
  sortFiles,
} from '#application/use-cases/sort-files.ts';

/** Where files go that are no photos and say nothing about photos. */
export interface OtherDoors {
  /** @param mayBeLists those of the files that may be lists for the photos instead. */
  readonly openImport: (
    files: readonly IncomingFile[],
    mayBeLists: readonly IncomingFile[],
  ) => void;
  /** Adds files to those that are about to be imported. */
  readonly joinImport: (files: readonly IncomingFile[]) => void;
  readonly openModel: (files: readonly IncomingFile[]) => void;
}

/**
 * Walks what was dropped or chosen and takes every file in where it belongs. `transfer` is the
 * platform's object, opaque here.
 *
 * @returns whether photos may have come in: then the job stays shown, for finding the faces follows
 *   at once and ends it.
 */
export async function addFiles(
  store: AppStore,
  photoFiles: PhotoFiles,
  doors: OtherDoors,
  transfer: unknown,
  door: Door = 'photos',
  reading: Reading = UNDISTURBED,
): Promise<boolean> {
  updateSession(store, {
    job: { phase: 'reading-files', done: 0, total: 0, secondsLeft: null, preparation: null },
  });
  const collected = await photoFiles.collect(transfer, {
    isCancelled: () => reading.cancelled,
    onProgress: (done, total) => {
      const { job } = store.getState().session;
      // Archives take long: where that is shown, it can be cancelled.
      if (door === 'drop') updateSession(store, { view: 'photos' });
      if (job?.phase === 'reading-files') updateSession(store, { job: { ...job, done, total } });
    },
  });
  return takeIn(store, photoFiles, doors, collected, door, reading);
}

/** The same for files that have been collected. */
export async function takeIn(
  store: AppStore,
  photoFiles: PhotoFiles,
  doors: OtherDoors,
  collected: CollectedFiles,
  door: Door,
  reading: Reading,
): Promise<boolean> {
  if (door === 'beside-import') {
    if (!reading.cancelled && !reading.forgotten) doors.joinImport(collected.files);
    return false;
  }
  const looked = await lookAt(photoFiles, collected.files, reading);
  if (reading.forgotten) return false;
  const known = store.getState().study.photos.map(({ path }) => path);
  const sorted = sortFiles(looked, known, door);
  if (sorted.imports.length > 0) doors.openImport(sorted.imports, sorted.mayBeLists);
  if (sorted.models.length > 0) doors.openModel(sorted.models);
  const thresholds = await openThresholds(store, photoFiles, sorted.thresholds);
  const hasPhotos = sorted.photos.length > 0;
  const summary = await takePhotos(store, photoFiles, collected, sorted, door, reading);
  if (summary === null) return hasPhotos;
  announceTaken(store, sorted, summary, [...thresholds], door);
  if (!hasPhotos && collected.files.length === 0 && isNothing(collected)) {
    announce(store, message('announcement.noFile'), 'error');
  }
  return hasPhotos;
}

/** Looked at between two looks at whether somebody cancelled. */
const AT_ONCE = 32;

async function lookAt(
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
  reading: Reading,
): Promise<readonly LookedAtFile[]> {
  const looked: LookedAtFile[] = [];
  for (let from = 0; from < files.length && !reading.cancelled; from += AT_ONCE) {
    looked.push(
      ...(await Promise.all(
        files.slice(from, from + AT_ONCE).map(async (file) => ({
          file,
          start: IMAGE_NAME.test(file.fileName) ? null : await photoFiles.look(file),
        })),
      )),
    );
  }
  // What nobody looked at any more is named as not read, with the photos.
  return [...looked, ...files.slice(looked.length).map((file) => ({ file, start: null }))];
}

async function openThresholds(
  store: AppStore,
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
): Promise<readonly string[]> {
  const [first] = files;
  if (first === undefined) return [];
  const refusal = openThresholdFile(store, first.fileName, await photoFiles.textOf(first));
  if (refusal !== null) announce(store, refusal, 'error');
  return refusal === null ? [first.fileName] : [];
}

/** Adds photos with what is said about them; `null` where everything is to be forgotten. */
async function takePhotos(
  store: AppStore,
  photoFiles: PhotoFiles,
  collected: CollectedFiles,
  sorted: SortedFiles,
  door: Door,
  reading: Reading,
): Promise<ImportSummary | null> {
  const { photos, aside } = sorted;
  const before = store.getState().study.photos.length;
  const problems: ImportProblem[] = [
    ...collected.emptyFolders.map(emptyFolder),
    ...systemFiles(collected.systemFiles),
    ...(collected.leftOut ?? []).map(leftOut),
  ];
  addProblems(store, problems);
  const namesPhotos = photos.some((file) => !aside.has(file));
  if (door === 'drop' && (namesPhotos || problems.length > 0)) {
    updateSession(store, { view: 'photos' });
  }
  const summary = await importFiles(store, photoFiles, photos, reading, sorted);
  if (reading.forgotten) return null;
  if (door === 'list') sayNoList(store, photos);
  holdArchiveNames(store, collected);
  addProblems(store, besidePhotos(summary.aside));
  const { study, session } = store.getState();
  if (reading.cancelled) announce(store, message('announcement.readingCancelled'), 'info');
  else if (
    namesPhotos &&
    study.photos.length === 0 &&
    before === 0 &&
    session.problems.length > 0
  ) {
    announce(store, message('announcement.nothingUsable'), 'error');
  }
  return summary;
}

/**
 * It was offered to take these for lists: that they are none is said in other words than of a file
 * without any use.
 */
function sayNoList(store: AppStore, files: readonly IncomingFile[]): void {
  const paths = new Set(files.map(({ path }) => path));
  const { problems } = store.getState().session;
  addProblems(
    store,
    problems
      .filter(
        ({ code, path }) => code === 'not-an-image' && typeof path === 'string' && paths.has(path),
      )
      .map((problem) => noList(problem)),
  );
}

function isNothing({
  emptyFolders,
  systemFiles: hidden,
  leftOut: unopened,
}: CollectedFiles): boolean {
  return emptyFolders.length + hidden.length + (unopened?.length ?? 0) === 0;
}

/** One sentence on what was taken for what, wherever that is not plain from where it was put. */
function announceTaken(
  store: AppStore,
  { imports, models }: SortedFiles,
  { added, lists, listed }: ImportSummary,
  thresholds: readonly string[],
  door: Door,
): void {
  const namesIn = (files: readonly IncomingFile[]): Files =>
    namesOf(files.map(({ fileName }) => fileName));
  const parts: Message[] = [];
  if (added > 0) parts.push(message('photos.count', { photos: added }));
  if (lists.length > 0) {
    parts.push(message('announcement.naming', { files: namesOf(lists), photos: listed }));
  }
  if (imports.length > 0) {
    parts.push(message('announcement.toImport', { files: namesIn(imports) }));
  }
  if (models.length > 0) parts.push(message('announcement.asModel', { files: namesIn(models) }));
  if (thresholds.length > 0) {
    parts.push(message('announcement.asThreshold', { files: namesOf(thresholds) }));
  }
  const only = parts.length === 1;
  const isPlain =
    parts.length === 0 ||
    (only && thresholds.length > 0) ||
    // A dialog opens and says it.
    (only && imports.length > 0 && door !== 'model' && door !== 'threshold') ||
    (only && models.length > 0 && door !== 'scores' && door !== 'threshold') ||
    (only && added > 0 && (door === 'drop' || door === 'photos'));
  if (isPlain) return;
  if (parts.length === 1 && lists.length > 0) {
    announce(store, message('announcement.namedBy', { photos: listed, files: lists }), 'info');
  } else announce(store, message('announcement.taken', { parts }), 'info');
}

type Files = readonly (string | Message)[];

/** Files by name; of more than three, two and how many others. */
function namesOf(files: readonly string[]): Files {
  return files.length > 3
    ? [...files.slice(0, 2), message('announcement.moreFiles', { files: files.length - 2 })]
    : files;
}

import { countText, listText } from '#domain/shared/wording.ts';
import type { PhotoFiles } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';
import { leftOut } from '#application/use-cases/file-problems.ts';
import {
  addProblems,
  importFiles,
  type Reading,
  UNDISTURBED,
} from '#application/use-cases/import-files.ts';
import { holdArchiveNames } from '#application/use-cases/reread-archive-names.ts';

/**
 * Walks what was dropped or chosen and takes every file in. `transfer` is the platform's object, opaque here. The job stays shown: finding
 * the faces follows at once and ends it.
 */
export async function addFiles(
  store: AppStore,
  photoFiles: PhotoFiles,
  transfer: unknown,
  reading: Reading = UNDISTURBED,
): Promise<void> {
  updateSession(store, {
    job: { phase: 'reading-files', done: 0, total: 0, secondsLeft: null, preparation: null },
  });
  const before = store.getState().study.photos.length;
  const collected = await photoFiles.collect(transfer, {
    isCancelled: () => reading.cancelled,
    onProgress: (done, total) => {
      const { job } = store.getState().session;
      if (job?.phase === 'reading-files') updateSession(store, { job: { ...job, done, total } });
    },
  });
  const { files, emptyFolders, systemFiles } = collected;
  const problems: ImportProblem[] = emptyFolders.map((path) => ({
    key: `folder/${path}`,
    code: 'empty-folder',
    severity: 'warning',
    path,
    photo: null,
    text: 'The folder is empty.',
    remedy: 'Add a folder that holds photos, best with one folder inside it for each person.',
  }));
  if (systemFiles.length > 0) {
    problems.push({
      key: `system/${systemFiles[0]}`,
      code: 'system-files',
      severity: 'info',
      path:
        systemFiles.length === 1 ? (systemFiles[0] ?? '') : `${systemFiles.length} system files`,
      photo: null,
      text: `Hidden files of the operating system (${systemFiles[0]}${systemFiles.length > 1 ? ', ...' : ''}) were set aside.`,
      remedy: 'Nothing to do.',
    });
  }
  if (reading.forgotten) return;
  problems.push(...(collected.leftOut ?? []).map(leftOut));
  addProblems(store, problems);
  const { lists, listed } = await importFiles(store, photoFiles, files, reading);
  if (reading.forgotten) return;
  holdArchiveNames(store, collected);
  const { study, session } = store.getState();
  if (lists.length > 0) {
    announce(store, `${countText(listed, 'photo')} named by ${listText(lists)}.`, 'info');
  }
  if (reading.cancelled) announce(store, 'Reading files was cancelled.', 'info');
  else if (study.photos.length === 0 && before === 0 && session.problems.length > 0) {
    announce(
      store,
      'Nothing in there could be used as a photo. The list says why for each file.',
      'error',
    );
  } else if (files.length === 0 && problems.length === 0) {
    announce(store, 'There was no file in what was dropped or chosen.', 'error');
  }
}

/** A passing message; the list of problems holds whatever must stay readable. */
export function announce(store: AppStore, text: string, tone: 'info' | 'error'): void {
  const id = (store.getState().session.announcement?.id ?? 0) + 1;
  updateSession(store, { announcement: { id, text, tone } });
}

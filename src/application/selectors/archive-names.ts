import { createSelector } from 'reselect';
import type { AppState } from '#application/state/store.ts';

/** Names in an archive that had to be guessed, as they can be read. */
export interface ArchiveNamesShown {
  readonly archive: string;
  /** Whether the reading in use can be relied on; else it is to be chosen. */
  readonly isSure: boolean;
  /** Encoding in use. */
  readonly used: string;
  readonly readings: readonly {
    readonly encoding: string;
    readonly name: string;
    /** A few folders and files whose names the encoding decides. */
    readonly examples: readonly string[];
  }[];
}

const MOST_EXAMPLES = 4;

/**
 * Archives whose names can be read in several ways, as long as photos of them are here. The reading
 * in use is that of the photos' paths, so undo changes it, too.
 */
export const selectArchiveNames = createSelector(
  [(state: AppState) => state.session.archiveNames, (state: AppState) => state.study.photos],
  (archives, photos): readonly ArchiveNamesShown[] => {
    if (archives.length === 0) return [];
    const here = new Set(photos.map(({ path }) => path));
    return archives.flatMap(({ archive, isSure, readings }) => {
      // Two readings may agree on one name; the one in use has all that are here.
      const counts = readings.map(({ paths }) => paths.filter((path) => here.has(path)).length);
      const most = Math.max(0, ...counts);
      const used = readings[counts.indexOf(most)];
      if (used === undefined || most === 0) return [];
      return [
        {
          archive,
          isSure,
          used: used.encoding,
          readings: readings.map(({ encoding, name, paths }) => ({
            encoding,
            name,
            examples: examplesOf(paths),
          })),
        },
      ];
    });
  },
);

/** Names of folders first, for they are people's. */
function examplesOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    const file = parts.pop() ?? '';
    for (const part of parts) if (/\P{ASCII}/u.test(part)) folders.add(part);
    if (/\P{ASCII}/u.test(file)) files.add(file);
    if (folders.size >= MOST_EXAMPLES) break;
  }
  return [...folders, ...files].slice(0, MOST_EXAMPLES);
}

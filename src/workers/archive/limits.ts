/** Something of an archive that was left out: what is wrong, and what to do. */
export interface ArchiveProblem {
  readonly path: string;
  readonly text: string;
  readonly remedy: string;
}

/** Unpacked bytes of all files: more than any set that a page can work on, less than what breaks a browser. */
export const MAX_TOTAL_BYTES = 4 * 1024 ** 3;

/** Unpacked bytes of one file: no photo is larger. */
export const MAX_ENTRY_BYTES = 256 * 1024 ** 2;

export const MAX_ENTRIES = 60_000;

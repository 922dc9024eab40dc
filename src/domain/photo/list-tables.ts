import { isPhotoName } from '#domain/photo/photo.ts';

/** A text taken for a table in one way; rows may differ in length. */
export type TableRows = readonly (readonly string[])[];

/** What stands between the cells of lists; white space apart, which `spacedRows` knows. */
export const LIST_DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Lines whose cells stand apart by white space. Names of photos may hold spaces themselves: a cell
 * goes on until it ends as photos do, where anything on the line does.
 */
export function spacedRows(text: string): TableRows {
  return text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const words = line.trim().split(/\s+/u);
      if (!words.some(isPhotoName)) return words;
      const cells: string[] = [];
      let open: string[] = [];
      for (const [i, word] of words.entries()) {
        open.push(word);
        const isLast = !words.slice(i + 1).some(isPhotoName);
        if (isPhotoName(word) || (isLast && !open.some(isPhotoName) && cells.length > 0)) {
          cells.push(open.join(' '));
          open = [];
        }
      }
      return [...cells, ...open];
    });
}

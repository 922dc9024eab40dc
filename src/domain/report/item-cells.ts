import { csvCell } from '#domain/report/csv-cell.ts';
import { guardFormula } from '#domain/report/formula-guard.ts';

/** One of the things that are compared, as files that leave name it. */
export interface NamedItem {
  readonly subject: string;
  readonly file: string;
}

/**
 * `subject,file` of each item as CSV, guarded by `guardFormula`. Two drops may each hold an
 * `Anna/1.jpg`, and a photo two faces: under one name a reader would take them for one, so the
 * later are numbered.
 */
export function itemCells(items: readonly NamedItem[]): readonly string[] {
  const taken = new Set<string>();
  return items.map(({ subject, file }) => {
    let name = file;
    for (let number = 2; taken.has(name); number++) name = `${file} (${number})`;
    taken.add(name);
    return `${csvCell(guardFormula(subject))},${csvCell(guardFormula(name))}`;
  });
}

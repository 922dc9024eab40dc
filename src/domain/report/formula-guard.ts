/** What spreadsheets take for the beginning of a formula, behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Makes a name safe to open in a spreadsheet, which would run a cell that begins with `=`, `+`, `-`
 * or `@` as a formula: an apostrophe before it makes it text (OWASP, CSV injection). Names that do
 * not look so stay as they are.
 */
export function guardFormula(name: string): string {
  return FORMULA.test(name) ? `'${name}` : name;
}

/** The name again. `unguardFormula(guardFormula(name)) === name` for every name. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

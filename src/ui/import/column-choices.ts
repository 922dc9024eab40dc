import type { Words } from '#words/render.ts';

/** Columns to choose from, and the way to say that none of them is it. */
export function columnChoices(
  say: Words['say'],
  names: readonly string[],
): { value: string; label: string }[] {
  return [
    { value: '', label: say('import.noColumn') },
    ...names.map((name, column) => ({ value: String(column), label: name })),
  ];
}

/** The chosen one as `columnChoices` has it. */
export function columnChoice(column: number | null): string {
  return column === null ? '' : String(column);
}

/** And back. */
export function chosenColumn(value: string): number | null {
  return value === '' ? null : Number(value);
}

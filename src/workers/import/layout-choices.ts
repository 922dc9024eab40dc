import type { FileLayout } from '#domain/import/reading.ts';

import type { OpenFile } from './open-file.ts';

/** Ways to take one file apart that are followed up. */
const FOLLOWED = 4;
/** A file is taken apart as another only where that is not much worse than its own best way. */
const ALIKE = 1.5;
/** The same where a comma is the decimal mark, as it looks like a delimiter. */
const ALIKE_COMMAS = 4;
/** Points for files that come together and are taken apart in the same way. */
const TOGETHER = 2;
/** How each of several files is taken apart. */
export interface LayoutChoice {
  readonly layouts: readonly FileLayout[];
  readonly points: number;
}

/**
 * For one file all its ways; for several the ways in which they are most alike, and each one's
 * best.
 */
export function layoutChoices(files: readonly OpenFile[]): readonly LayoutChoice[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  if (others.length === 0) {
    return first.guesses
      .slice(0, first.shapes.length > 0 ? 24 : FOLLOWED)
      .map(({ layout, points }) => ({ layouts: [layout], points }));
  }
  const choices = files
    .flatMap(({ guesses }) => guesses.slice(0, 3))
    .map(({ layout }) => choiceInMould(files, layout));
  const unique = new Map(choices.map((choice) => [JSON.stringify(choice.layouts), choice]));
  return [...unique.values()].toSorted((a, b) => b.points - a.points).slice(0, FOLLOWED);
}

/** Every file in the same mould where that is about as good as its own best way; else in that. */
function choiceInMould(files: readonly OpenFile[], mould: FileLayout): LayoutChoice {
  const most = mould.format === 'text' && mould.decimal === ',' ? ALIKE_COMMAS : ALIKE;
  const chosen = files.map(({ guesses }, at) => {
    const best = guesses[0]!;
    const alike = guesses.find(({ layout }) => layout === mould || sameMould(layout, mould));
    const fits =
      alike !== undefined &&
      ((at === 0 && alike.layout === mould) || alike.points > best.points - most);
    return { guess: fits ? alike : best, lost: fits ? best.points - alike.points : 0, fits };
  });
  const together = chosen.every(({ fits }) => fits) ? TOGETHER : 0;
  return {
    layouts: chosen.map(({ guess }) => guess.layout),
    points: together - chosen.reduce((sum, { lost }) => sum + lost, 0),
  };
}

function sameMould(a: FileLayout, b: FileLayout): boolean {
  if (a.format !== 'text' || b.format !== 'text') return false;
  return a.delimiter === b.delimiter && a.decimal === b.decimal && a.header === b.header;
}

import { names } from '#words/en/names.ts';

/** The code of what a method, a figure or a distance is called. */
export type NameCode = keyof typeof names;

/** What it is called in files and by scripts: in English, whatever the page speaks. */
export function englishName(code: NameCode): string {
  return names[code];
}

import type { Reason } from '#words/reason.ts';
import { type Words, wordsIn } from '#words/render.ts';

let english: Words | null = null;

/** What files and scripts say of it: in English, whatever the page speaks. */
export function englishText(said: Reason): string {
  english ??= wordsIn('en');
  return english.text(said);
}

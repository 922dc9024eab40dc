import type { Message } from '#words/message.ts';
import { type Words, wordsIn } from '#words/render.ts';

let english: Words | null = null;

/** What files and scripts say of a message: in English, whatever the page speaks. */
export function englishText(message: Message): string {
  english ??= wordsIn('en');
  return english.text(message);
}

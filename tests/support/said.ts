import type { Message } from '#words/message.ts';
import { wordsIn } from '#words/render.ts';

const english = wordsIn('en');

/** What a message of the state says on the English page; nothing where there is none. */
export function said(message: Message | null | undefined): string {
  return message == null ? '' : english.text(message);
}

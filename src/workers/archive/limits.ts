import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/**
 * Unpacked bytes of all files: more than any set that a page can work on, less than what breaks a
 * browser.
 */
export const MAX_TOTAL_BYTES = 4 * 1024 ** 3;

/** Unpacked bytes of one file: no photo is larger. */
export const MAX_ENTRY_BYTES = 256 * 1024 ** 2;

export const MAX_ENTRIES = 60_000;

/**
 * Bytes of the list of files: a thousand for each of as many as are opened. It is read as a whole.
 */
export const MAX_DIRECTORY_BYTES = MAX_ENTRIES * 1000;

/** Bytes in words, rounded up, so that what is over a limit never reads as the limit itself. */
export function sizeText(bytes: number): Reason {
  if (bytes > 1e15) return message('archive.endless');
  const [unit, size] = bytes > 1023 * 1024 ** 2 ? ['GB', 1024 ** 3] : ['MB', 1024 ** 2];
  const rounded = unit === 'GB' ? Math.ceil((bytes / size) * 10) / 10 : Math.ceil(bytes / size);
  return `${rounded.toLocaleString('en-GB')} ${unit}`;
}

/** What is wrong with a file of that size; `null` where it can be unpacked. */
export function tooLarge(bytes: number): Message | null {
  return bytes > MAX_ENTRY_BYTES
    ? message('archive.fileTooLarge', { size: sizeText(bytes), limit: sizeText(MAX_ENTRY_BYTES) })
    : null;
}

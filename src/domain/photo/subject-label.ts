import type { SubjectLabel } from '#domain/photo/photo.ts';

/** Line breaks, controls, zero-width spaces and direction overrides: invisible, and able to make two names look like one. */
const INVISIBLE = /[\p{Cc}\u200b\u202a-\u202e\u2060\u2066-\u2069]/gu;

/**
 * A person's name as it is shown: NFC, `_` and white space of any kind as one space, trimmed. `null` if nothing is left.
 * Spelling and case are kept; whether two labels are of one person is decided by `subjectKey`.
 */
export function subjectLabel(text: string): SubjectLabel | null {
  const label = text
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  return label === '' ? null : (label as SubjectLabel);
}

/** Labels are looked up by the thousand whenever a photo is added, and there are few different ones. */
const knownKeys = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * What labels are compared by: two labels name one person exactly if their keys are equal. Case is ignored and so are
 * the differences that `subjectLabel` removes. NFC comes last, because lower case may decompose a letter.
 */
export function subjectKey(label: string): string {
  const known = knownKeys.get(label);
  if (known !== undefined) return known;
  const key = (subjectLabel(label) ?? '').toLowerCase().normalize('NFC');
  if (knownKeys.size >= MOST_KNOWN) knownKeys.clear();
  knownKeys.set(label, key);
  return key;
}

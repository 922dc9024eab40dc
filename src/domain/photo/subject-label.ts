import type { SubjectLabel } from '#domain/photo/photo.ts';

/** Line breaks and other controls: they stand between words. */
const CONTROLS = /\p{Cc}/gu;
/**
 * Soft hyphens, zero-width spaces, byte order marks, variation selectors, tags, and marks,
 * embeddings and isolates of the direction of writing: invisible, and able to make two names look
 * like one. The zero-width joiners are not among them: they change how Persian and Indic names
 * look.
 */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const JOINERS = /[\u200c\u200d]/gu;

/**
 * A name in compatibility forms (full-width digits are digits), without invisible marks; positions
 * in it are those of what is seen.
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(CONTROLS, ' ').trim();
}

/**
 * A person's name as it is shown: NFC, without invisible marks, `_` and white space of any kind as
 * one space, trimmed. `null` if nothing is left. Spelling and case are kept; whether two labels are
 * of one person is decided by `subjectKey`.
 */
export function subjectLabel(text: string): SubjectLabel | null {
  const label = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  return label === '' ? null : (label as SubjectLabel);
}

/**
 * Labels are looked up by the thousand whenever a photo is added, and there are few different ones.
 */
const knownKeys = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * What labels are compared by: two labels name one person exactly if their keys are equal. Case,
 * compatibility forms (full-width letters) and joiners are ignored, and so are the differences that
 * `subjectLabel` removes. NFC comes last, because lower case may decompose a letter.
 */
export function subjectKey(label: string): string {
  const known = knownKeys.get(label);
  if (known !== undefined) return known;
  const key = (subjectLabel(label.normalize('NFKC').replace(JOINERS, '')) ?? '')
    .toLowerCase()
    .normalize('NFC');
  if (knownKeys.size >= MOST_KNOWN) knownKeys.clear();
  knownKeys.set(label, key);
  return key;
}

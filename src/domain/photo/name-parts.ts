import { plainText } from '#domain/photo/subject-label.ts';

/** A run of letters or of digits in a name. */
export interface NamePart {
  readonly kind: 'word' | 'number';
  readonly text: string;
  /** Number of the piece between separators that it lies in, from 0. */
  readonly chunk: number;
  readonly start: number;
  readonly end: number;
}

/** A name taken apart. */
export interface NameParts {
  /**
   * The name that positions count in: compatibility forms, copy marks and invisible marks are gone.
   */
  readonly text: string;
  readonly parts: readonly NamePart[];
}

const COPY = [
  'copy|copie|copia|c[oó]pia|kopie|kopia|kopija|kopi|kopio|k[oó]pia|kopya|m[aá]solat|salinan|bản sao',
  'копия|копія|αντίγραφο|نسخة|عותק|สำเนา|コピー|複製|副本|拷贝|拷貝|복사본|사본',
].join('|');
/** What systems add to the name of a copied file: ` - Copy (2)`, ` copy 3`, ` - コピー`. */
const COPY_AFTER = new RegExp(
  String.raw`(?:[\s_]*[-–—][\s_]*|[\s_]+|(?<=\))|の)(?:${COPY})(?:\s*\(?\d+\)?)?$`,
  'iu',
);
const COPY_BEFORE = new RegExp(
  String.raw`^(?:${COPY})(?:\s*\(\d+\))?\s+(?:\d+\s+)?(?:of|de|do|di|d'|von|van|af|av|z|из)?\s*(?=\S)`,
  'iu',
);

/** The name without what copying a file added to it. */
export function withoutCopyMarks(name: string): string {
  let rest = name;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(COPY_AFTER, '').trimEnd();
    const shortened = rest.replace(COPY_BEFORE, '');
    if (shortened !== '') rest = shortened;
  }
  return rest === '' ? name : rest;
}

/**
 * Takes the name of a folder, or of a file without its extension, apart into words and numbers.
 * Apostrophes stay inside words.
 */
export function nameParts(name: string): NameParts {
  const text = withoutCopyMarks(plainText(name));
  const parts: NamePart[] = [];
  let chunk = 0;
  let end = 0;
  for (const found of text.matchAll(
    /(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*)|\p{N}+/gu,
  )) {
    if (parts.length > 0 && found.index > end) chunk += 1;
    end = found.index + found[0].length;
    const kind = found.groups?.['word'] === undefined ? 'number' : 'word';
    parts.push({ kind, text: found[0], chunk, start: found.index, end });
  }
  return { text, parts };
}

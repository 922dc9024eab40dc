/**
 * Many texts as two typed arrays, which move between threads at no cost where a million strings
 * would stop the page.
 */
export interface TextTable {
  readonly count: number;
  /** UTF-16 code units of all texts, one after the other. */
  readonly units: Uint16Array;
  /** ends[i]: where text i ends in `units`; it starts where the one before ends. */
  readonly ends: Uint32Array;
}

export function packTexts(texts: readonly string[]): TextTable {
  const ends = new Uint32Array(texts.length);
  let length = 0;
  texts.forEach((text, i) => {
    length += text.length;
    ends[i] = length;
  });
  const units = new Uint16Array(length);
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  }
  return { count: texts.length, units, ends };
}

/** Empty for an index outside the table. */
export function textAt({ units, ends }: TextTable, index: number): string {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const end = ends[index] ?? start;
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i] as number);
  return text;
}

/**
 * Numbers texts in the order in which they first appear, so that columns of names become columns of
 * numbers.
 */
export interface TextPool {
  numberOf(text: string): number;
  /** By number. */
  readonly texts: readonly string[];
}

export function textPool(): TextPool {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      // A cell cut out of a block of a file keeps the whole block alive; a text built anew does
      // not.
      // oxlint-disable-next-line unicorn/prefer-spread -- code units are wanted: a lone surrogate stays what it is
      const own = text.split('').join('');
      numbers.set(own, texts.length);
      texts.push(own);
      return texts.length - 1;
    },
  };
}

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

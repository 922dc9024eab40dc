import { type Cell, cellText } from './cell.ts';

/** What the cells of the truth column say, in lower case. */
export interface TruthWords {
  /** Of one person. */
  readonly mated: readonly string[];
  /** Of two people. */
  readonly nonMated: readonly string[];
}

export const TRUTH_WORDS: TruthWords = {
  mated: (
    'yes,y,1,1.0,true,t,same,same person,genuine,mated,match,positive,pos,client,target,intra,' +
    'identical,ja,oui,si,sí'
  ).split(','),
  nonMated: (
    'no,n,0,0.0,-1,false,f,different,different people,diff,impostor,imposter,non-mated,nonmated,non_mated,non-match,' +
    'nonmatch,non_match,negative,neg,nontarget,non-target,inter,zeroeffort,zero-effort,nein,non,mismatch'
  ).split(','),
};

/** The other way round: for a column that asks whether two people are different. */
export function swapped({ mated, nonMated }: TruthWords): TruthWords {
  return { mated: nonMated, nonMated: mated };
}

/** Prepares reading cells of the truth column: 1 mated, 0 non-mated, -1 where the cell says neither. */
export function truthReader(words: TruthWords): (cell: Cell) => 1 | 0 | -1 {
  const meaning = new Map<Cell, 1 | 0>();
  for (const word of words.mated) meaning.set(word.trim().toLowerCase(), 1);
  for (const word of words.nonMated) meaning.set(word.trim().toLowerCase(), 0);
  return (cell) => {
    const known = meaning.get(cell);
    if (known !== undefined) return known;
    const read = meaning.get(cellText(cell).toLowerCase()) ?? -1;
    // Cells repeat two spellings millions of times; a column that says anything else must not fill the memory.
    if (read !== -1 && meaning.size < 1000) meaning.set(cell, read);
    return read;
  };
}

import { type Cell, cellText } from './cell.ts';

/** What the cells of the truth column say, in lower case. */
export interface TruthWords {
  /** Of one person. */
  readonly mated: readonly string[];
  /** Of two people. */
  readonly nonMated: readonly string[];
}

/**
 * Words whose meaning hangs on what the column asks: a table of differences says "yes" or 1 of two
 * people.
 */
const ANSWERS: TruthWords = {
  mated:
    'yes,y,1,1.0,true,t,ja,j,oui,o,si,sí,sì,s,sim,да,tak,ano,igen,evet,kyllä,はい,是,예,네'.split(
      ',',
    ),
  nonMated:
    'no,n,0,0.0,-1,-1.0,false,f,nein,non,não,nao,нет,nie,ne,nem,hayır,nej,nee,ei,いいえ,否,不是,아니요,아니오'.split(
      ',',
    ),
};

/** Words that say themselves which pairs are of one person. */
const MEANINGS: TruthWords = {
  mated: (
    'same,same person,same_person,same-person,sameperson,same identity,genuine,genuines,gen,mated,mate,match,matched,matching,' +
    'positive,pos,client,target,tar,intra,within,identical,similar,authentic,dieselbe,dieselbe person,gleich,gleiche person,' +
    'selbe person,même,meme,même personne,identique,mismo,misma,misma persona,mesma,mesma pessoa,stesso,stessa,stessa persona,' +
    'zelfde,samma,samme,sama,ta sama,stejný,stejná,aynı,тот же,та же,один человек,одинаковые,同じ,同一,同一人,同一人物,本人,相同,' +
    '同一个人,같음,같은 사람,동일,동일인,본인'
  ).split(','),
  nonMated: (
    'different,different people,different person,different_person,different-person,differentperson,different identity,diff,impostor,' +
    'impostors,imposter,imp,non-mated,nonmated,non_mated,non mated,unmated,non-match,nonmatch,non_match,non match,no match,no_match,' +
    'no-match,nomatch,negative,neg,nontarget,non-target,non_target,non,inter,between,zeroeffort,zero-effort,mismatch,mismatched,' +
    'unmatched,not same,not_same,notsame,dissimilar,verschieden,unterschiedlich,ungleich,andere person,différent,' +
    'différente,différentes,autre,diferente,diferentes,distinto,distinta,diverso,diversa,diversi,anders,verschillend,olika,' +
    'forskellig,inna,różne,rozny,jiný,farklı,другой,разные,разные люди,異なる,違う,別人,他人,不同,不同的人,다름,다른 사람,타인'
  ).split(','),
};

export const TRUTH_WORDS: TruthWords = {
  mated: [...ANSWERS.mated, ...MEANINGS.mated],
  nonMated: [...ANSWERS.nonMated, ...MEANINGS.nonMated],
};

/** The other way round: for a column that asks whether two people are different. */
export function swapped({ mated, nonMated }: TruthWords): TruthWords {
  return { mated: nonMated, nonMated: mated };
}

const KNOWN = {
  answers: { mated: new Set(ANSWERS.mated), nonMated: new Set(ANSWERS.nonMated) },
  meanings: { mated: new Set(MEANINGS.mated), nonMated: new Set(MEANINGS.nonMated) },
};

/** `1.000e+00` says 1. */
function plainNumber(text: string): string {
  const value = /^[-+]?\d/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) ? text : String(value);
}

/** What a word says by itself, and how firmly. `null` for a word that is not known. */
export function wordMeaning(
  text: string,
): { readonly mated: boolean; readonly firm: boolean } | null {
  const word = plainNumber(text);
  for (const [kind, { mated, nonMated }] of Object.entries(KNOWN)) {
    if (mated.has(word)) return { mated: true, firm: kind === 'meanings' };
    if (nonMated.has(word)) return { mated: false, firm: kind === 'meanings' };
  }
  return null;
}

/**
 * Prepares reading cells of the truth column: 1 mated, 0 non-mated, -1 where the cell says neither.
 */
export function truthReader(words: TruthWords): (cell: Cell) => 1 | 0 | -1 {
  const meaning = new Map<Cell, 1 | 0>();
  for (const word of words.mated) meaning.set(word.trim().toLowerCase(), 1);
  for (const word of words.nonMated) meaning.set(word.trim().toLowerCase(), 0);
  return (cell) => {
    const known = meaning.get(cell);
    if (known !== undefined) return known;
    const text = cellText(cell).toLowerCase();
    const read = meaning.get(text) ?? meaning.get(plainNumber(text)) ?? -1;
    // Cells repeat two spellings millions of times; a column that says anything else must not fill
    // the memory.
    if (read !== -1 && meaning.size < 1000) meaning.set(cell, read);
    return read;
  };
}

import {
  isStorage,
  namesASex,
  namesATrait,
  namesNobody,
  numbersPeople,
} from '#domain/photo/name-words.ts';

/**
 * What a letter stands behind: `person` of `PersonA` and `Person A`; nothing before a letter alone.
 */
const LETTERED = /^(?<beginning>.*?)(?<gap>[\s_.-]*)(?<letter>\p{L})$/su;
/** One sign of these may be a whole name. */
const SIGN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Names that go on by a letter, such as `A`, `B`, `C` or `PersonA`, `PersonB`, in lower case, each
 * with what stands before the letter. Beside the others such a name is no word of its own, whatever
 * it spells: `F` is no sex, and `PersonE` not the Italian for people.
 */
export function letterSeries(names: Iterable<string | null>): ReadonlyMap<string, string> {
  const found = new Map<string, { beginning: string; letter: string; isApart: boolean }>();
  for (const name of names) {
    const lower = name?.toLowerCase() ?? '';
    const { beginning, gap, letter } = LETTERED.exec(lower)?.groups ?? {};
    if (beginning === undefined || letter === undefined || SIGN.test(letter)) continue;
    if (beginning === '' || beginning.length >= 3)
      found.set(lower, { beginning, letter, isApart: gap !== '' });
  }
  const letters = new Map<string, Set<string>>();
  for (const { beginning, letter } of found.values())
    letters.set(beginning, (letters.get(beginning) ?? new Set<string>()).add(letter));
  const series = new Map<string, string>();
  for (const [name, { beginning, isApart }] of found) {
    const of = letters.get(beginning) ?? new Set<string>();
    // `Jana` and `Jane` are no series; the letters of the sexes alone are the sexes.
    const least = beginning === '' || isApart || isKnown(beginning) ? 2 : 4;
    const areSexes = beginning === '' && [...of].every((letter) => namesASex(letter));
    if (of.size >= least && !areSexes) series.set(name, beginning);
  }
  return series;
}

/**
 * How much names with a letter after this beginning look like people, as `namehood` has it; `null`
 * if they look like what they are by themselves.
 */
export function seriesNamehood(beginning: string): number | null {
  if (beginning === '') return 0;
  if (numbersPeople(beginning)) return 0.6;
  if (namesATrait(beginning)) return 0.5;
  // Groups of people are no people, and hardly ever sessions of one person either.
  if (isStorage(beginning)) return -0.5;
  return namesNobody(beginning) ? -0.8 : null;
}

function isKnown(word: string): boolean {
  return numbersPeople(word) || namesNobody(word);
}

import {
  FREQUENT_LETTERS,
  HANGUL_OF_NAMES,
  HANZI_SIMPLIFIED,
  HANZI_TRADITIONAL,
  ICELANDIC,
  KANJI_OF_NAMES,
  LATIN_LANGUAGES,
} from '#domain/shared/letter-tables.ts';

/** What letters an encoding was made for. */
export type Script =
  | keyof typeof LATIN_LANGUAGES
  | Alphabet
  | 'any'
  | 'simplified'
  | 'traditional'
  | 'japanese'
  | 'korean';

const COMMON = {
  simplified: new Set(HANZI_SIMPLIFIED),
  traditional: new Set(HANZI_TRADITIONAL),
  japanese: new Set(KANJI_OF_NAMES),
  korean: new Set(HANGUL_OF_NAMES),
} as const;
const ALL_HAN = new Set(HANZI_SIMPLIFIED + HANZI_TRADITIONAL + KANJI_OF_NAMES);

type Alphabet = keyof typeof FREQUENT_LETTERS;

const ALPHABETS: Readonly<Record<Alphabet, RegExp>> = {
  cyrillic: /^\p{Script=Cyrillic}+$/u,
  greek: /^\p{Script=Greek}+$/u,
  hebrew: /^\p{Script=Hebrew}+$/u,
  arabic: /^\p{Script=Arabic}+$/u,
  thai: /^\p{Script=Thai}+$/u,
};
const ALPHABET_NAMES = Object.keys(ALPHABETS) as Alphabet[];

/**
 * Nothing that anybody writes into a list: controls, private and unassigned code points, marks that
 * stand alone.
 */
const NEVER_WRITTEN = /[\p{Cn}\p{Co}\ufffd\p{Cc}\u200e\u200f\u02dd\u02db]/u;
const WORD = /[\p{L}\p{M}]+|\P{ASCII}/gu;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœąęėįųāēīūůűőıěăаеиоуыэюяіїєαειηουωάέίήόύώ]/u;

/**
 * How much the characters beyond ASCII look like names and words of the encoding's own languages: 0
 * (garbage) to 1. It is the mean over those characters; 1 where there are none.
 */
export function letterPlausibility(text: string, script: Script): number {
  const words = text.match(WORD)?.filter((word) => /\P{ASCII}/u.test(word)) ?? [];
  if (words.length === 0) return 1;
  const coverage = languageCoverage(words, script);
  // In lists of photos names come back, and to judge one takes far longer than to find it.
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  let sum = 0;
  let count = 0;
  for (const [word, often] of times) {
    const weight = often * Array.from(word).filter((letter) => letter > '\x7f').length;
    sum += weight * wordPlausibility(word, script, coverage);
    count += weight;
  }
  return sum / count;
}

function wordPlausibility(word: string, script: Script, coverage: number): number {
  if (NEVER_WRITTEN.test(word)) return 0;
  if (/^\p{Script=Hangul}+$/u.test(word)) {
    return script === 'korean' || script === 'any' ? share(word, COMMON.korean, 0.45) : 0.1;
  }
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u.test(word)) {
    return eastAsian(word, script);
  }
  if (/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return latin(word, script, coverage);
  const alphabet = ALPHABET_NAMES.find((name) => ALPHABETS[name].test(word));
  if (alphabet !== undefined && (script === 'any' || script === alphabet)) {
    return alphabetic(word, alphabet);
  }
  // Alphabets of which no code page is known here come in UTF-8 only.
  if (script === 'any' && /^[\p{L}\p{M}]+$/u.test(word)) return 0.8;
  // A sign that is no letter: quotation marks and dashes are common, a currency inside a name is
  // not.
  return /^[\p{Pd}\p{Pi}\p{Pf}\u00b7\u00b0\u30fb\uff00-\uff0f\u3000-\u3002]$/u.test(word)
    ? 0.7
    : 0.1;
}

function alphabetic(word: string, alphabet: Alphabet): number {
  const letters = Array.from(lowerCase(word));
  const usual = letters.filter((letter) => FREQUENT_LETTERS[alphabet].includes(letter)).length;
  const usualness = usual / letters.length;
  const hasVowels = alphabet === 'cyrillic' || alphabet === 'greek';
  return cased(word) * (hasVowels ? (usualness + alternation(letters)) / 2 : usualness);
}

function share(word: string, common: ReadonlySet<string>, else_: number): number {
  const letters = Array.from(word);
  return (
    letters.reduce((sum, letter) => sum + (common.has(letter) ? 1 : else_), 0) / letters.length
  );
}

function eastAsian(word: string, script: Script): number {
  const kana = word.replace(/[^\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '');
  const han = word.replace(/[\p{Script=Hiragana}\p{Script=Katakana}ー々]/gu, '');
  const halfWidth = /[\uff61-\uff9f]/u.test(kana);
  if (script === 'any') return halfWidth ? 0.5 : han === '' ? 1 : share(han, ALL_HAN, 0.55);
  if (script === 'japanese') {
    const kanaScore = halfWidth ? 0.25 : 1;
    const hanScore = han === '' ? 1 : share(han, COMMON.japanese, 0.4);
    return (
      (kana.length * kanaScore + han.length * hanScore) / Math.max(1, kana.length + han.length)
    );
  }
  if (kana !== '') return 0.15;
  if (script === 'simplified') return share(han, COMMON.simplified, 0.4);
  if (script === 'traditional') return share(han, COMMON.traditional, 0.4);
  // Hanja are rare in Korean lists.
  return script === 'korean' ? 0.25 : 0.1;
}

function latin(word: string, script: Script, coverage: number): number {
  const letters = Array.from(word.normalize('NFC'));
  const accented = letters.filter((letter) => letter > '\x7f').length;
  // In every language with Latin letters, many are plain.
  const plain = accented <= Math.max(1, 0.67 * letters.length) ? 1 : 0.2;
  const isLatin = script in LATIN_LANGUAGES || script === 'any';
  return (
    plain * cased(word) * (0.65 * coverage + 0.35 * alternation(letters)) * (isLatin ? 1 : 0.3)
  );
}

/** One letter for one letter: the capital of the Turkish i would become two. */
function lowerCase(word: string): string {
  return word.normalize('NFC').replaceAll('İ', 'i').toLowerCase();
}

/** 1 where capitals stand at the beginning or everywhere, which is how words are written. */
function cased(word: string): number {
  const rest = word.slice(1);
  const isUsual =
    rest === rest.toLowerCase() || word === word.toUpperCase() || /^Ma?c\p{Lu}/u.test(word);
  return isUsual ? 1 : 0.2;
}

/**
 * Share of the letters beyond a to z that one language has, of the encoding's languages the one
 * with the most.
 */
function languageCoverage(words: readonly string[], script: Script): number {
  const languages =
    script === 'any'
      ? Object.values(LATIN_LANGUAGES).flat()
      : script in LATIN_LANGUAGES
        ? LATIN_LANGUAGES[script as keyof typeof LATIN_LANGUAGES]
        : [];
  const latinWords = words.filter((word) => /^[\p{Script=Latin}\p{M}]+$/u.test(word));
  const letters = latinWords.flatMap((word) => {
    const lower = Array.from(lowerCase(word));
    return lower.flatMap((letter, i) => (letter > '\x7f' ? [[letter, lower[i + 1] ?? '']] : []));
  });
  if (letters.length === 0) return 1;
  const covered = languages.map(
    (language) =>
      (letters.filter(([letter = '', next = '']) => isOf(language, letter, next)).length /
        letters.length) *
      (language === ICELANDIC ? 0.6 : 1),
  );
  return Math.max(0, ...covered);
}

function isOf(language: string, letter: string, following: string): boolean {
  const at = language.indexOf(letter);
  const only = language[at + 1] ?? '';
  return at >= 0 && (!/[a-z]/u.test(only) || only === following);
}

/**
 * A vowel stands mostly beside consonants and a consonant beside vowels: how far that is so of the
 * letters beyond a to z.
 */
function alternation(letters: readonly string[]): number {
  const lower = letters.map((letter) => letter.toLowerCase());
  const scores = lower.flatMap((letter, i) => {
    if (letter <= '\x7f') return [];
    const beside = [lower[i - 1], lower[i + 1]].filter((each) => each !== undefined);
    const differing = beside.filter((each) => VOWEL.test(each) !== VOWEL.test(letter)).length;
    return [beside.length === 0 ? 0.5 : 0.4 + 0.6 * (differing / beside.length)];
  });
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

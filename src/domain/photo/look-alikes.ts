import type { SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** Two names that may be of one person. */
export interface LookAlike {
  /** The same whichever of the two comes first. */
  readonly key: string;
  readonly first: SubjectLabel;
  readonly second: SubjectLabel;
  /** In what they differ. */
  readonly differ: 'accents' | 'letters' | 'order' | 'typing';
}

/** Letters that look like Latin ones, and Latin ones that accents do not explain. */
const LATIN_LOOK: Readonly<Record<string, string>> = {
  ...pairs('авекмнорстухіѕјԛԝһӏ', 'abekmhopctyxisjqwhl'),
  ...pairs('αβεηικμνορτυχ', 'abenikmvoptux'),
  ...pairs('øłđħıŧðß', 'oldhitds'),
};
/** Shorter names are often one letter from another person's. */
const LONG = 8;

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(from, (letter, i) => [letter, to.charAt(i)]));
}

/**
 * Names that look alike, of people that are kept apart; those with the most in common first.
 * Spellings that are surely one person's have one key already.
 */
export function lookAlikes(labels: readonly SubjectLabel[]): readonly LookAlike[] {
  const people = [...new Map(labels.map((label) => [subjectKey(label), label])).values()].filter(
    (label) => !areStrangers(label),
  );
  const found = new Map<string, LookAlike>();
  const note = (a: SubjectLabel, b: SubjectLabel, differ: LookAlike['differ']): void => {
    const key = [subjectKey(a), subjectKey(b)].toSorted().join(' / ');
    if (!found.has(key)) found.set(key, { key, first: a, second: b, differ });
  };
  const grouped = (key: (label: SubjectLabel) => string, differ: LookAlike['differ']): void => {
    const groups = new Map<string, SubjectLabel>();
    for (const label of people) {
      const name = key(label);
      const known = groups.get(name);
      if (known === undefined) groups.set(name, label);
      else if (name !== '') note(known, label, differ);
    }
  };
  grouped(withoutAccents, 'accents');
  grouped(asLatin, 'letters');
  grouped((label) => asLatin(separated(label)).split(' ').toSorted().join(''), 'order');
  for (const [a, b] of oneLetterApart(people)) note(a, b, 'typing');
  return [...found.values()];
}

function withoutAccents(label: string): string {
  // Hangul comes apart, too, and is put together again.
  return subjectKey(label).normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

function asLatin(label: string): string {
  return Array.from(withoutAccents(label), (letter) => LATIN_LOOK[letter] ?? letter).join('');
}

/** `Alder, Ann`, `ann-alder` and `AnnAlder` as words with a space between. */
function separated(label: string): string {
  return label
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Pairs of long names of which one letter is added, left out, another, or two are swapped; digits
 * are never typing errors.
 */
function oneLetterApart(
  people: readonly SubjectLabel[],
): readonly (readonly [SubjectLabel, SubjectLabel])[] {
  const byRest = new Map<string, SubjectLabel[]>();
  const close: (readonly [SubjectLabel, SubjectLabel])[] = [];
  for (const label of people) {
    const letters = Array.from(asLatin(label));
    if (letters.length < LONG || letters.some((letter) => /\p{N}/u.test(letter))) continue;
    const rests = new Set([
      letters.join(''),
      ...letters.map((_, i) => letters.filter((__, j) => j !== i).join('')),
    ]);
    const near = new Set([...rests].flatMap((rest) => byRest.get(rest) ?? []));
    for (const other of near) {
      if (isOneStep(letters, Array.from(asLatin(other)))) close.push([other, label]);
    }
    for (const rest of rests) {
      const known = byRest.get(rest);
      if (known) known.push(label);
      else byRest.set(rest, [label]);
    }
  }
  return close;
}

function isOneStep(a: readonly string[], b: readonly string[]): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA.join('') === restB.toReversed().join('');
}

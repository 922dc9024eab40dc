import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type { Note } from '#domain/shared/note.ts';
import { message } from '#words/message.ts';

/** What a person must know of an imported set as a whole before trusting a figure from it. */
export function importNotes(
  scores: Pick<
    ImportedScores,
    'count' | 'people' | 'subjectCount' | 'columns' | 'left' | 'right' | 'mated'
  >,
): readonly Note[] {
  const notes: Note[] = [];
  if (scores.count === 0) {
    notes.push({
      code: 'import-empty',
      severity: 'warning',
      text: message('importNote.noRow'),
    });
    return notes;
  }
  if (scores.people === 'unknown') {
    notes.push({
      code: 'people-unknown',
      severity: 'warning',
      text: message('importNote.peopleUnknown'),
    });
  }
  if (scores.people === 'read') {
    notes.push({
      code: 'people-from-names',
      severity: 'info',
      text: message('importNote.peopleFromNames'),
    });
  }
  if (scores.people === 'linked') {
    notes.push({
      code: 'people-linked',
      severity: 'info',
      text: message('importNote.peopleLinked', { people: scores.subjectCount }),
    });
    const alone = itemsWithoutMatedPair(scores);
    if (alone > 0) {
      notes.push({
        code: 'people-unlinked-photos',
        severity: 'warning',
        text: message('importNote.unlinked', { photos: alone }),
      });
    }
  }
  for (const column of scores.columns) {
    const found = standInOf(column.scores, scores.mated);
    if (found === null) continue;
    const name = [column.model, column.metric].filter((part) => part !== '').join(' ') || 'score';
    notes.push({
      code: 'score-stands-in',
      severity: 'warning',
      text: message('importNote.standsIn', {
        pairs: found.count,
        score: name,
        value: String(found.value),
      }),
    });
  }
  const unclear = scores.columns.filter(({ polarity }) => polarity.basis === 'unclear');
  if (unclear.length > 0) {
    notes.push({
      code: 'polarity-unclear',
      severity: 'warning',
      text: message('importNote.polarityUnclear', { columns: unclear.length }),
    });
  }
  return notes;
}

/**
 * Notes that were kept with their words in English, as messages again.
 *
 * @param found of the same import, now.
 */
export function renewedNotes(kept: readonly Note[], found: readonly Note[]): readonly Note[] {
  const left = [...found];
  return kept.map((note) => {
    const at = left.findIndex(({ code }) => code === note.code);
    return at < 0 ? note : (left.splice(at, 1)[0] ?? note);
  });
}

function itemsWithoutMatedPair({
  left,
  right,
  mated,
}: Pick<ImportedScores, 'left' | 'right' | 'mated'>): number {
  let items = 0;
  for (let row = 0; row < left.length; row++) {
    items = Math.max(items, (left[row] as number) + 1, (right[row] as number) + 1);
  }
  const linked = new Uint8Array(items);
  for (let row = 0; row < mated.length; row++) {
    if (mated[row] !== 1) continue;
    linked[left[row] as number] = 1;
    linked[right[row] as number] = 1;
  }
  return linked.reduce((count, is) => count - is, items);
}

/** A number that may stand for a comparison that failed. */
export interface StandIn {
  readonly value: number;
  /** Pairs that have it. */
  readonly count: number;
}

/** Fewer equal scores, or others, may be chance. */
const LEAST_COUNT = 3;
const LEAST_OTHERS = 20;
/** How far it lies from all others, by the range of those. */
const FAR = 0.5;

/**
 * The lowest or highest score where it comes again and lies far from all others, as -1 and 999 do
 * that programs write for photos without a face; `null` where there is none, or only pairs of the
 * same person have it: those may be copies.
 *
 * @param scores NaN where there is none.
 * @param mated 1 or 0 by pair.
 */
function standInOf(scores: Float64Array, mated: Uint8Array): StandIn | null {
  return outlyingScore(scores, mated, 1) ?? outlyingScore(scores, mated, -1);
}

/** @param sign 1: the lowest score, -1: the highest. */
function outlyingScore(scores: Float64Array, mated: Uint8Array, sign: 1 | -1): StandIn | null {
  let [extreme, next, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity];
  let counts = [0, 0];
  for (let pair = 0; pair < scores.length; pair++) {
    const score = sign * (scores[pair] as number);
    if (score < extreme) {
      next = extreme;
      extreme = score;
      counts = [0, 0];
    } else if (score > extreme && score < next) next = score;
    if (score > last) last = score;
    if (score === extreme) counts[mated[pair] as number]! += 1;
  }
  const [nonMated = 0, same = 0] = counts;
  const count = nonMated + same;
  const isFar = last > next && next - extreme > FAR * (last - next);
  if (!isFar || nonMated === 0 || count < LEAST_COUNT) return null;
  const others = new Set<number>();
  for (let pair = 0; pair < scores.length && others.size <= LEAST_OTHERS; pair++) {
    if (Number.isFinite(scores[pair])) others.add(scores[pair] as number);
  }
  return others.size > LEAST_OTHERS ? { value: sign * extreme, count } : null;
}

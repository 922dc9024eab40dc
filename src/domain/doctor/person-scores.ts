import type { PairTable } from '#domain/comparison/pair-table.ts';

/** Items x people, row-major: how each face lies to each person's photos. */
export interface PersonScores {
  readonly people: number;
  /**
   * Mean distance to the person's photos that agree, without the face itself; NaN where none was
   * compared.
   */
  readonly mean: Float32Array;
  /**
   * The same in units that hold for every model, distance and person: about normal with mean 0 and
   * standard deviation 1 for people who are strangers to each other, the lower the more alike. NaN
   * as above.
   */
  readonly score: Float32Array;
}

/** Cells of the table, beyond which it is not made: 200 MB. */
const MOST_CELLS = 2e7;
/** As many values say where the middle and the width of a column or row are. */
const ENOUGH = 400;
/** With fewer values nothing is said. */
const FEW = 10;
/**
 * How much what all have in common counts beside a column's or row's own middle and width, as a
 * number of people (empirical Bayes). Middles of people differ by some 0.4 widths, their widths by
 * some 15 %, which is as well as these are known from so many people.
 */
const PEOPLE_A_MIDDLE = 10;
const PEOPLE_A_WIDTH = 100;

/**
 * Scores faces against people: the mean distance, set against how strangers lie to that person's
 * photos and how that face lies to strangers (the S-norm of speaker recognition: Kenny, Odyssey
 * 2010; as middle and lower width by quantiles, so that wrong labels do not move it). Some people
 * resemble many, and some photos resemble everybody's; both must not look like agreement.
 *
 * @param agreeing by item: 1 where it is of those that say who its person is.
 * @returns `null` for more faces and people than a table can have.
 */
export function personScores(pairs: PairTable, agreeing: Uint8Array): PersonScores | null {
  const { subject, subjectCount: people } = pairs;
  const items = subject.length;
  if (items * people > MOST_CELLS) return null;
  const mean = meanDistances(pairs, agreeing);
  const all = new Spreads();
  const ofPerson = Array.from({ length: people }, () => new Spreads());
  const ofItem = Array.from(subject, () => new Spreads());
  const step = Math.max(1, Math.floor(items / ENOUGH));
  const across = Math.max(1, Math.floor(people / ENOUGH));
  const thin = Math.floor((items * people) / (50 * ENOUGH)) | 1;
  for (let item = 0; item < items; item++) {
    const own = subject[item] as number;
    for (let person = 0; person < people; person++) {
      const d = mean[item * people + person] as number;
      if (person === own || Number.isNaN(d)) continue;
      if ((item + person) % step === 0) (ofPerson[person] as Spreads).add(d);
      if ((item + person) % across === 0) (ofItem[item] as Spreads).add(d);
      if ((item * people + person) % thin === 0) all.add(d);
    }
  }
  const common = all.spread();
  const persons = ofPerson.map((spreads) => shrunk(spreads.spread(), common, people - 1));
  const faces = ofItem.map((spreads) => shrunk(spreads.spread(), common, people - 1));
  const score = new Float32Array(mean.length);
  const strangers = new Spreads();
  for (let item = 0; item < items; item++) {
    const face = faces[item];
    for (let person = 0; person < people; person++) {
      const at = item * people + person;
      const d = mean[at] as number;
      const column = persons[person];
      if (column == null || Number.isNaN(d)) score[at] = Number.NaN;
      else {
        const byPerson = (d - column.middle) / column.width;
        score[at] = face == null ? byPerson : (byPerson + (d - face.middle) / face.width) / 2;
      }
      if (person !== subject[item] && at % thin === 0) strangers.add(score[at] as number);
    }
  }
  // A mean of two such scores is narrower than either.
  const drawn = strangers.spread();
  if (drawn !== null) {
    for (let at = 0; at < score.length; at++) {
      score[at] = ((score[at] as number) - drawn.middle) / drawn.width;
    }
  }
  return { people, mean, score };
}

function meanDistances(pairs: PairTable, agreeing: Uint8Array): Float32Array {
  const { subject, subjectCount: people } = pairs;
  const sum = new Float64Array(subject.length * people);
  const count = new Uint32Array(sum.length);
  const see = (item: number, seen: number, distance: number): void => {
    if (agreeing[seen] !== 1) return;
    const at = item * people + (subject[seen] as number);
    sum[at] = (sum[at] as number) + distance;
    count[at] = (count[at] as number) + 1;
  };
  for (let row = 0; row < pairs.count; row++) {
    const left = pairs.left[row] as number;
    const right = pairs.right[row] as number;
    const distance = pairs.distance[row] as number;
    see(left, right, distance);
    see(right, left, distance);
  }
  return Float32Array.from(sum, (total, at) => total / (count[at] as number));
}

/** Collects values, and says where their middle and how wide their lower side is. */
class Spreads {
  readonly values: number[] = [];

  add(value: number): void {
    if (!Number.isNaN(value)) this.values.push(value);
  }

  /** `null` for too few. */
  spread(): Width | null {
    const { values } = this;
    if (values.length < FEW) return null;
    const sorted = Float64Array.from(values).sort();
    const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))] as number;
    const middle = at(0.5);
    const width = Math.max(middle - at(0.1587), Math.abs(middle) / 1e6);
    return width > 0 ? { middle, width } : null;
  }
}

/**
 * A column's or row's own middle and width, drawn towards what all have in common. However many
 * photos they have, few strangers say little of how all others would lie.
 *
 * @param counted people whom `own` is of.
 */
function shrunk(own: Width | null, common: Width | null, counted: number): Width | null {
  if (own === null || common === null) return common;
  const between = (a: number, b: number, held: number): number =>
    (a * counted + b * held) / (counted + held);
  return {
    middle: between(own.middle, common.middle, PEOPLE_A_MIDDLE),
    width: between(own.width, common.width, PEOPLE_A_WIDTH),
  };
}

interface Width {
  readonly middle: number;
  readonly width: number;
}

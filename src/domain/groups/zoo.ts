import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { message, type Message } from '#words/message.ts';

/** What a person's comparisons look like on average. */
export interface PersonMeans {
  readonly subject: number;
  readonly matedCount: number;
  /** `null` with a single photo. */
  readonly meanMated: number | null;
  readonly nonMatedCount: number;
  readonly meanNonMated: number | null;
  /** Set where a mean lies far from those of others. */
  readonly hint: PhotoHint | null;
}

/**
 * A hint to look at the photos (a wrong label, blur, a child growing up, a relative in the set),
 * never a property of the person.
 */
export interface PhotoHint {
  readonly kind: 'photos-unlike-each-other' | 'photos-like-those-of-others';
  readonly text: Message;
}

const UNLIKE_EACH_OTHER: PhotoHint = {
  kind: 'photos-unlike-each-other',
  text: message('zoo.unlikeEachOther'),
};
const LIKE_OTHERS: PhotoHint = {
  kind: 'photos-like-those-of-others',
  text: message('zoo.likeOthers'),
};

/** Robust z-score beyond which a mean is far out (Iglewicz and Hoaglin 1993). */
const FAR_OUT = 3.5;
/** Fewer people than this have no usual spread. */
const LEAST_PEOPLE = 5;

/**
 * Per person the mean mated against the mean non-mated distance, the two axes of the "biometric
 * menagerie" (Doddington et al. 1998; Yager and Dunstone, PAMI 2010). By ascending subject; people
 * without comparisons are left out.
 */
export function personMeans(pairs: PersonPairs): readonly PersonMeans[] {
  const { subjectCount } = pairs;
  const [matedSum, matedCount, nonMatedSum, nonMatedCount] = Array.from(
    { length: 4 },
    () => new Float64Array(subjectCount),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < pairs.count; i++) {
    const unit = pairs.unit[i] as number;
    const distance = pairs.distance[i] as number;
    if (unit < subjectCount) {
      matedSum[unit] = (matedSum[unit] as number) + distance;
      matedCount[unit] = (matedCount[unit] as number) + 1;
    } else {
      for (const person of [pairs.first[unit] as number, pairs.second[unit] as number]) {
        nonMatedSum[person] = (nonMatedSum[person] as number) + distance;
        nonMatedCount[person] = (nonMatedCount[person] as number) + 1;
      }
    }
  }
  const mean = (sum: Float64Array, count: Float64Array, subject: number): number | null =>
    (count[subject] as number) > 0 ? (sum[subject] as number) / (count[subject] as number) : null;
  const rows = Array.from({ length: subjectCount }, (_, subject) => ({
    subject,
    matedCount: matedCount[subject] as number,
    meanMated: mean(matedSum, matedCount, subject),
    nonMatedCount: nonMatedCount[subject] as number,
    meanNonMated: mean(nonMatedSum, nonMatedCount, subject),
  })).filter((row) => row.matedCount + row.nonMatedCount > 0);
  const matedScore = robustScore(rows.map((row) => row.meanMated));
  const nonMatedScore = robustScore(rows.map((row) => row.meanNonMated));
  return rows.map((row) => ({
    ...row,
    hint:
      matedScore(row.meanMated) > FAR_OUT
        ? UNLIKE_EACH_OTHER
        : nonMatedScore(row.meanNonMated) < -FAR_OUT
          ? LIKE_OTHERS
          : null,
  }));
}

/** 0.6745 (x - median) / MAD; 0 where there are too few values or no spread. */
function robustScore(values: readonly (number | null)[]): (value: number | null) => number {
  const known = values.filter((value) => value !== null);
  const centre = median(known);
  const spread = median(known.map((value) => Math.abs(value - centre)));
  return (value) =>
    value === null || known.length < LEAST_PEOPLE || spread === 0
      ? 0
      : (0.6745 * (value - centre)) / spread;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

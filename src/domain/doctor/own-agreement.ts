/** What scores of photos with their own person say: which lie as strangers do. */
export interface OwnAgreement {
  /** Share of wrong labels, 0 to 1. */
  readonly wrong: number;
  /** Where scores of right photos lie, and how wide towards those of strangers. */
  readonly middle: number;
  readonly width: number;
}

/**
 * Right photos that are hard (turned, dark, old) make a longer tail than a normal distribution has.
 */
const TAIL = 1.3;
const ROUNDS = 12;

/**
 * Fits a mixture to the scores of photos with their own person: wrong ones lie as strangers do, at
 * mean 0 with deviation 1, right ones about some lower middle. By expectation and maximisation with
 * medians, so that how far apart the two are is learnt from the set.
 *
 * @param scores finite.
 * @returns `null` where right photos lie no lower than strangers do.
 */
export function ownAgreement(scores: ArrayLike<number>): OwnAgreement | null {
  const ascending = Float64Array.from(scores).sort();
  const count = ascending.length;
  if (count < 2) return null;
  const beyond = ascending.reduce((sum, score) => sum + (score > 0 ? 2 : 0), 0);
  let fit = fitOf(ascending, Math.min(0.75, beyond / count), () => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const { middle } = fit;
    const before = fit;
    const right = (score: number): number => 1 - wrongness(score, before);
    let expected = 0;
    for (const score of ascending) expected += 1 - right(score);
    // Half a photo more, so that a small set does not rule a wrong label out.
    fit = fitOf(ascending, Math.min(0.75, (expected + 0.5) / (count + 1)), right);
    if (Math.abs(fit.middle - middle) < 1e-6) break;
  }
  return fit.middle < -1 ? fit : null;
}

function fitOf(
  ascending: Float64Array,
  wrong: number,
  weight: (score: number) => number,
): OwnAgreement {
  const weights = Float64Array.from(ascending, weight);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const at = (p: number): number => {
    let sum = 0;
    for (let i = 0; i < ascending.length; i++) {
      sum += weights[i] as number;
      if (sum >= p * total) return ascending[i] as number;
    }
    return ascending.at(-1) as number;
  };
  // At first all photos count, of which the wrong ones are the highest.
  const share = weights[0] === 1 && weights.at(-1) === 1 ? 1 - wrong : 1;
  const middle = at(0.5 * share);
  const width = Math.max(0.1 * Math.abs(middle), 0.5, at(0.8413 * share) - middle);
  return { wrong, middle, width };
}

/**
 * Probability that a photo with this score is not of its person.
 *
 * @param references photos that the score is of.
 * @param likeOther odds that it is of somebody else instead, as a natural logarithm: they count
 *   where they are better than even.
 */
export function wrongness(
  score: number,
  { wrong, middle, width }: OwnAgreement,
  references = 4,
  likeOther = 0,
): number {
  if (score <= middle) return 0;
  // One photo to hold it against says less than several.
  const wide = width * TAIL * (1 + 0.3 / references);
  const right = (score - middle) / wide;
  // Farther than a stranger usually is: no better for the label.
  const stranger = Math.min(0, score);
  const odds =
    Math.log(wrong / (1 - wrong)) +
    Math.max(0, likeOther) -
    0.5 * stranger ** 2 +
    0.5 * right ** 2 +
    Math.log(wide);
  return 1 / (1 + Math.exp(-odds));
}

/** Strangers who resemble somebody make a longer tail than a normal distribution has. */
const RESEMBLANCE = 1.1;

/**
 * How much more probable a score is for a photo of the person than for a stranger's, as a natural
 * logarithm.
 */
export function logLikeness(score: number, fit: OwnAgreement, references = 4): number {
  const stranger = -0.5 * (score / RESEMBLANCE) ** 2 - Math.log(RESEMBLANCE) - HALF_LOG_TWO_PI;
  return logOwn(score, fit, references) - stranger;
}

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * Density of a score among photos with their own person, as a natural logarithm; nearer than usual
 * is no less like them.
 */
export function logOwn(score: number, { middle, width }: OwnAgreement, references = 4): number {
  const wide = width * TAIL * (1 + 0.3 / references);
  const right = Math.max(0, score - middle) / wide;
  return -0.5 * right ** 2 - Math.log(wide) - HALF_LOG_TWO_PI;
}

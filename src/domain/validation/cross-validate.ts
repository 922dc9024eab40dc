import type { Note } from '#domain/shared/note.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { choiceId } from '#domain/threshold/threshold-choice.ts';
import { peopleOf, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { methodInputOf, settled, thresholdOf } from '#domain/uncertainty/replicate-proposals.ts';
import { prepareReplicates } from '#domain/uncertainty/replicate.ts';
import type {
  CrossValidation,
  CrossValidationOutcome,
  CrossValidationRequest,
} from '#domain/validation/cross-validation-result.ts';
import { addDecisions, decisionFigures, noDecisions } from '#domain/validation/decision-figures.ts';
import { message } from '#words/message.ts';

/**
 * Tries a method on people it has not seen. A generator: yields the number of folds done after
 * each.
 */
export function* crossValidate(
  pairs: PersonPairs,
  asked: CrossValidationRequest,
): Generator<number, CrossValidationOutcome> {
  const request = settled(pairs, asked);
  const people = peopleOf(pairs);
  if (people.length < 3) {
    return {
      kind: 'refused',
      reason: message('unseen.tooFew', { people: people.length }),
    };
  }
  const { scheme, folds } = personFolds(people, request.seed);
  const replicateOf = prepareReplicates(pairs);
  const train = (included: Uint8Array): number => {
    const replicate = replicateOf(included);
    if (replicate === null) return Number.NaN;
    const taking = included.reduce((sum, one) => sum + one, 0);
    return thresholdOf(methodInputOf(replicate, taking, request), request.choice);
  };
  const everyone = new Uint8Array(pairs.subjectCount);
  for (const person of people) everyone[person] = 1;
  const mix = noDecisions();
  addDecisions(mix, pairs, 0, () => true);

  const counts = noDecisions();
  const thresholds = new Float64Array(folds.length);
  for (const [fold, heldOut] of folds.entries()) {
    const included = Uint8Array.from(everyone);
    for (const person of heldOut) included[person] = 0;
    const threshold = train(included);
    thresholds[fold] = threshold;
    if (!Number.isNaN(threshold)) {
      const isHeldOut = (person: number) => included[person] === 0;
      addDecisions(counts, pairs, threshold, (a, b) =>
        scheme === 'person-folds' ? isHeldOut(a) && isHeldOut(b) : isHeldOut(a) || isHeldOut(b),
      );
    }
    yield fold + 1;
  }

  const ownThreshold = train(everyone);
  const own = noDecisions();
  addDecisions(own, pairs, ownThreshold, () => true);
  const refusedFolds = thresholds.filter((value) => Number.isNaN(value)).length;
  return {
    kind: 'validated',
    method: choiceId(request.choice),
    scheme,
    folds: folds.length,
    refusedFolds,
    people: people.length,
    seed: request.seed,
    thresholds,
    heldOutPeople: scheme === 'leave-one-person-out' ? people : new Uint32Array(),
    spread: spreadOf(thresholds),
    heldOut: decisionFigures(counts, mix),
    inSample: Number.isNaN(ownThreshold)
      ? null
      : { ...decisionFigures(own, mix), threshold: ownThreshold },
    notes: notesOn(refusedFolds, folds.length),
  };
}

function spreadOf(thresholds: Float64Array): CrossValidation['spread'] {
  const sorted = thresholds.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] as number;
  return {
    low: sorted[0] as number,
    median: sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2,
    high: sorted.at(-1) as number,
  };
}

function notesOn(refused: number, folds: number): readonly Note[] {
  const notes: Note[] = [
    {
      code: 'cross-validation-not-nested',
      severity: 'info',
      text: message('note.notNested'),
    },
  ];
  if (refused > 0) {
    notes.push({
      code: 'cross-validation-refused-folds',
      severity: 'warning',
      text: message('note.refusedFolds', { refused, folds }),
    });
  }
  return notes;
}

/**
 * Up to this many people each is held out alone; above, folds of several people say as much in less
 * time.
 */
const MOST_LEFT_OUT_SINGLY = 20;
/** From this many people on ten folds still hold enough pairs of people each. */
const PEOPLE_FOR_TEN_FOLDS = 50;

export interface PersonFolds {
  readonly scheme: 'leave-one-person-out' | 'person-folds';
  /** People of each fold. */
  readonly folds: readonly Uint32Array[];
}

/** Deals people into folds whose sizes differ by one at most. */
export function personFolds(people: Uint32Array, seed: number): PersonFolds {
  if (people.length <= MOST_LEFT_OUT_SINGLY) {
    return {
      scheme: 'leave-one-person-out',
      folds: Array.from(people, (person) => Uint32Array.of(person)),
    };
  }
  const count = people.length >= PEOPLE_FOR_TEN_FOLDS ? 10 : 5;
  const shuffled = Uint32Array.from(people);
  const random = seededRandom(seed);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as number, shuffled[i] as number];
  }
  return {
    scheme: 'person-folds',
    folds: Array.from({ length: count }, (_, fold) =>
      shuffled.filter((_person, i) => i % count === fold),
    ),
  };
}

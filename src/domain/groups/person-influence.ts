import {
  type ChoiceId,
  choiceId,
  type ThresholdChoice,
} from '#domain/threshold/threshold-choice.ts';
import { peopleOf, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareReplicates } from '#domain/uncertainty/replicate.ts';
import {
  methodInputOf,
  settled,
  type MethodContext,
  thresholdOf,
} from '#domain/uncertainty/replicate-proposals.ts';

export interface InfluenceRequest extends MethodContext {
  readonly choice: ThresholdChoice;
}

/**
 * How a method's threshold moves when one person is left out. A hint about their photos, never a
 * property of the person.
 */
export interface PersonInfluence {
  readonly method: ChoiceId;
  /** `null` where the method refuses on the whole set. */
  readonly threshold: number | null;
  /**
   * One entry per person, the largest change first; `without` is `null` where the method refuses
   * without them.
   */
  readonly people: readonly {
    readonly subject: number;
    readonly without: number | null;
    /** Threshold without them less threshold with everybody; `null` where one is missing. */
    readonly change: number | null;
  }[];
}

/** A generator: yields the number of people done after each. */
export function* personInfluence(
  pairs: PersonPairs,
  asked: InfluenceRequest,
): Generator<number, PersonInfluence> {
  const request = settled(pairs, asked);
  const people = peopleOf(pairs);
  const replicateOf = prepareReplicates(pairs);
  const included = new Uint8Array(pairs.subjectCount);
  for (const person of people) included[person] = 1;
  const train = (count: number): number | null => {
    const replicate = replicateOf(included);
    if (replicate === null) return null;
    const threshold = thresholdOf(methodInputOf(replicate, count, request), request.choice);
    return Number.isNaN(threshold) ? null : threshold;
  };
  const threshold = train(people.length);
  const rows: PersonInfluence['people'][number][] = [];
  for (const [i, subject] of people.entries()) {
    included[subject] = 0;
    const without = train(people.length - 1);
    included[subject] = 1;
    const change = without === null || threshold === null ? null : without - threshold;
    rows.push({ subject, without, change });
    yield i + 1;
  }
  const size = (row: { readonly change: number | null }) => Math.abs(row.change ?? 0);
  return {
    method: choiceId(request.choice),
    threshold,
    people: rows.toSorted((a, b) => size(b) - size(a) || a.subject - b.subject),
  };
}

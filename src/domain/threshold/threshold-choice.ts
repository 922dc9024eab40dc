import {
  recomputationError,
  type ScoreScale,
  spanEnds,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
import { decimalInside, gapAround, safePart } from '#domain/threshold/threshold-decimal.ts';
import type {
  Answer,
  MethodInput,
  MethodWords,
  ThresholdMethod,
} from '#domain/threshold/threshold-method.ts';
import {
  type MethodId,
  type MethodParameters,
  THRESHOLD_METHODS,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import { message } from '#words/message.ts';
import { englishName } from '#words/names.ts';

/** Where the threshold in force comes from. */
export type ThresholdChoice =
  | { readonly kind: 'method'; readonly method: MethodId }
  /** Set by dragging, by keyboard or by typing; a distance. */
  | { readonly kind: 'manual'; readonly threshold: number };

/** As in files and in the list of the interface. */
export type ChoiceId = MethodId | 'manual';

/** What one of the choices says of a set. */
export type Proposal = Answer & { readonly method: ChoiceId };

/** What stands behind the methods in their list. */
const MANUAL = {
  id: 'manual',
  words: { name: 'method.manual', meaning: 'method.manualMeaning', ties: 'ties.stated' },
  parameters: [],
} as const;

/** What can be chosen, in the order of the interface. */
export const THRESHOLD_CHOICES: readonly (Pick<ThresholdMethod, 'words' | 'parameters'> & {
  readonly id: ChoiceId;
})[] = [...THRESHOLD_METHODS, MANUAL];

export function byMethod(method: MethodId): ThresholdChoice {
  return { kind: 'method', method };
}

export function choiceId(choice: ThresholdChoice): ChoiceId {
  return choice.kind === 'manual' ? 'manual' : choice.method;
}

export function choiceWords(id: ChoiceId): MethodWords {
  return id === 'manual' ? MANUAL.words : thresholdMethod(id).words;
}

/** In English, as in files. */
export function choiceName(id: ChoiceId): string {
  return englishName(choiceWords(id).name);
}

/**
 * What the row of the threshold set by hand says.
 *
 * @param threshold `null` until one has been set.
 */
export function manualProposal(threshold: number | null, scale: ScoreScale): Proposal {
  const answer =
    threshold === null || !Number.isFinite(threshold)
      ? refused(message('refusal.notSetByHand'))
      : proposed(threshold, message('proposal.manual', { at: thresholdText(scale, threshold) }));
  return { ...answer, method: 'manual' };
}

/**
 * What the choice says of a set: the method's proposal, or the number that was set, whatever the
 * set.
 */
export function proposalOf(
  choice: ThresholdChoice,
  input: MethodInput<MethodParameters>,
): Proposal {
  return choice.kind === 'manual'
    ? manualProposal(choice.threshold, input.scale)
    : thresholdMethod(choice.method).propose(input);
}

/**
 * Margins are compared with this much slack, for they come out of the same sums as the decimals
 * that keep them.
 */
const SLACK = 1 - 1e-9;

/**
 * Whether a threshold decides this set's pairs alike where distances are computed again in single
 * precision, and if not, what to do; `null` where it does.
 */
export function thresholdNote(cuts: CutTable, scale: ScoreScale, threshold: number): Note | null {
  const gap = gapAround(cuts, threshold);
  const keeps = (margin: number, edge: number): boolean =>
    !Number.isFinite(edge) || margin >= SLACK * recomputationError(scale, edge);
  if (keeps(threshold - gap.low, gap.low) && keeps(gap.high - threshold, gap.high)) return null;
  const at = thresholdText(scale, threshold);
  const isRead = scale.written !== null;
  if (safePart(scale, gap) === null) {
    const [low, high] = spanEnds(scale, gap.low, gap.high);
    return {
      code: 'threshold-gap-narrow',
      severity: 'info',
      text: message(isRead ? 'copying.gapNarrowRead' : 'copying.gapNarrowComputed', {
        at,
        low,
        high,
      }),
    };
  }
  const nearer = threshold - gap.low < gap.high - threshold ? gap.low : gap.high;
  return {
    code: 'threshold-on-edge',
    severity: 'info',
    text: message(isRead ? 'copying.onEdgeRead' : 'copying.onEdgeComputed', {
      at,
      place: nearer === threshold ? 'exactly' : 'near',
      noun: scale.noun,
      safe: thresholdText(scale, decimalInside(scale, gap)),
    }),
  };
}

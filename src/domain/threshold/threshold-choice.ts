import { type ScoreScale, thresholdText } from '#domain/comparison/score-scale.ts';
import { proposed, refused } from '#domain/threshold/proposal.ts';
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

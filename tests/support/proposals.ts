import {
  type MethodId,
  type MethodParameters,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import type { Proposal } from '#domain/threshold/threshold-choice.ts';
import { inputFromScores, scoresFromText } from '#tests/support/scores-from-text.ts';
import { said } from '#tests/support/said.ts';

/**
 * What a method says of scores as `scoresFromText` reads them; by C4.5's own rule, so that a
 * threshold is the observed distance that was chosen.
 */
export function propose(
  id: MethodId,
  text: string,
  parameters: Partial<MethodParameters> = {},
): Proposal {
  return thresholdMethod(id).propose(
    inputFromScores(scoresFromText(text), { splitPosition: 'observed', ...parameters }),
  );
}

export function thresholdOf(proposal: Proposal): number {
  if (proposal.kind === 'refused') throw new Error(said(proposal.reason));
  return proposal.threshold;
}

export function refusalOf(proposal: Proposal): string {
  if (proposal.kind === 'proposed') throw new Error(`proposed ${proposal.threshold}`);
  return said(proposal.reason);
}

import { byMethod, type ChoiceId } from '#domain/threshold/threshold-choice.ts';
import { EMPTY_STUDY, type Study } from '#application/state/study.ts';

/** The threshold that was set by hand, in force or not; `null` for none. */
export function manualThreshold({ choice, lastManual }: Study): number | null {
  return choice.kind === 'manual' ? choice.threshold : lastManual;
}

export function withManualThreshold(study: Study, threshold: number): Study {
  return { ...study, choice: { kind: 'manual', threshold }, lastManual: null };
}

/** Chooses a method, or the threshold that was last set by hand; without one nothing changes. */
export function withChoice(study: Study, id: ChoiceId): Study {
  const manual = manualThreshold(study);
  if (id !== 'manual') return { ...study, choice: byMethod(id), lastManual: manual };
  return manual === null ? study : withManualThreshold(study, manual);
}

/**
 * Without what was set by hand in units of the distance: a threshold and a review band mean nothing
 * under another distance or model.
 */
export function withoutManualThreshold(study: Study): Study {
  return {
    ...study,
    review: null,
    choice: study.choice.kind === 'manual' ? EMPTY_STUDY.choice : study.choice,
    lastManual: null,
  };
}

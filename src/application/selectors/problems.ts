import { createSelector } from 'reselect';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { FaceChoice } from '#domain/face/face-selection.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { type PhotoState, selectPhotoStates } from '#application/selectors/faces.ts';
import type { AppState } from '#application/state/store.ts';
import { message, type Message, type MessageCode } from '#words/message.ts';

/** A thing to put right, with its remedy beside it. */
export interface Problem {
  readonly key: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Of the file; of several in one line, what they are. */
  readonly path: string | Message;
  readonly photo: PhotoId | null;
  readonly text: Message;
  readonly remedy: Message;
  /** What one click can do about it, in the order offered. */
  readonly actions: readonly ProblemAction[];
}

export type ProblemAction = 'dismiss' | 'exclude' | 'remove' | 'retry' | 'pick-face' | 'label';

function unprocessed(
  outcome: AcquisitionOutcome & { kind: 'unprocessed' },
): Pick<Problem, 'text' | 'remedy'> {
  switch (outcome.reason) {
    case 'unreadable':
      return {
        text: message('photo.damaged'),
        remedy: message('fix.exportAgain'),
      };
    case 'unsupported-format':
      return {
        text: message('photo.cannotDecode'),
        remedy: message('fix.saveAsJpeg'),
      };
    case 'too-large':
      return {
        text:
          outcome.detail === ''
            ? message('photo.tooLarge')
            : message('photo.tooLargeWhy', { reason: outcome.detail }),
        remedy: message('fix.reduce'),
      };
    case 'worker-crashed':
      return {
        text: message('photo.crashed'),
        remedy: message('fix.tryAgainOrBackend'),
      };
    case 'timed-out':
      return {
        text: message('photo.timedOut'),
        remedy: message('fix.tryAgainOrReduce'),
      };
  }
}

function problemOf(state: PhotoState): Problem | null {
  const { photo, outcome, chosenBy } = state;
  const about = { key: `photo/${photo.id}`, path: photo.path, photo: photo.id };
  if (outcome?.kind === 'failed') {
    return outcome.reason === 'no-face'
      ? {
          ...about,
          code: 'no-face',
          severity: 'warning',
          text: message('photo.noFace'),
          remedy: message('fix.largerFace'),
          actions: ['exclude', 'remove'],
        }
      : {
          ...about,
          code: 'no-embedding',
          severity: 'warning',
          text: message('photo.noEmbedding'),
          remedy: message('fix.sharper'),
          actions: ['exclude', 'remove'],
        };
  }
  if (outcome?.kind === 'unprocessed') {
    return {
      ...about,
      code: outcome.reason,
      severity: 'error',
      ...unprocessed(outcome),
      actions: ['retry', 'remove'],
    };
  }
  if (photo.subject === null) {
    return {
      ...about,
      code: 'no-label',
      severity: 'warning',
      text: message('photo.noLabel'),
      remedy: message('fix.sayWho'),
      actions: ['label', 'remove'],
    };
  }
  if (outcome?.kind === 'acquired' && chosenBy !== null && chosenBy !== 'person') {
    return {
      ...about,
      code: 'several-faces',
      severity: 'info',
      text: message(CHOSEN[chosenBy], { faces: outcome.faces.length }),
      remedy: message('fix.checkFace'),
      actions: ['pick-face', 'exclude'],
    };
  }
  return null;
}

/** Which of several faces counts. */
const CHOSEN = {
  agreement: 'photo.severalAgreement',
  largest: 'photo.severalLargest',
  centre: 'photo.severalCentre',
} as const satisfies Record<FaceChoice, MessageCode>;

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Everything to put right, errors first. */
export const selectProblems = createSelector(
  [selectPhotoStates, (state: AppState) => state.session.problems, selectFacesBeingChosen],
  (states, imported, beingChosen): readonly Problem[] => {
    const ofFiles = imported.map((problem): Problem => ({ ...problem, actions: ['dismiss'] }));
    const ofPhotos = states.flatMap((state) => {
      const problem = state.photo.included ? problemOf(state) : null;
      // Which face counts is not known yet.
      const isOpen = beingChosen && problem?.code === 'several-faces';
      return problem === null || isOpen ? [] : [problem];
    });
    return [...ofFiles, ...ofPhotos].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  },
);

/** Problems that want something done; mere remarks are listed but not counted. */
export const selectProblemCount = createSelector(
  [selectProblems],
  (problems) => problems.filter((problem) => problem.severity !== 'info').length,
);

import { createSelector } from 'reselect';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { FaceChoice } from '#domain/face/face-selection.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { type PhotoState, selectPhotoStates } from '#application/selectors/faces.ts';
import type { AppState } from '#application/state/store.ts';

/** A thing to put right, with its remedy beside it. */
export interface Problem {
  readonly key: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: string;
  readonly photo: PhotoId | null;
  readonly text: string;
  readonly remedy: string;
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
        text: 'The file is damaged: it could not be decoded as an image.',
        remedy: 'Export or copy the photo again from where it came from, and add it again.',
      };
    case 'unsupported-format':
      return {
        text: 'This browser cannot decode this image format.',
        remedy: 'Save the photo as JPEG or PNG and add it again.',
      };
    case 'too-large':
      return {
        text: `The image is too large for this browser. ${outcome.detail}`.trim(),
        remedy: 'Reduce it (2,000 pixels on the longer side are plenty) and add it again.',
      };
    case 'worker-crashed':
      return {
        text: 'Processing stopped twice on this photo, so it was left out. It does not count as a failure to acquire.',
        remedy: 'Try again; if it happens again, reduce the photo or choose another backend.',
      };
    case 'timed-out':
      return {
        text: 'Processing this photo took too long and was stopped. It does not count as a failure to acquire.',
        remedy: 'Try again, or reduce the photo first.',
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
          text: 'No face was found. This counts as a failure to acquire.',
          remedy:
            'Use a photo that shows the face larger and from the front (cropping it helps), or remove this one.',
          actions: ['exclude', 'remove'],
        }
      : {
          ...about,
          code: 'no-embedding',
          severity: 'warning',
          text: 'A face was found, but the model could compute nothing from it. This counts as a failure to acquire.',
          remedy: 'Use a sharper or larger photo, or remove this one.',
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
      text: 'Neither the folder nor the file name says who this is.',
      remedy: 'Say who it is; until then the photo takes part in no comparison.',
      actions: ['label', 'remove'],
    };
  }
  if (outcome?.kind === 'acquired' && chosenBy !== null && chosenBy !== 'person') {
    return {
      ...about,
      code: 'several-faces',
      severity: 'info',
      text: `${outcome.faces.length} faces were found; ${CHOSEN[chosenBy]} is used.`,
      remedy: 'Check that it is the right one, or pick another.',
      actions: ['pick-face', 'exclude'],
    };
  }
  return null;
}

/** Which of several faces counts. */
const CHOSEN: Readonly<Record<FaceChoice, string>> = {
  agreement: 'the one that agrees with the person’s other photos',
  largest: 'the largest one near the centre',
  centre: 'the one nearest to the centre',
};

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

import { type PairFilter, type View, WRONG_PAIRS } from '#application/state/session.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { type FaceRef, withInclusion, withoutFaceRefs } from '#application/state/study.ts';
import type { Message } from '#words/message.ts';

/** What is looked at, and what can be done to a face while its pairs are. */
export function createViewActions(store: AppStore) {
  return {
    showView: (view: View): void => updateSession(store, { view }),

    /**
     * Opens the list of pairs with this filter; what it does not say is as in the list of wrong
     * pairs.
     */
    showPairs: (filter: Partial<PairFilter>): void => {
      const pairsAsked = store.getState().session.pairsAsked + 1;
      const pairFilter = { ...WRONG_PAIRS, ...filter };
      updateSession(store, { view: 'pairs', pairFilter, pairsAsked });
    },
    filterPairs: (change: Partial<PairFilter>): void => {
      const { pairFilter } = store.getState().session;
      updateSession(store, { pairFilter: { ...pairFilter, ...change } });
    },

    /**
     * Takes a face out of the comparisons: the photo where it is the face that counts, else its
     * name. `because` completes "Undo ...".
     */
    excludeFace: (ref: FaceRef, because: Message): void =>
      commitStudy(store, because, (study) =>
        ref.face === null
          ? withInclusion(study, new Set([ref.photo]), false)
          : withoutFaceRefs(study, [ref]),
      ),
  };
}

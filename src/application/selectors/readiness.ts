import type { PairCounts } from '#domain/comparison/missing-kind.ts';
import { createSelector } from 'reselect';
import { missingPairs, pairsOfPeople } from '#domain/import/missing-pairs.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { readinessNotes } from '#domain/photo/photo-set.ts';
import type { Note } from '#domain/shared/note.ts';
import { message } from '#words/message.ts';
import {
  type LabelledFace,
  selectLabelledFaces,
  selectPhotoStates,
} from '#application/selectors/faces.ts';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
} from '#application/selectors/active-import.ts';

/** Whether there is a threshold to look at, and if not, what is missing. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: Note['text'] };

/** Pairs of the import that is looked at; `null` while photos are. */
const selectImportedPairs = createSelector(
  [selectActiveImport, selectImportedColumns, selectImportColumn],
  (imported, columns, chosen): PairCounts | null => {
    if (imported === null) return null;
    if (imported.kind === 'embeddings') return pairsOfPeople(imported.embeddings.table);
    const pairs = columns[chosen]?.pairs ?? null;
    let mated = 0;
    for (const is of pairs?.mated ?? []) mated += is;
    return { mated, nonMated: (pairs?.count ?? 0) - mated };
  },
);

export const selectReadiness = createSelector(
  [selectPhotoStates, selectLabelledFaces, selectActiveImport, selectImportedPairs],
  (states, faces, imported, pairs): Readiness => {
    if (imported !== null && pairs !== null) {
      const missing = missingPairs(imported.name, imported.kind, pairs);
      return missing === null ? { ready: true } : { ready: false, reason: missing };
    }
    const withFace = facesTaking(faces);
    const waiting = states.some((state) => state.outcome === null);
    if (withFace.length === 0 && states.length > 0) {
      return {
        ready: false,
        reason: message(waiting ? 'readiness.facesNotFound' : 'readiness.noUsableFace'),
      };
    }
    const missing = readinessNotes(withFace).find((note) => note.severity === 'warning');
    return missing === undefined ? { ready: true } : { ready: false, reason: missing.text };
  },
);

/** What the domain counts: faces that were found, each with whom it shows. */
export function facesTaking(
  faces: readonly LabelledFace[],
): readonly Pick<Photo, 'subject' | 'included'>[] {
  return faces.flatMap(({ face, subject, photo }) =>
    face === null ? [] : [{ subject, included: photo.included }],
  );
}

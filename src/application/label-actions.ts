import type { FaceChoice } from '#domain/face/face-selection.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { type Remedy, withRemedies } from '#application/state/remedy.ts';
import { whenAccepted, whenAnswered } from '#application/state/naming.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import {
  type FaceRef,
  withChosenFace,
  withDismissed,
  withFaceSubjects,
  withInclusion,
  withNamedFaces,
  withNaming,
  withoutFaceRefs,
  withoutPhotos,
  withSubject,
  withSubjectRenamed,
  withTags,
} from '#application/state/study.ts';
import { rereadArchiveNames } from '#application/use-cases/reread-archive-names.ts';
import { message } from '#words/message.ts';

/** Who is in which photo, and what takes part: all of it can be undone. */
export function createLabelActions(store: AppStore) {
  return {
    renamePerson: (from: SubjectLabel, to: SubjectLabel): void =>
      commitStudy(store, message('step.renamePerson', { name: from }), (study) =>
        withSubjectRenamed(study, from, to),
      ),
    setTags: (subject: SubjectLabel, tags: readonly string[]): void =>
      commitStudy(store, message('step.tagPerson', { name: subject }), (study) =>
        withTags(study, subject, tags),
      ),
    movePhotos: (ids: readonly PhotoId[], to: SubjectLabel): void =>
      commitStudy(store, message('step.moveTo', { name: to }), (study) =>
        withSubject(study, new Set(ids), to),
      ),
    setIncluded: (ids: readonly PhotoId[], included: boolean): void =>
      commitStudy(store, message(included ? 'step.includeAgain' : 'step.exclude'), (study) =>
        withInclusion(study, new Set(ids), included),
      ),
    /** Excludes these photos, or includes them again if all of them are excluded. */
    toggleIncluded: (ids: readonly PhotoId[]): void =>
      commitStudy(store, message('step.excludeOrInclude'), (study) => {
        const chosen = new Set(ids);
        const any = study.photos.some(({ id, included }) => included && chosen.has(id));
        return withInclusion(study, chosen, !any);
      }),
    removePhotos: (ids: readonly PhotoId[]): void =>
      commitStudy(store, message('step.remove'), (study) => withoutPhotos(study, new Set(ids))),
    chooseFace: (id: PhotoId, face: number): void =>
      commitStudy(store, message('step.pickFace'), (study) => withChosenFace(study, id, face)),

    /** Says of every face of a photo who it is; `counting` is the face that counted so far. */
    nameFaces: (id: PhotoId, names: readonly (SubjectLabel | null)[], counting: number): void =>
      commitStudy(store, message('step.nameFaces'), (study) =>
        withNamedFaces(study, id, names, counting),
      ),
    moveFaces: (refs: readonly FaceRef[], to: SubjectLabel): void =>
      commitStudy(store, message('step.moveTo', { name: to }), (study) =>
        withFaceSubjects(study, refs, to),
      ),
    /** Of the face that counts, the photo; of another face, its name. */
    removeFaces: (refs: readonly FaceRef[]): void =>
      commitStudy(store, message('step.remove'), (study) => withoutFaceRefs(study, refs)),
    /** Puts findings of the dataset doctor right, as one step. */
    acceptFindings: (remedies: readonly Remedy[]): void =>
      commitStudy(store, message('step.acceptFindings', { findings: remedies.length }), (study) =>
        withRemedies(study, remedies),
      ),
    setFaceChoice: (faceChoice: FaceChoice): void =>
      commitStudy(store, message('step.faceChoice'), (study) => ({ ...study, faceChoice })),
    dismissFinding: (key: string, dismissed = true): void =>
      commitStudy(store, message(dismissed ? 'step.dismissFinding' : 'step.lookAgain'), (study) =>
        withDismissed(study, key, dismissed),
      ),
    /** Reads the names in an archive by another encoding. */
    rereadArchiveNames: (archive: string, encoding: string): void =>
      rereadArchiveNames(store, archive, encoding),
    /** The names in this archive are right. */
    acceptArchiveNames: (archive: string): void =>
      updateSession(store, {
        archiveNames: store
          .getState()
          .session.archiveNames.filter((names) => names.archive !== archive),
      }),
    compareAllPairs: (): void =>
      commitStudy(store, message('step.compareAllPairs'), (study) => ({
        ...study,
        protocol: null,
      })),
    /** Names the photos of the last drop in another of the ways in which that was understood. */
    chooseNaming: (id: string): void => {
      const { naming } = store.getState().session;
      const chosen = naming?.namings.find((one) => one.id === id);
      if (naming === null || chosen === undefined) return;
      commitStudy(store, message('step.namePhotos'), (study) => withNaming(study, chosen.labels));
      updateSession(store, { naming: whenAnswered(naming) });
    },
    /** How the names were read needs no more looking at. */
    acceptNaming: (): void => {
      const { naming } = store.getState().session;
      updateSession(store, { naming: naming === null ? null : whenAccepted(naming) });
    },
  };
}

import { createSelector } from 'reselect';
import { buildTemplateTable } from '#domain/embedding/build-template-table.ts';
import { strangerName } from '#domain/photo/strangers.ts';
import { type Person, selectPeople } from '#application/selectors/people.ts';
import type { Templates } from '#application/state/evaluation-inputs.ts';

/** The faces that take part: included, labelled, acquired; person after person. */
export const selectTemplates = createSelector([selectPeople], templatesOf);

/** The same of people under another pipeline. */
export function templatesOf(people: readonly Person[]): Templates & {
  /** Key of each subject index. */
  readonly keys: readonly string[];
} {
  const usable = people.flatMap((person) =>
    person.photos.flatMap(({ photo, face, faceIndex }) =>
      photo.included && face !== null && faceIndex !== null
        ? [{ person, photo, face, faceIndex }]
        : [],
    ),
  );
  // A stranger is a person of their own, so that no two of them are ever mated.
  const labelled = usable.map(({ person, photo, face, faceIndex }) => {
    const label = person.strangers ? strangerName(photo.id, faceIndex) : person.label;
    const key = person.strangers ? `${person.key}/${photo.id}/${faceIndex}` : person.key;
    return { photo, face, faceIndex, label, key };
  });
  const { table, subjects } = buildTemplateTable(
    labelled.map(({ face, key }) => ({ embedding: face.embedding, subject: key })),
  );
  const labels = new Map(labelled.map(({ key, label }) => [key, label]));
  return {
    table,
    rows: labelled.map(({ label, photo, faceIndex }, row) => ({
      photo: photo.id,
      path: photo.path,
      fileName: photo.fileName,
      faceIndex,
      subject: label,
      subjectIndex: table.subject[row] ?? 0,
    })),
    subjects: subjects.map((key) => labels.get(key) ?? key),
    keys: subjects,
  };
}

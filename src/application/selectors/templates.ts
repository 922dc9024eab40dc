import { createSelector } from 'reselect';
import { buildTemplateTable } from '#domain/embedding/build-template-table.ts';
import { selectPeople } from '#application/selectors/people.ts';
import type { Templates } from '#application/state/evaluation-inputs.ts';

/** The faces that take part: included, labelled, acquired; person after person. */
export const selectTemplates = createSelector([selectPeople], (people): Templates => {
  const usable = people.flatMap((person) =>
    person.photos.flatMap(({ photo, face, faceIndex }) =>
      photo.included && face !== null && faceIndex !== null
        ? [{ person, photo, face, faceIndex }]
        : [],
    ),
  );
  const { table, subjects } = buildTemplateTable(
    usable.map(({ person, face }) => ({ embedding: face.embedding, subject: person.key })),
  );
  const labels = new Map(people.map(({ key, label }) => [key, label]));
  return {
    table,
    rows: usable.map(({ person, photo, faceIndex }, row) => ({
      photo: photo.id,
      path: photo.path,
      fileName: photo.fileName,
      faceIndex,
      subject: person.label,
      subjectIndex: table.subject[row] ?? 0,
    })),
    subjects: subjects.map((key) => labels.get(key) ?? key),
  };
});

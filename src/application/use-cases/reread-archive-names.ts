import { type LabelReading, readLabels } from '#domain/photo/label-readings.ts';
import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { CollectedFiles } from '#application/ports.ts';
import { type NamingChoice, namingChoice, whenAccepted } from '#application/state/naming.ts';
import { selectArchiveNames } from '#application/selectors/archive-names.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { knownSpelling, type Study } from '#application/state/study.ts';
import { message } from '#words/message.ts';

/** Keeps what is known of names that had to be guessed, so that they can be read otherwise. */
export function holdArchiveNames(store: AppStore, collected: CollectedFiles): void {
  const { files, archiveNames = [] } = collected;
  if (archiveNames.length === 0) return;
  const dropped = files.map(({ path }) => path);
  const fresh = new Set(archiveNames.map(({ archive }) => archive));
  const kept = store.getState().session.archiveNames.filter(({ archive }) => !fresh.has(archive));
  const added = archiveNames.map((names) => ({ ...names, dropped }));
  updateSession(store, { archiveNames: [...kept, ...added] });
}

/**
 * Reads the names in an archive by another encoding: photos get the path that they would have come
 * in under, and the person, where that was suggested by the names and nobody has said otherwise
 * since.
 */
export function rereadArchiveNames(store: AppStore, archive: string, encoding: string): void {
  const state = store.getState();
  const names = state.session.archiveNames.find((known) => known.archive === archive);
  const shown = selectArchiveNames(state).find((known) => known.archive === archive);
  const from = names?.readings.find((reading) => reading.encoding === shown?.used);
  const to = names?.readings.find((reading) => reading.encoding === encoding);
  if (names === undefined || from === undefined || to === undefined || from === to) return;
  const first = names.readings[0]?.paths ?? [];
  const place = new Map(first.map((path, index) => [path, index]));
  const dropped = (paths: readonly string[]): readonly string[] =>
    names.dropped.map((path) => paths[place.get(path) ?? -1] ?? path);
  const before = dropped(from.paths);
  const after = dropped(to.paths);
  const inUse = readingInUse(before, state.study);
  const readingsAfter = readLabels(after);
  const labelsBefore = inUse?.labels ?? [];
  // Whichever part of the paths named the people names them still.
  const same = readingsAfter.readings.find(({ id }) => id === inUse?.id);
  const labelsAfter = (same ?? readingsAfter.readings[0])?.labels ?? [];
  const renaming = new Map(
    before.map((path, i) => [
      path,
      {
        path: after[i] as string,
        was: labelsBefore[i] ?? null,
        now: labelsAfter[i] ?? null,
      },
    ]),
  );
  commitStudy(store, message('step.readNamesAs', { encoding: to.name }), (study) =>
    renamed(study, renaming),
  );
  const { problems, naming } = store.getState().session;
  const row = new Map(before.map((path, i) => [path, i]));
  const concerned = state.study.photos.flatMap(({ id, path }) => {
    const at = row.get(path);
    return at === undefined ? [] : [{ id, row: at }];
  });
  updateSession(store, {
    problems: problems.map((problem) => {
      const path = typeof problem.path === 'string' ? renaming.get(problem.path)?.path : undefined;
      return path === undefined || path === problem.path
        ? problem
        : { ...problem, path, key: `file/${path}` };
    }),
    // Examples that it shows are of names as they were read before.
    naming: naming === null ? null : renewed(naming, namingChoice(readingsAfter, concerned)),
  });
}

/** The choice in place of one that is held; those that wait behind it stay. */
function renewed(held: NamingChoice, choice: NamingChoice | null): NamingChoice | null {
  return choice === null ? whenAccepted(held) : { ...choice, waiting: held.waiting };
}

/**
 * The reading of these paths that the photos' names agree with most: somebody may have chosen
 * another than the best.
 */
function readingInUse(paths: readonly string[], study: Study): LabelReading | undefined {
  const subjects = new Map(study.photos.map(({ path, subject }) => [path, subject]));
  const agreeing = ({ labels }: LabelReading): number =>
    paths.filter((path, i) => {
      const subject = subjects.get(path);
      return subject !== undefined && isSamePerson(subject, labels[i] ?? null);
    }).length;
  const { readings } = readLabels(paths);
  return readings.toSorted((one, other) => agreeing(other) - agreeing(one))[0];
}

function isSamePerson(one: SubjectLabel | null, other: SubjectLabel | null): boolean {
  if (one === null || other === null) return one === other;
  return subjectKey(one) === subjectKey(other);
}

interface Renaming {
  readonly path: string;
  readonly was: SubjectLabel | null;
  readonly now: SubjectLabel | null;
}

function renamed(study: Study, renaming: ReadonlyMap<string, Renaming>): Study {
  const others: Study = {
    ...study,
    photos: study.photos.filter(({ path }) => !renaming.has(path)),
  };
  const photos = study.photos.map((photo): Photo => {
    const to = renaming.get(photo.path);
    if (to === undefined) return photo;
    const subject = to.now === null ? null : knownSpelling(others, to.now);
    return {
      ...photo,
      path: to.path,
      fileName: to.path.slice(to.path.lastIndexOf('/') + 1),
      subject: isSamePerson(photo.subject, to.was) ? subject : photo.subject,
    };
  });
  return { ...study, photos };
}

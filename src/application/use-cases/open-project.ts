import type { IncomingFile, PhotoFiles } from '#application/ports.ts';
import type { ImportId } from '#application/state/imported-set.ts';
import { projectFrom, type ProjectStudy } from '#application/state/project.ts';
import {
  IMPORT_FOLDER,
  type ReopenedImport,
  reopenedImport,
} from '#application/state/project-import.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { listProblem } from '#application/use-cases/file-problems.ts';
import { message } from '#words/message.ts';

/** What a saved project says of its photos, and of the rest. */
export interface OpenedProject {
  readonly study: ProjectStudy;
  readonly imported: ReopenedImport | null;
}

export interface OpenedProjects {
  /** The last one, where there are several. */
  readonly project: OpenedProject | null;
  /** The files that are no part of a project's own: its photos, and whatever else came in. */
  readonly rest: readonly IncomingFile[];
  readonly problems: readonly ImportProblem[];
}

/** Opens the projects of a drop. @param projects those of the files that are projects' JSON. */
export async function openProjects(
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
  projects: ReadonlySet<IncomingFile>,
  importId: ImportId,
): Promise<OpenedProjects> {
  const problems: ImportProblem[] = [];
  const own = new Set<IncomingFile>();
  let project: OpenedProject | null = null;
  for (const file of projects) {
    const side = await photoFiles.readSideFile(file);
    const saved = side?.kind === 'json' ? projectFrom(side.value) : DAMAGED;
    own.add(file);
    if (saved?.kind !== 'project') {
      problems.push(listProblem(file.path, 'project', (saved ?? DAMAGED).problem, SAVE_AGAIN));
      continue;
    }
    const arrays = arraysBeside(file, files);
    for (const array of arrays.values()) own.add(array);
    const imported =
      saved.imported === null
        ? null
        : await reopenedImport(saved.imported, importId, async (name) => {
            const array = arrays.get(name);
            return array === undefined ? null : photoFiles.bytesOf(array);
          });
    if (imported?.kind === 'refused') {
      problems.push(listProblem(file.path, 'import', imported.problem, IMPORT_AGAIN));
    }
    project = {
      study: saved.study,
      imported: imported?.kind === 'reopened' ? imported.reopened : null,
    };
  }
  return { project, rest: files.filter((file) => !own.has(file)), problems };
}

const DAMAGED = {
  kind: 'refused',
  problem: message('project.noJson'),
} as const;

/** The arrays of a project's import, by their paths inside the project. */
function arraysBeside(
  project: IncomingFile,
  files: readonly IncomingFile[],
): ReadonlyMap<string, IncomingFile> {
  const folder = project.path.slice(0, -project.fileName.length);
  return new Map(
    files.flatMap((file) =>
      file.path.startsWith(`${folder}${IMPORT_FOLDER}`)
        ? [[file.path.slice(folder.length), file] as const]
        : [],
    ),
  );
}

const SAVE_AGAIN = message('fix.saveProjectAgain');
const IMPORT_AGAIN = message('fix.importAgain');

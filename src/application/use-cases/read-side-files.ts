import {
  type LabelMapping,
  mappingFromJson,
  mappingFromRows,
} from '#domain/photo/label-mapping.ts';
import { parsePairProtocol } from '#domain/photo/pair-protocol.ts';
import { countText } from '#domain/shared/wording.ts';
import type { IncomingFile, PhotoFiles, SideFile } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import { projectFrom, type ProjectStudy } from '#application/state/project.ts';
import type { StudyProtocol } from '#application/state/study.ts';

export interface NamedMapping {
  readonly path: string;
  readonly mapping: LabelMapping;
}

export interface SideFiles {
  /** The files that speak of no others: photos, or whatever is no photo either. */
  readonly photos: readonly IncomingFile[];
  readonly mappings: readonly NamedMapping[];
  /** The last one, where there are several. */
  readonly protocol: StudyProtocol | null;
  /** What a saved project says of its photos, and of the rest. */
  readonly project: ProjectStudy | null;
  readonly problems: readonly ImportProblem[];
}

/** Picks out of a drop the files that say who is in the others, or which pairs to compare. */
export async function readSideFiles(
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
): Promise<SideFiles> {
  const photos: IncomingFile[] = [];
  const mappings: NamedMapping[] = [];
  const problems: ImportProblem[] = [];
  let protocol: StudyProtocol | null = null;
  let project: ProjectStudy | null = null;
  for (const file of files) {
    const { path, fileName } = file;
    const side = await photoFiles.readSideFile(file);
    const saved = side?.kind === 'json' ? projectFrom(side.value) : null;
    if (saved !== null) {
      if (saved.kind === 'project') project = saved.study;
      else problems.push(about(path, 'project', saved.problem, SAVE_AGAIN));
      continue;
    }
    const mapping = side === null ? null : mappingOf(side);
    const pairs = side?.kind === 'text' ? parsePairProtocol(side.text) : null;
    if (mapping !== null) {
      mappings.push({ path, mapping });
      if (mapping.incomplete > 0) {
        problems.push(
          about(
            path,
            'incomplete',
            `${countText(mapping.incomplete, 'row')} of this list lack a file or a person and say nothing.`,
            'Fill them in and add the list again.',
          ),
        );
      }
    } else if (pairs !== null) {
      protocol = { fileName, pairs: pairs.pairs };
      if (pairs.badLines.length > 0) {
        problems.push(
          about(
            path,
            'bad-lines',
            `Line ${pairs.badLines.slice(0, 5).join(', ')} of this list name no pair${pairs.badLines.length > 5 ? `, nor do ${pairs.badLines.length - 5} more` : ''}.`,
            'Each line is a name and two numbers, or two names with a number each.',
          ),
        );
      }
    } else photos.push(file);
  }
  return { photos, mappings, protocol, project, problems };
}

const SAVE_AGAIN =
  'Its photos were added as they are. Save the project again where it still opens.';

function mappingOf(side: SideFile): LabelMapping | null {
  if (side.kind === 'rows') return mappingFromRows(side.rows);
  return side.kind === 'json' ? mappingFromJson(side.value) : null;
}

function about(path: string, part: string, text: string, remedy: string): ImportProblem {
  return {
    key: `labels/${path}/${part}`,
    code: 'label-file',
    severity: 'warning',
    path,
    photo: null,
    text,
    remedy,
  };
}

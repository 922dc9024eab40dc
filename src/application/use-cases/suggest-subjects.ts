import {
  countPeople,
  type LabelReading,
  readLabels,
  withFirstSpelling,
} from '#domain/photo/label-readings.ts';
import type { MappingMatch } from '#domain/photo/match-mapping.ts';
import {
  agreementWith,
  linkedPairs,
  type PairTruth,
  pairTruths,
} from '#domain/photo/pair-links.ts';
import { editedPhotos, type SideMetadata } from '#domain/photo/side-metadata.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { IncomingFile } from '#application/ports.ts';
import type { ImportProblem } from '#application/state/session.ts';
import type { Study } from '#application/state/study.ts';
import { listProblem } from '#application/use-cases/file-problems.ts';
import {
  type LabelList,
  type ListWay,
  type NamedMapping,
  type SideFiles,
} from '#application/use-cases/read-side-files.ts';
import { message, type Message } from '#words/message.ts';

/**
 * Ways to say who is in the photos of a drop. Labels are those of `SideFiles.index`: of the
 * incoming photos, then of the study's.
 */
export interface SubjectSuggestions {
  /** Best first; never empty. */
  readonly readings: readonly LabelReading[];
  /** Whether the first one may be taken without asking. */
  readonly isSure: boolean;
  readonly problems: readonly ImportProblem[];
  /** Photos that lists named, by row. */
  readonly listed: ReadonlySet<number>;
}

interface Ranked {
  readonly readings: readonly LabelReading[];
  readonly isSure: boolean;
}

/**
 * Who is in each file, from the best source to the least: what a file beside each photo says, a
 * list, folders and file names, and where those say nothing, the pairs of a list. Lists also speak
 * of photos that are here already.
 */
export function suggestSubjects(
  files: readonly IncomingFile[],
  study: Study,
  side: SideFiles,
): SubjectSuggestions {
  const problems: ImportProblem[] = [];
  const here = study.photos.map(({ subject }) => subject);
  const isPhoto = files.map(({ fileName }) => !NO_PHOTO.test(fileName));
  const rows = isPhoto.flatMap((is, row) => (is ? [row] : []));
  const fromPaths = readLabels(rows.map((row) => files[row]?.path ?? ''));
  let ranked: Ranked = {
    isSure: fromPaths.isSure,
    readings: fromPaths.readings.map((reading) => {
      const labels: (SubjectLabel | null)[] = [...files.map(() => null), ...here];
      rows.forEach((row, i) => {
        labels[row] = reading.labels[i] ?? null;
      });
      return { ...reading, labels };
    }),
  };
  const listed = new Set<number>();
  for (const list of side.lists) {
    const matches = list.mappings.map(({ match }) => match);
    ranked = withList(ranked, list, matches);
    matches[0]?.labels.forEach((label, row) => {
      if (label !== null) listed.add(row);
    });
    problems.push(...unmatched(list.path, matches[0], unlisted(matches[0], files, isPhoto)));
  }
  ranked = withPairs(ranked, side, problems);
  ranked = withMetadata(ranked, side, problems);
  // What does not speak of photos that are here already leaves them as they are.
  const readings = ranked.readings.map((reading) => ({
    ...reading,
    labels: reading.labels.map((label, row) => label ?? here[row - files.length] ?? null),
  }));
  return { readings, isSure: ranked.isSure, problems, listed };
}

const NO_PHOTO = /\.(csv|tsv|tab|psv|json|txt|lst|list|md|pdf|docx?|xlsx?|xml|html?|py|m|mat)$/iu;

function countNamed(labels: readonly (SubjectLabel | null)[]): number {
  return labels.filter((label) => label !== null).length;
}

/** Photos that the list does not name go by what the drop says otherwise, where that is sure. */
function withList(before: Ranked, list: LabelList, matches: readonly MappingMatch[]): Ranked {
  const rest = before.isSure ? before.readings[0]?.labels : undefined;
  const readings = matches.flatMap((match, i): LabelReading[] => {
    const named = countNamed(match.labels);
    if (named === 0) return [];
    const labels = match.labels.map((label, row) => label ?? rest?.[row] ?? null);
    const { mapping, way } = list.mappings[i] as NamedMapping;
    const [example] = mapping.files;
    return [
      {
        id: `list/${list.path}${wayId(way)}`,
        source: listSource(list.fileName, way),
        labels: withFirstSpelling(labels),
        people: countPeople(labels),
        example:
          example === undefined
            ? null
            : { before: `${example.file}: `, name: example.subject, after: '' },
      },
    ];
  });
  if (readings.length === 0) return before;
  return { isSure: list.isSure, readings: [...readings, ...before.readings] };
}

/**
 * A list of pairs names people by its pairs of one person, where nothing else does; where folders
 * do, it is held against them.
 */
function withPairs(
  before: Ranked,
  { pairs: list, index }: SideFiles,
  problems: ImportProblem[],
): Ranked {
  if (list === null) return before;
  const pairs = linkedPairs(list.pairs, index);
  const truths = pairTruths(pairs, index.paths.length);
  if (pairs.length === 0 || truths.length === 0) return before;
  const tell = (part: string, text: Message, remedy: Message): void => {
    problems.push(listProblem(list.path, part, text, remedy));
  };
  const [first] = before.readings;
  if (before.isSure && first !== undefined && countPeople(first.labels) > 1) {
    const agreements = truths.map(({ same }) => agreementWith(pairs, first.labels, same));
    const { agreeing, judged } = agreements.toSorted((a, b) => b.agreeing - a.agreeing)[0] ?? {
      agreeing: 0,
      judged: 0,
    };
    if (judged > 0 && agreeing === judged) return before;
    if (judged > 0) {
      tell(
        'against-names',
        message('list.againstNames', { pairs: judged - agreeing, judged }),
        message('fix.namesCount'),
      );
      const isRightMostly = agreeing >= 0.95 * judged;
      const readings = truths.map((truth) => pairReading(list.fileName, truth));
      return { isSure: isRightMostly, readings: [...before.readings, ...readings] };
    }
  }
  const [best] = truths;
  const contradictions = best?.contradictions ?? 0;
  if (contradictions > 0) {
    tell(
      'contradictions',
      message('list.contradictions', { pairs: contradictions }),
      message('fix.correctPairs'),
    );
  }
  return {
    isSure: truths.length === 1 && contradictions === 0,
    readings: [...truths.map((truth) => pairReading(list.fileName, truth)), ...before.readings],
  };
}

function wayId(way: ListWay | null): string {
  if (way === null) return '';
  return 'column' in way ? `/${way.column}` : `/${way.encoding}`;
}

function listSource(file: string, way: ListWay | null): Message {
  if (way === null) return message('naming.list', { file });
  return 'column' in way
    ? message('naming.listColumn', { file, column: way.column + 1 })
    : message('naming.listEncoding', { file, encoding: way.encoding });
}

function pairReading(fileName: string, truth: PairTruth): LabelReading {
  const { same, mated, nonMated, labels, people } = truth;
  return {
    id: `pairs/${fileName}/${same}`,
    source: message('naming.pairs', { file: fileName, mated, same, nonMated }),
    labels,
    people,
    example: null,
  };
}

/** What the file beside each photo says goes before everything else. */
function withMetadata(
  before: Ranked,
  { metadata, index }: SideFiles,
  problems: ImportProblem[],
): Ranked {
  if (metadata.length === 0) return before;
  const labels: (SubjectLabel | null)[] = index.paths.map(() => null);
  const crowded: SideMetadata[] = [];
  for (const entry of metadata) {
    const [person, other] = entry.people;
    if (other !== undefined) crowded.push(entry);
    else if (person !== undefined) labels[entry.photo] = person;
  }
  for (const [edited, original] of editedPhotos(index.paths)) {
    labels[edited] ??= labels[original] ?? null;
  }
  problems.push({
    ...listProblem(
      'photos',
      'metadata',
      message('list.jsonAside', { files: metadata.length }),
      message('fix.nothing'),
    ),
    path: message('list.jsonFiles', { files: metadata.length }),
    severity: 'info',
  });
  const [first] = crowded;
  if (first !== undefined) {
    const path = index.paths[first.photo] ?? '';
    problems.push(
      listProblem(
        path,
        'crowded',
        message('list.crowded', { photos: crowded.length, people: first.people.join(', ') }),
        message('fix.sayBelow'),
      ),
    );
  }
  if (countNamed(labels) === 0) return before;
  const reading: LabelReading = {
    id: 'side',
    source: message('naming.sideFiles'),
    labels: withFirstSpelling(labels),
    people: countPeople(labels),
    example: null,
  };
  return { isSure: true, readings: [reading, ...before.readings] };
}

function unlisted(
  match: MappingMatch | undefined,
  files: readonly IncomingFile[],
  isPhoto: readonly boolean[],
): readonly string[] {
  return files.flatMap(({ path }, row) =>
    isPhoto[row] === true && match?.labels[row] == null ? [path] : [],
  );
}

/**
 * A problem for each way in which a list and the photos do not fit, with the first few examples.
 */
function unmatched(
  path: string,
  match: MappingMatch | undefined,
  notListed: readonly string[],
): readonly ImportProblem[] {
  const examples = (files: readonly string[]): Message => {
    const first = files.slice(0, 3);
    return message('list.examples', {
      files: first.join(', '),
      more: files.length - first.length,
    });
  };
  const problems: ImportProblem[] = [];
  const add = (
    part: string,
    files: readonly string[],
    textOf: (files: Message, count: number) => Message,
    remedy: Message,
    severity: ImportProblem['severity'] = 'warning',
  ): void => {
    if (files.length === 0) return;
    const problem = listProblem(path, part, textOf(examples(files), files.length), remedy);
    problems.push({ ...problem, severity });
  };
  add(
    'missing',
    match?.missing ?? [],
    (files, count) => message('list.missing', { count, files }),
    message('fix.addListed'),
  );
  add(
    'ambiguous',
    match?.ambiguous ?? [],
    (files) => message('list.ambiguous', { files }),
    message('fix.writeFolder'),
  );
  add(
    'beside',
    match?.beside ?? [],
    (files, count) => message('list.beside', { count, files }),
    message('fix.othersMeant'),
    'info',
  );
  add(
    'contradicted',
    match?.contradicted ?? [],
    (files) => message('list.contradicted', { files }),
    message('fix.twoPeople'),
  );
  add(
    'unlisted',
    notListed,
    (files, count) => message('list.unlisted', { count, files }),
    message('fix.listThem'),
  );
  return problems;
}

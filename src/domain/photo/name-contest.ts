import { type ColumnFacts, columnFacts, columnRelation } from '#domain/photo/column-facts.ts';
import {
  type Candidate,
  isSmallerOfCrossed,
  orderInName,
  scoredColumn,
} from '#domain/photo/column-score.ts';
import { isMachineName } from '#domain/photo/file-name-label.ts';
import { photoStem } from '#domain/photo/photo.ts';
import { type NameColumn, nameColumns } from '#domain/photo/name-columns.ts';
import { message, type Message } from '#words/message.ts';

export interface Contest {
  /**
   * Best first, of columns with at least two values; of those that part the photos alike only one.
   */
  readonly candidates: readonly Candidate[];
  /** Columns that give all photos one name, the nearest to the photo first. */
  readonly single: readonly ColumnFacts[];
  /** Whether the best one leads clearly before each other one. */
  readonly isClear: boolean;
}

/** What one says less than this for is no candidate. */
export const LEAST_SCORE = 1;
const CLEAR_LEAD = 0.5;
/** More are not looked at in pairs. */
const MOST_CANDIDATES = 12;

/** Which of all that the paths say names the people. */
export function nameContest(paths: readonly string[]): Contest {
  const columns = nameColumns(paths);
  const deepest = paths.reduce((most, path) => Math.max(most, path.split('/').length - 1), 0);
  const apart = columns.map(columnFacts);
  const together = togetherColumns(columns).map((column) => {
    const facts = columnFacts(column);
    // Beside the session of a person stands no other person: the lower name decides.
    const lower = apart.find((other) => column.id.endsWith(`+${other.column.id}`));
    return { ...facts, namehood: lower?.namehood ?? facts.namehood };
  });
  const all = [...apart, ...together];
  const stems = paths.map(photoStem);
  const several = all.filter(({ keys }) => keys.length >= 2);
  const single = all
    .filter(
      ({ column, keys, namehood, coverage }) =>
        keys.length === 1 &&
        namehood > 0.15 &&
        coverage > 0.5 &&
        column.kind !== 'number' &&
        column.place !== 'part-of-folder' &&
        !column.id.includes('+') &&
        (column.place !== 'file' || !stems.every(isMachineName)) &&
        isInnermost(column, apart, deepest),
    )
    .toSorted((a, b) => singleOrder(a) - singleOrder(b));
  const scored = several
    .map((facts) => scoredColumn(facts, several, paths))
    .toSorted((a, b) => b.score - a.score);
  const candidates: Candidate[] = [];
  for (const candidate of scored) {
    if (candidates.length >= MOST_CANDIDATES) break;
    const isKnown = candidates.some(({ facts }) => says(facts, candidate.facts));
    if (!isKnown) candidates.push(candidate);
  }
  const plausible = candidates.filter(({ score }) => score >= LEAST_SCORE);
  const best = champion(plausible, paths);
  const others = plausible.filter((candidate) => candidate !== best);
  return {
    candidates: best === undefined ? candidates : [best, ...candidates.filter((c) => c !== best)],
    single,
    isClear:
      best === undefined ||
      (best.hasEvidence &&
        others.every((other) => lead(best, other, paths) >= CLEAR_LEAD) &&
        !isDoubtful(best, several)),
  };
}

/**
 * Whether it leaves out folders whose names say that they only hold something, and may be names all
 * the same; or whether what it takes for several people may be one under different first letters
 * (`AF01`, `BF01`).
 */
function isDoubtful({ facts }: Candidate, all: readonly ColumnFacts[]): boolean {
  return all.some(
    (other) =>
      leavesOut(facts, other) ||
      other.column.id === `${facts.column.id}/all` ||
      (other.column.id.endsWith('/rest') && columnRelation(facts, other).refines),
  );
}

/**
 * Whether texts that it takes for words (`Chip` beside `Ann`) may be the names of its other photos.
 */
function leavesOut(facts: ColumnFacts, other: ColumnFacts): boolean {
  return (
    facts.column.place === 'file' &&
    facts.column.kind === 'words' &&
    other.column.id === 'file/name' &&
    facts.codes.some((code, i) => code < 0 && (other.codes[i] as number) >= 0)
  );
}

/**
 * Whether the folders inside it, if any, only say when or how; what holds a folder of images is a
 * data set and no person.
 */
function isInnermost(column: NameColumn, all: readonly ColumnFacts[], deepest: number): boolean {
  const level = folderLevel(column);
  if (level < 0) return true;
  const inside = all.filter((other) => folderLevel(other.column) > level);
  return inside.length === deepest - level - 1 && inside.every((other) => other.namehood <= -0.8);
}

function folderLevel({ id }: NameColumn): number {
  return Number(/^folder\/(\d+)$/u.exec(id)?.[1] ?? -1);
}

/** The deepest folder first, then what files are called. */
function singleOrder({ column }: ColumnFacts): number {
  const level = folderLevel(column);
  return level >= 0 ? -level : column.place === 'file' ? 1 : 2;
}

/**
 * Whether one column parts the photos as another does, or does so where the other says anything.
 */
function says(one: ColumnFacts, other: ColumnFacts): boolean {
  const relation = columnRelation(one, other);
  const isWider =
    one.column.place === 'folder' &&
    other.column.place !== 'file' &&
    !other.column.id.endsWith('/all') &&
    relation.isSameWhereBoth &&
    relation.shared >= 0.9 * other.coverage;
  return relation.isSame || isWider;
}

/** The candidate that does best against its strongest opponent. */
function champion(
  plausible: readonly Candidate[],
  paths: readonly string[],
): Candidate | undefined {
  const worst = (candidate: Candidate): number =>
    Math.min(
      Infinity,
      ...plausible
        .filter((other) => other !== candidate)
        .map((other) => lead(candidate, other, paths)),
    );
  return plausible.toSorted((a, b) => worst(b) - worst(a) || b.score - a.score)[0];
}

/** Two levels of folders that only together name somebody: `male/1` and `female/1`. */
function togetherColumns(columns: readonly NameColumn[]): readonly NameColumn[] {
  const levels = columns.filter(({ id, kind }) => /^folder\/\d+$/u.test(id) && kind === 'whole');
  return levels.slice(1).map((lower, i) => {
    const upper = levels[i] as NameColumn;
    return {
      id: `${upper.id}+${lower.id}`,
      place: 'folder',
      kind: 'whole',
      part: togetherPart(upper.part, lower.part),
      values: lower.values.map((value, row) => {
        const above = upper.values[row] ?? null;
        return value === null || above === null ? null : `${above} ${value}`;
      }),
    };
  });
}

function togetherPart(upper: Message, lower: Message): Message {
  const { level, depth } = upper.params;
  return typeof level === 'number' && typeof depth === 'number'
    ? message('part.foldersTogether', { level, lower: level + 1, depth })
    : message('part.nthFoldersTogether', {
        upper,
        lower: message('place.nthFolder', { level: Number(lower.params['level']) }),
      });
}

/** By how much one is likelier than another, from what tells just these two apart. */
function lead(a: Candidate, b: Candidate, paths: readonly string[]): number {
  const relation = columnRelation(a.facts, b.facts);
  const back = columnRelation(b.facts, a.facts);
  const [first, second] = [a.facts.column, b.facts.column];
  let by = a.score - b.score;
  const areNested = relation.refines || back.refines;
  const areCounts =
    first.kind === 'number' && second.kind === 'number' && first.place === second.place;
  // That a group holds several people, or a person several albums, says nothing of which is which;
  // nor does how many shots there are of each.
  if (areNested || areCounts) by -= a.size - b.size;
  if (areNested && isLevel(first) && isLevel(second)) {
    const [upper, lower] = back.refines ? [a, b] : [b, a];
    by += (upper === a ? 1 : -1) * affixes(upper.facts, lower.facts);
  }
  // People are numbered first, and their photos behind.
  const areInARow = areCounts && first.id.split('/')[1] === second.id.split('/')[1];
  if (areInARow && first.place === 'file') by += first.id < second.id ? 0.6 : -0.6;
  const areCrossed = !areNested && first.place === 'folder' && second.place === 'folder';
  // Two levels of words that cross: either may be the people and the other the places.
  if (areCrossed && Math.min(a.facts.namehood, b.facts.namehood) >= 0.3)
    by -= (a.size - b.size) / 2;
  by -= wordsInFiles(a, b) - wordsInFiles(b, a);
  by += orderInName(a.facts, b.facts, paths);
  if (areCrossed && !a.agrees && isSmallerOfCrossed(a.facts, b.facts)) {
    return Math.min(by, CLEAR_LEAD / 2);
  }
  return by;
}

function isLevel({ id, place }: NameColumn): boolean {
  return place === 'folder' && !id.includes('+');
}

/**
 * What names of finer folders that repeat the coarser one's say: `Ann/Ann at sea` makes `Ann` the
 * person (positive), `A/Ann` and `01/nm0000001` make the coarser one a compartment (negative).
 */
function affixes(upper: ColumnFacts, lower: ColumnFacts): number {
  const above = new Map<number, number>();
  lower.codes.forEach((code, i) => above.set(code, upper.codes[i] as number));
  const bare = (text: string | undefined): string => (text ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
  let repeating = 0;
  for (const [low, high] of above) {
    const [short, long] = [bare(upper.keys[high]), bare(lower.keys[low])];
    if (short !== '' && (long.startsWith(short) || long.endsWith(short))) repeating += 1;
  }
  if (repeating < 0.8 * above.size) return 0;
  return upper.keys.every((key) => bare(key).length <= 2) ? -1.5 : 1;
}

/**
 * The start that folders have before file names does not hold against file names that are words,
 * too: albums may be of people, and people's photos of events.
 */
function wordsInFiles(folder: Candidate, file: Candidate): number {
  const { column, coverage, repeated, namehood } = file.facts;
  const doWords =
    folder.facts.column.place !== 'file' &&
    !folder.agrees &&
    column.place === 'file' &&
    column.kind === 'words' &&
    coverage >= 0.7 &&
    repeated >= 0.5 &&
    namehood >= 0.4;
  return doWords ? 0.8 : 0;
}

import { columnFacts, isConstant, isText } from '#domain/import/column-facts.ts';
import { proposeEmbeddings } from '#domain/import/propose-embeddings.ts';
import { proposeMatrix } from '#domain/import/propose-matrix.ts';
import { proposeParts } from '#domain/import/propose-parts.ts';
import { type ProposedContent, proposeScores } from '#domain/import/propose-scores.ts';
import type { FileLayout, Layout, ReadingKind } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { joinedSentences } from '#domain/shared/joined.ts';
import { message } from '#words/message.ts';
import { cellShape, proposeCells } from '#workers/import/cells-sheet.ts';
import {
  type JoinedTable,
  joinSheets,
  repeatedSheets,
  sharedColumns,
} from '#workers/import/join-sheets.ts';
import type { OpenFile } from '#workers/import/open-file.ts';
import type { Sheet } from '#workers/import/row-source.ts';

/** A reading that was proposed, with the table that it is of. */
export interface Proposal {
  readonly layout: Layout;
  readonly table: JoinedTable;
  readonly content: ProposedContent;
  readonly points: number;
}

/** Ways to put sheets together that are followed up. */
const JOINED = 4;

/**
 * Every plausible reading of files that were chosen together, best first. @throws {Refusal} where
 * there is none.
 */
export async function proposeReadings(files: readonly OpenFile[]): Promise<readonly Proposal[]> {
  const found: Proposal[] = [];
  let refused: Refusal | null = null;
  const follow = async (run: () => Promise<readonly Proposal[]>): Promise<void> => {
    try {
      found.push(...(await run()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  };
  for (const { layouts, points } of layoutChoices(files)) {
    await follow(() => proposalsFor(files, layouts, points));
  }
  if (found.length === 0) throw refused ?? new Refusal(message('refused.chooseFirst'));
  const ordered = found.toSorted((a, b) => b.points - a.points);
  refuseCutVectors(ordered[0]!);
  return ordered;
}

async function proposalsFor(
  files: readonly OpenFile[],
  given: readonly FileLayout[],
  points: number,
): Promise<readonly Proposal[]> {
  const { layouts, sheets } = await matchedSheets(files, given);
  const shapes = await Promise.all(
    sheets.map(async (sheet) => ({
      name: sheet.name,
      columns: sheet.sample.columns.length,
      rows: sheets.length === 1 ? 0 : await sheet.rowCount(),
      dimensions: dimensionsOf(sheet),
    })),
  );
  const found: Proposal[] = [];
  let refused: unknown = null;
  const repeated = await repeatedSheets(sheets);
  const own = sheets.flatMap((_, index) => (repeated.has(index) ? [] : [index]));
  const guesses = proposeParts(own.map((index) => shapes[index]!)).slice(0, JOINED);
  for (const guess of guesses) {
    const parts = guess.parts.map((part) => part.map((at) => own[at]!));
    try {
      const table = await joinSheets(sheets, { parts });
      const layout = { files: layouts, parts };
      for (const content of contentsOf(table)) {
        const isBeside = parts.some(({ length }) => length > 1);
        const shared = isBeside && sharedColumns(own.map((at) => sheets[at]!)) >= 2 ? 5 : 0;
        const left = (table.leftOut.length / sheets.length) * 8;
        found.push({
          layout,
          table,
          content,
          points: points + guess.points + content.points + shared - left,
        });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  }
  found.push(...(await cellProposals(sheets, shapes, layouts, points)));
  if (found.length === 0 && refused !== null) throw refused;
  return found;
}

/** Readings of a matrix by its cells, a pair each. */
async function cellProposals(
  sheets: readonly Sheet[],
  shapes: readonly { readonly rows: number }[],
  files: readonly FileLayout[],
  points: number,
): Promise<readonly Proposal[]> {
  const guesses = proposeCells(sheets.map((sheet, i) => cellShape(sheet, shapes[i]?.rows ?? 0)));
  const found: Proposal[] = [];
  for (const { cells, points: own } of guesses.slice(0, JOINED)) {
    const used = [cells.scores, cells.rows, cells.columns].filter((at) => at !== null);
    const layout = { files, parts: [[...new Set(used)]], cells };
    const table = await joinSheets(sheets, layout);
    for (const content of contentsOf(table, 'scores')) {
      // Where the names do not say who is who, nothing bears out that it is a matrix.
      if (content.question !== null) continue;
      const what = cells.condensed ? message('evidence.condensed') : message('evidence.cells');
      found.push({
        layout,
        table,
        content: {
          ...content,
          evidence: joinedSentences([what, content.evidence]),
          doubt: message('doubt.matrixOfScores'),
        },
        points: points + own + content.points,
      });
    }
  }
  return found;
}

/**
 * Points of embeddings beyond which nothing else is tried: those of names that bear the numbers
 * out.
 */
const SETTLED = 18;

/** Every meaning that a table may have. */
export function contentsOf(
  table: JoinedTable,
  kind: ReadingKind | null = null,
): readonly ProposedContent[] {
  const { sample, names } = table;
  if (sample.rows.count === 0)
    throw new Refusal(message('refused.noRows', { name: names[0] ?? '' }));
  const facts = columnFacts(sample);
  const wants = (one: ReadingKind): boolean => kind === null || kind === one;
  const matrix = wants('matrix') ? proposeMatrix(sample, facts) : [];
  const embeddings = wants('embeddings') ? proposeEmbeddings(sample, facts) : [];
  const [best] = embeddings;
  // Embeddings that are near where the names are the same are no scores, and hundreds of columns
  // are slow to try as such.
  const isSettled = kind === null && best?.question === null && best.points >= SETTLED;
  const scores = wants('scores') && !isSettled ? proposeScores(sample, facts, names) : [];
  return [...matrix, ...embeddings, ...scores].toSorted((a, b) => b.points - a.points);
}

/**
 * Length of the lists in a sheet, or how many columns of numbers it has beyond what a table of
 * scores has.
 */
function dimensionsOf({ sample }: Sheet): number {
  const { columns } = sample;
  if (columns.length > 1 && columns.length < 16) return 0;
  const facts = columnFacts({
    ...sample,
    rows: { ...sample.rows, count: Math.min(20, sample.rows.count) },
  });
  if (columns.length >= 16) return facts.filter((one) => one.numeric > 0).length;
  return facts[0]?.vectorLength ?? 0;
}

/**
 * The sheets of files under these layouts. A list of names beside embeddings has one row too few or
 * too many where its first row was taken for the wrong thing: as many rows as embeddings is the
 * stronger evidence.
 */
async function matchedSheets(files: readonly OpenFile[], given: readonly FileLayout[]) {
  const layouts = [...given];
  const bySheets = await Promise.all(files.map((file, i) => file.sheets(given[i]!)));
  if (files.length > 1) {
    const counts = await Promise.all(
      bySheets.map(async (sheets) => (sheets.length === 1 ? await sheets[0]!.rowCount() : -1)),
    );
    const vectors = bySheets.findIndex((sheets) => sheets.some((sheet) => dimensionsOf(sheet) > 0));
    const target =
      vectors < 0
        ? -1
        : await bySheets[vectors]!.find((sheet) => dimensionsOf(sheet) > 0)!.rowCount();
    for (const [i, layout] of given.entries()) {
      const step = target - (counts[i] ?? -1);
      if (target < 0 || layout.format !== 'text' || step !== (layout.header ? 1 : -1)) continue;
      const other = { ...layout, header: !layout.header };
      layouts[i] = other;
      bySheets[i] = await files[i]!.sheets(other);
    }
  }
  return { layouts, sheets: bySheets.flat() };
}

/** NumPy writes long arrays with their middle left out, and no program can put it back. */
function refuseCutVectors({ content, table }: Proposal): void {
  if (content.content.kind !== 'embeddings') return;
  const { vector } = content.content.mapping;
  if (vector.length !== 1) return;
  const facts = columnFacts(table.sample)[vector[0]!];
  if (facts === undefined || facts.cut <= facts.vectors) return;
  throw new Refusal(
    message('refused.cutList', {
      column: facts.name || message('refused.theList'),
      field: facts.name || 'embedding',
    }),
  );
}

/** Whether a table has texts besides numbers, among which a person could look for names. */
export function hasNames({ sample }: JoinedTable): boolean {
  return columnFacts(sample).some((one) => isText(one) && !isConstant(one));
}

/** Ways to take one file apart that are followed up. */
const FOLLOWED = 4;
/** A file is taken apart as another only where that is not much worse than its own best way. */
const ALIKE = 1.5;
/** The same where a comma is the decimal mark, as it looks like a delimiter. */
const ALIKE_COMMAS = 4;
/** Points for files that come together and are taken apart in the same way. */
const TOGETHER = 2;
/** How each of several files is taken apart. */
export interface LayoutChoice {
  readonly layouts: readonly FileLayout[];
  readonly points: number;
}

/**
 * For one file all its ways; for several the ways in which they are most alike, and each one's
 * best.
 */
function layoutChoices(files: readonly OpenFile[]): readonly LayoutChoice[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  if (others.length === 0) {
    return first.guesses
      .slice(0, first.shapes.length > 0 ? 24 : FOLLOWED)
      .map(({ layout, points }) => ({ layouts: [layout], points }));
  }
  const choices = files
    .flatMap(({ guesses }) => guesses.slice(0, 3))
    .map(({ layout }) => choiceInMould(files, layout));
  const unique = new Map(choices.map((choice) => [JSON.stringify(choice.layouts), choice]));
  return [...unique.values()].toSorted((a, b) => b.points - a.points).slice(0, FOLLOWED);
}

/** Every file in the same mould where that is about as good as its own best way; else in that. */
function choiceInMould(files: readonly OpenFile[], mould: FileLayout): LayoutChoice {
  const most = mould.format === 'text' && mould.decimal === ',' ? ALIKE_COMMAS : ALIKE;
  const chosen = files.map(({ guesses }, at) => {
    const best = guesses[0]!;
    const alike = guesses.find(({ layout }) => layout === mould || sameMould(layout, mould));
    const fits =
      alike !== undefined &&
      ((at === 0 && alike.layout === mould) || alike.points > best.points - most);
    return { guess: fits ? alike : best, lost: fits ? best.points - alike.points : 0, fits };
  });
  const together = chosen.every(({ fits }) => fits) ? TOGETHER : 0;
  return {
    layouts: chosen.map(({ guess }) => guess.layout),
    points: together - chosen.reduce((sum, { lost }) => sum + lost, 0),
  };
}

function sameMould(a: FileLayout, b: FileLayout): boolean {
  if (a.format !== 'text' || b.format !== 'text') return false;
  return a.delimiter === b.delimiter && a.decimal === b.decimal && a.header === b.header;
}

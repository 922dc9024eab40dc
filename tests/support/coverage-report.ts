import { type CoverageRow, PREDICTED, simulateCoverage, simulatePredictions } from './coverage.ts';
import { POPULATIONS, truthOf } from './populations.ts';

const PEOPLE = [10, 20, 50, 100] as const;
/**
 * Sets drawn from each population: of 10, 20, 50 and 100 people, and of those in which the methods
 * of another set are predicted.
 */
export type SetCounts = readonly [number, number, number, number, number];
/** Some twenty minutes on a free core. */
const FULL: SetCounts = [1000, 1000, 500, 200, 100];

/**
 * A figure is shown where it is an interval in at least this share of sets, and spoken of as
 * covered within these limits.
 */
const MOSTLY = 0.5;
const LIMITS = [0.93, 0.97] as const;

const percent = (share: number): string => (100 * share).toFixed(1);

/** How many populations there are, each with rows of its own. */
export const POPULATION_COUNT = POPULATIONS.length;

/** Runs the simulation and writes it up as Markdown. */
export function coverageReport(progress: (line: string) => void, sets: SetCounts = FULL): string {
  const rows = POPULATIONS.flatMap((_, place) => coverageRows(place, progress, sets));
  return writeUp(rows, sets);
}

/**
 * All rows of one population, by its place. Every population has luck of its own: seeds differ, so
 * that a mean over populations is not of one draw many times.
 */
export function coverageRows(
  place: number,
  progress: (line: string) => void,
  sets: SetCounts = FULL,
): readonly CoverageRow[] {
  const rows: CoverageRow[] = [];
  const population = POPULATIONS[place]!;
  const truth = truthOf(population);
  const seed = 1000 * (1 + place);
  for (const [i, people] of PEOPLE.entries()) {
    if (sets[i] === 0) continue;
    const setting = { people, sets: sets[i]!, seed: seed + people };
    rows.push(...simulateCoverage(population, truth, setting));
    progress(`${population.name}, ${people} people: done`);
  }
  if (sets[4] > 0) rows.push(...simulatePredictions(population, { sets: sets[4], seed }));
  return rows;
}

function cell(row: CoverageRow | undefined): string {
  if (row === undefined) return '';
  if (row.shown < MOSTLY) {
    return Number.isNaN(row.boundsHold) ? 'refused' : `refused; bounds ${percent(row.boundsHold)}`;
  }
  const rare = row.shown < 0.995 ? `, in ${Math.round(100 * row.shown)} % of sets` : '';
  return `${percent(row.covered)} (${percent(row.optimistic)} / ${percent(row.pessimistic)})${rare}`;
}

/** The same figure over all populations. */
function pooled(rows: readonly CoverageRow[]): CoverageRow | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const mean = (
    value: (row: CoverageRow) => number,
    weight: (row: CoverageRow) => number,
  ): number => {
    const known = rows.filter((row) => weight(row) > 0 && !Number.isNaN(value(row)));
    const total = known.reduce((sum, row) => sum + weight(row), 0);
    return known.reduce((sum, row) => sum + weight(row) * value(row), 0) / total;
  };
  return {
    ...first,
    shown: mean(
      ({ shown }) => shown,
      () => 1,
    ),
    covered: mean(
      ({ covered }) => covered,
      ({ shown }) => shown,
    ),
    optimistic: mean(
      ({ optimistic }) => optimistic,
      ({ shown }) => shown,
    ),
    pessimistic: mean(
      ({ pessimistic }) => pessimistic,
      ({ shown }) => shown,
    ),
    boundsHold: mean(
      ({ boundsHold }) => boundsHold,
      ({ shown }) => 1 - shown,
    ),
  };
}

/**
 * How far a coverage may lie outside the limits by chance alone: two standard errors of one that is
 * 95 %.
 */
const chanceOf = ({ sets, shown }: CoverageRow): number =>
  1.96 * Math.sqrt((0.95 * 0.05) / Math.max(1, sets * shown));

/**
 * How coverages lie: of every figure over all populations, and of single cells as far as chance
 * lets one tell.
 */
function tallyOf(rows: readonly CoverageRow[]): string {
  const keys = new Set(rows.map((row) => `${row.people} ${row.figure}`));
  const all = [...keys].flatMap(
    (key) => pooled(rows.filter((row) => `${row.people} ${row.figure}` === key)) ?? [],
  );
  const sides = (given: readonly CoverageRow[], chance: (row: CoverageRow) => number) => {
    const shown = given.filter((row) => row.shown >= MOSTLY);
    const below = shown.filter((row) => row.covered < LIMITS[0] - chance(row));
    const above = shown.filter((row) => row.covered > LIMITS[1] + chance(row));
    return {
      shown: shown.length,
      refused: given.length - shown.length,
      within: shown.length - below.length - above.length,
      below: below.toSorted((a, b) => a.covered - b.covered),
      above: above.length,
    };
  };
  const figures = sides(all, () => 0);
  const cells = sides(rows, chanceOf);
  const name = (row: CoverageRow, where: string): string =>
    `${row.figure} at ${row.people} people${where} ${percent(row.covered)} %`;
  const list = (given: readonly string[]): string =>
    given.length === 0
      ? ''
      : ` (${given.slice(0, 12).join('; ')}${given.length > 12 ? `; and ${given.length - 12} more` : ''})`;
  return `Over all populations, ${figures.shown} figures show an interval: ${figures.within} of them cover 93 to 97 %, ${figures.above} more than 97 % and ${figures.below.length} less than 93 %${list(figures.below.map((row) => name(row, '')))}. ${figures.refused} refuse.

In single populations there are ${cells.shown} cells with an interval. As far as chance lets one tell (two standard errors), ${cells.within} lie within 93 to 97 %, ${cells.above} above and ${cells.below.length} below${list(cells.below.map((row) => name(row, `, ${row.population},`)))}. ${cells.refused} cells refuse.`;
}

function table(rows: readonly CoverageRow[], people: number): string {
  const figures = [...new Set(rows.map((row) => row.figure))];
  const at = rows.filter((row) => row.people === people);
  const names = POPULATIONS.map(({ name }) => name);
  return [
    `| figure | all | ${names.join(' | ')} |`,
    `|---|---|${names.map(() => '---|').join('')}`,
    ...figures
      .filter((figure) => at.some((row) => row.figure === figure))
      .map(
        (figure) =>
          `| ${figure} | ${cell(pooled(at.filter((row) => row.figure === figure)))} | ${names
            .map((name) => cell(at.find((row) => row.figure === figure && row.population === name)))
            .join(' | ')} |`,
      ),
  ].join('\n');
}

/** Median widths of what is shown, the middle of the populations. */
function widths(rows: readonly CoverageRow[]): string {
  const figures = [...new Set(rows.map((row) => row.figure))];
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >>> 1] ?? Number.NaN;
  const at = (figure: string, people: number): string => {
    const shown = rows.filter(
      (row) => row.figure === figure && row.people === people && row.shown >= MOSTLY,
    );
    if (shown.length === 0) return 'refused';
    const now = middle(shown.map((row) => row.width));
    const before = shown.filter((row) => !Number.isNaN(row.formerWidth));
    const text = Number.isFinite(now) ? now.toPrecision(2) : 'open';
    return before.length === 0
      ? text
      : `${text} (${middle(before.map((row) => row.formerWidth)).toPrecision(2)}, which held ${percent(middle(before.map((row) => row.formerCovered)))} %)`;
  };
  return [
    `| figure | ${PEOPLE.map((people) => `${people} people`).join(' | ')} |`,
    `|---|${PEOPLE.map(() => '---|').join('')}`,
    ...figures
      .filter((figure) =>
        PEOPLE.some((people) =>
          rows.some(
            (row) =>
              row.figure === figure && row.people === people && row.people !== PREDICTED.people,
          ),
        ),
      )
      .map((figure) => `| ${figure} | ${PEOPLE.map((people) => at(figure, people)).join(' | ')} |`),
  ].join('\n');
}

/**
 * Targets that are kept or not: shares of all sets, and of those in which the method proposes
 * something.
 */
function targets(rows: readonly CoverageRow[]): string {
  return [
    '| method | people | population | above the target | of its proposals | refuses |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.figure} | ${row.people} | ${row.population} | ${percent(row.shown === 0 ? 0 : row.optimistic * row.shown)} % | ${row.shown === 0 ? '' : `${percent(row.optimistic)} %`} | ${percent(1 - row.shown)} % |`,
    ),
  ].join('\n');
}

/** The report from the rows of all populations, in their order. */
export function writeUp(rows: readonly CoverageRow[], sets: SetCounts = FULL): string {
  const target = rows.filter((row) => /at most/u.test(row.figure));
  return `# Do the 95 % intervals hold the truth 95 % of the time?

Written by \`npm run simulate\`; do not edit. The decisions behind it: [ADR-0017](adr/0017-intervals-that-hold.md).

## Populations
A set is a sample of people from a population. The truth of a figure is its value over all people of the population, found from 6,000 of them, not over those who happen
to be in the set. All pairs of a set are compared. Thresholds are fixed at the true rates that a row names, or those of a method.

| population | what it is | photos each |
|---|---|---|
${POPULATIONS.map(({ name, description, photos }) => `| ${name} | ${description} | ${photos[0]} to ${photos[1]} |`).join('\n')}

On a sphere each person is a place, and their photos are noise around it; a pair of people then has variance of its own, because two people may be look-alikes. Sums of
effects have next to none. Rows that rest on both rates are at the threshold of FMR 1 %, for the set's own mix of pairs, 20 % mated attempts, a gallery of 50 and a cost of
5 for a false match against 1 for a miss.

Sets drawn from each population: ${PEOPLE.map((people, i) => `${sets[i]} of ${people} people`).join(', ')}; ${sets[4]} of ${PREDICTED.people} for what another set would give. The error of a coverage of
95 % is then ${PEOPLE.map((_, i) => `±${percent(1.96 * Math.sqrt((0.95 * 0.05) / Math.max(1, sets[i]!)))}`).join(', ')} points in a single cell, and about a third of that in the column "all", which pools the
populations.${sets.some((count, i) => count < FULL[i]!) ? ` This is a short run; \`npm run simulate\` without \`--sets ${sets.join(',')}\` draws ${FULL.slice(0, 4).join(', ')}, in some twenty minutes on a free core.` : ''}

## Result
${tallyOf(rows.filter((row) => !target.includes(row)))}
In sets in which the tool shows cautious bounds instead of an interval, its table says so and why.

In each cell: share of the shown intervals that hold the truth, in per cent (in brackets: those that lie wholly on the optimistic / on the pessimistic side of it). "Refused": in
most sets of this kind the tool shows cautious bounds only, or nothing; the figure behind is how often those bounds hold.

${PEOPLE.map(
  (people) =>
    `### ${people} people\n\n${table(
      rows.filter((row) => !target.includes(row)),
      people,
    )}`,
).join('\n\n')}

## FMR at most, FNMR at most
Share of all sets for which the true rate at the proposed threshold is above the target. "Observed" is the method as it is; "confident" asks that the upper end of the
interval does not exceed the target, and refuses where no threshold does. Sets in which it proposes something are the luckier ones, so that of its proposals a larger share is above the
target where it refuses often.

${targets(target)}

## Width
Median width of the intervals that are shown, the middle of the populations: rates and figures of them as fractions, thresholds in the unit of the distances ("open": one end is
infinite in most sets). In brackets, for rates, the first edition's (ADR-0011: Wilson's with the dyadic variance and at least 8 degrees of freedom) and how often those held the truth.

${widths(rows.filter((row) => !target.includes(row)))}
`;
}

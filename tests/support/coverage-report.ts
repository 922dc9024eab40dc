import { type CoverageRow, PREDICTED, simulateCoverage, simulatePredictions } from './coverage.ts';
import { POPULATIONS, truthOf } from './populations.ts';

/** Sets per population and number of people: fewer where one takes seconds. */
const SETS: readonly (readonly [people: number, sets: number])[] = [
  [10, 1000],
  [20, 1000],
  [50, 500],
  [100, 200],
];
/** A figure is shown where it is an interval in at least this share of sets, and spoken of as covered within these limits. */
const MOSTLY = 0.5;
const LIMITS = [0.93, 0.97] as const;

const percent = (share: number): string => (100 * share).toFixed(1);

/**
 * Runs the simulation and writes it up as Markdown.
 *
 * @param share of the sets to draw; less than 1 for a draft, which says so.
 */
export function coverageReport(progress: (line: string) => void, share = 1): string {
  const rows: CoverageRow[] = [];
  for (const population of POPULATIONS) {
    const truth = truthOf(population, Math.ceil(20_000 * Math.min(1, 4 * share)));
    for (const [people, sets] of SETS) {
      const setting = { people, sets: Math.max(2, Math.round(share * sets)), seed: people };
      rows.push(...simulateCoverage(population, truth, setting));
      if (people === PREDICTED.people) {
        rows.push(
          ...simulatePredictions(population, Math.max(2, Math.round(share * PREDICTED.sets))),
        );
      }
      progress(`${population.name}, ${people} people: done`);
    }
  }
  return writeUp(rows);
}

function cell(row: CoverageRow | undefined): string {
  if (row === undefined) return '';
  if (row.shown < MOSTLY) {
    return Number.isNaN(row.boundsHold) ? 'refused' : `refused; bounds ${percent(row.boundsHold)}`;
  }
  const rare = row.shown < 0.995 ? `, in ${Math.round(100 * row.shown)} % of sets` : '';
  return `${percent(row.covered)} (${percent(row.optimistic)} / ${percent(row.pessimistic)})${rare}`;
}

/** How many of the shown cells lie within the limits, allowing for the error of so many sets. */
function tallyOf(rows: readonly CoverageRow[]): string {
  const shown = rows.filter((row) => row.shown >= MOSTLY);
  const within = shown.filter((row) => row.covered >= LIMITS[0] && row.covered <= LIMITS[1]);
  const below = shown.filter((row) => row.covered < LIMITS[0]).map((row) => row.covered);
  const above = shown.filter((row) => row.covered > LIMITS[1]);
  return `${shown.length} cells show an interval: ${within.length} of them cover 93 to 97 %, ${above.length} more than 97 % and ${below.length} less than 93 %${below.length === 0 ? '' : ` (the least ${percent(Math.min(...below))} %)`}. ${rows.length - shown.length} refuse.`;
}

function table(rows: readonly CoverageRow[], people: number): string {
  const figures = [...new Set(rows.map((row) => row.figure))];
  const at = rows.filter((row) => row.people === people);
  const names = POPULATIONS.map(({ name }) => name);
  return [
    `| figure | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...figures
      .filter((figure) => at.some((row) => row.figure === figure))
      .map(
        (figure) =>
          `| ${figure} | ${names
            .map((name) => cell(at.find((row) => row.figure === figure && row.population === name)))
            .join(' | ')} |`,
      ),
  ].join('\n');
}

function widths(rows: readonly CoverageRow[]): string {
  const former = rows.filter((row) => !Number.isNaN(row.formerCovered));
  return [
    '| rate | people | population | now | median width | before | median width |',
    '|---|---|---|---|---|---|---|',
    ...former.map(
      (row) =>
        `| ${row.figure} | ${row.people} | ${row.population} | ${cell(row)} | ${row.shown < MOSTLY ? '' : `${percent(row.width)} points`} | ${percent(row.formerCovered)} | ${percent(row.formerWidth)} points |`,
    ),
  ].join('\n');
}

function writeUp(rows: readonly CoverageRow[]): string {
  const setsOf = (people: number): number =>
    rows.find((row) => row.people === people && row.figure !== '')?.sets ?? 0;
  const target = rows.filter((row) => /at most/u.test(row.figure));
  return `# Do the 95 % intervals hold the truth 95 % of the time?

Written by \`npm run simulate\`; do not edit. The decisions behind it: [ADR-0017](adr/0017-intervals-that-hold.md).

## Populations
A set is a sample of people from a population. The truth of a figure is its value over all people of the population, found from 20,000 of them, not over those who happen
to be in the set. All pairs of a set are compared. Thresholds are fixed at the true rates that a row names, or those of a method.

| population | what it is | photos each |
|---|---|---|
${POPULATIONS.map(({ name, description, photos }) => `| ${name} | ${description} | ${photos[0]} to ${photos[1]} |`).join('\n')}

On a sphere each person is a place, and their photos are noise around it; a pair of people then has variance of its own, because two people may be look-alikes. Sums of
effects have next to none. Rows that rest on both rates are at the threshold of FMR 1 %, for the set's own mix of pairs, 20 % mated attempts, a gallery of 50 and a cost of
5 for a false match against 1 for a miss.

Sets drawn: ${SETS.map(([people]) => `${setsOf(people)} of ${people} people`).join(', ')} from each population. A coverage of 95 % is then known to within
${SETS.map(([people]) => `±${percent(1.96 * Math.sqrt((0.95 * 0.05) / Math.max(1, setsOf(people))))}`).join(', ')} points.

## Result
${tallyOf(rows.filter((row) => !target.includes(row)))}
In sets in which the tool shows cautious bounds instead of an interval, its table says so and why.

In each cell: share of the shown intervals that hold the truth, in per cent (in brackets: those that lie wholly on the optimistic / on the pessimistic side of it). "Refused": in
most sets of this kind the tool shows cautious bounds only, or nothing; the figure behind is how often those bounds hold.

${SETS.map(
  ([people]) =>
    `### ${people} people\n\n${table(
      rows.filter((row) => !target.includes(row)),
      people,
    )}`,
).join('\n\n')}

## FMR at most, FNMR at most
Share of sets for which the true rate at the proposed threshold is above the target. "Observed" is the method as it is; "confident" asks that the upper end of the interval does not
exceed the target, and refuses where no threshold does.

| method | people | population | above the target | refuses |
|---|---|---|---|---|
${target.map((row) => `| ${row.figure} | ${row.people} | ${row.population} | ${row.shown === 0 ? '' : `${percent(row.optimistic)} %`} | ${percent(1 - row.shown)} % |`).join('\n')}

## Width, beside the intervals before
"Before" are the first edition's (ADR-0011): Wilson's with the dyadic variance and at least 8 degrees of freedom.

${widths(rows)}
`;
}

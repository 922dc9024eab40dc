import { type CoverageRow, PREDICTED, simulateCoverage, simulatePredictions } from './coverage.ts';
import { POPULATIONS, truthOf } from './populations.ts';

const PEOPLE = [10, 20, 50, 100] as const;
/** Sets drawn from each population: of 10, 20, 50 and 100 people, and of those in which the methods of another set are predicted. */
export type SetCounts = readonly [number, number, number, number, number];
/** Some twenty minutes on a free core. */
const FULL: SetCounts = [1000, 1000, 500, 200, 100];

/** A figure is shown where it is an interval in at least this share of sets, and spoken of as covered within these limits. */
const MOSTLY = 0.5;
const LIMITS = [0.93, 0.97] as const;

const percent = (share: number): string => (100 * share).toFixed(1);

/** Runs the simulation and writes it up as Markdown. */
export function coverageReport(progress: (line: string) => void, sets: SetCounts = FULL): string {
  const rows: CoverageRow[] = [];
  for (const population of POPULATIONS) {
    const truth = truthOf(population);
    for (const [i, people] of PEOPLE.entries()) {
      if (sets[i] === 0) continue;
      rows.push(...simulateCoverage(population, truth, { people, sets: sets[i]!, seed: people }));
      progress(`${population.name}, ${people} people: done`);
    }
    if (sets[4] > 0) rows.push(...simulatePredictions(population, sets[4]));
  }
  return writeUp(rows, sets);
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

/** How the column "all" lies: single cells of a short run say little. */
function tallyOf(rows: readonly CoverageRow[]): string {
  const keys = new Set(rows.map((row) => `${row.people} ${row.figure}`));
  const all = [...keys].flatMap(
    (key) => pooled(rows.filter((row) => `${row.people} ${row.figure}` === key)) ?? [],
  );
  const shown = all.filter((row) => row.shown >= MOSTLY);
  const within = shown.filter((row) => row.covered >= LIMITS[0] && row.covered <= LIMITS[1]);
  const below = shown.filter((row) => row.covered < LIMITS[0]).map((row) => row.covered);
  const above = shown.filter((row) => row.covered > LIMITS[1]);
  return `Over all populations, ${shown.length} figures show an interval: ${within.length} of them cover 93 to 97 %, ${above.length} more than 97 % and ${below.length} less than 93 %${below.length === 0 ? '' : ` (the least ${percent(Math.min(...below))} %)`}. ${all.length - shown.length} refuse. The weak spot are sums of effects with strong dependence at 20 people, where a few people make the rare errors and a set may have none of them.`;
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

/** The report from its rows. */
function writeUp(rows: readonly CoverageRow[], sets: SetCounts): string {
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

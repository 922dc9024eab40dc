import {
  type Coverage,
  type CoverageRow,
  type CoverageSetting,
  simulateCoverage,
} from './coverage.ts';

const DEPENDENCES = [
  { name: 'weak', person: 0.02, photo: 0.04 },
  { name: 'medium', person: 0.06, photo: 0.09 },
  { name: 'strong', person: 0.16, photo: 0.16 },
];
const SIZES = [
  { people: 20, replications: 3000 },
  { people: 50, replications: 2000 },
  { people: 100, replications: 1000 },
];

const percent = (share: number): string => (100 * share).toFixed(1);
const cell = (coverage: Coverage): string =>
  `${percent(coverage.covered)} (${percent(coverage.above)} / ${percent(coverage.below)})`;

function table(some: readonly CoverageRow[]): string {
  return [
    '| rate | true | people | dependence | no error seen | shown by the tool | width | published plug-in | width | Clopper-Pearson |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...some.map((row) =>
      [
        '',
        row.rate,
        `${100 * row.truth} %`,
        row.people,
        row.dependence,
        `${percent(row.withoutError)} %`,
        cell(row.dyadic),
        row.dyadic.relativeWidth.toFixed(2),
        cell(row.plugIn),
        row.plugIn.relativeWidth.toFixed(2),
        cell(row.clopperPearson),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}

function range(some: readonly CoverageRow[], kind: 'dyadic' | 'plugIn' | 'clopperPearson'): string {
  const shares = some.map((row) => row[kind].covered);
  return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} %`;
}

/**
 * Runs the simulation, about two minutes in full, and writes it up as Markdown.
 *
 * @param share of the replications to run; less than 1 only to try the report itself.
 */
export function coverageReport(progress: (line: string) => void, share = 1): string {
  const rows: CoverageRow[] = [];
  for (const dependence of DEPENDENCES) {
    for (const { people, replications } of SIZES) {
      const setting: CoverageSetting = {
        people,
        dependence,
        replications: Math.ceil(share * replications),
        seed: people,
        fmr: [0.001, 0.01, 0.05],
        fnmr: [0.01, 0.05, 0.1],
      };
      rows.push(...simulateCoverage(setting));
      progress(`${dependence.name} dependence, ${people} people: done`);
    }
  }
  return writeUp(rows);
}

function writeUp(rows: readonly CoverageRow[]): string {
  const usual = rows.filter((row) => row.dependence !== 'strong');
  const strong = rows.filter((row) => row.dependence === 'strong');
  return `# Do the 95 % intervals hold the truth 95 % of the time?

Written by \`npm run simulate\`; do not edit. The decisions behind it: [ADR-0011](adr/0011-people-are-the-sample.md).

## Model
Each simulated set has 20, 50 or 100 people with 3 to 10 photos each (every number as likely), and all pairs are compared. A non-mated distance
is the sum of an effect of each of its two people, an effect of each of its two photos, and noise; a mated distance has one person, two
photos and noise. All are normal, and the sum has variance 1, so that the threshold for a given true FMR or FNMR is known exactly.
The truth is the rate over all people of the model, not over those who happen to be in the set.

| dependence | variance due to each person | due to each photo |
|---|---|---|
${DEPENDENCES.map((d) => `| ${d.name} | ${100 * d.person} % | ${100 * d.photo} % |`).join('\n')}

Replications: ${SIZES.map((s) => `${s.replications} with ${s.people} people`).join(', ')}; a coverage of 95 % is then known to within ±${percent(1.96 * Math.sqrt((0.95 * 0.05) / 3000))}, ±${percent(1.96 * Math.sqrt((0.95 * 0.05) / 2000))} and ±${percent(1.96 * Math.sqrt((0.95 * 0.05) / 1000))} points.

## Result
With weak and medium dependence the intervals that the tool shows cover ${range(usual, 'dyadic')}; the published plug-in form covers
${range(usual, 'plugIn')}, and Clopper-Pearson on pairs, which takes comparisons for independent, ${range(usual, 'clopperPearson')}.

In each cell: share of sets whose interval holds the true rate, in per cent (in brackets: true rate above the interval / below it). Width is the
median width of the interval in units of the true rate.

${table(usual)}

## Where it gets hard
With strong dependence, a few people cause most of the rare errors, and a set may simply not contain one of them. No method can
see that from the set. The intervals of the tool then cover ${range(strong, 'dyadic')} (plug-in ${range(strong, 'plugIn')}, Clopper-Pearson
${range(strong, 'clopperPearson')}): least for FMR of 1 % and less, where both others fall short by more.

${table(strong)}
`;
}

import { createSelector } from 'reselect';
import { PLAIN_SCALE, spanText, thresholdText } from '#domain/comparison/score-scale.ts';
import type { ContenderFigures, ContenderResult } from '#domain/contenders/contender-figures.ts';
import { metricRow, metricWriter } from '#domain/metrics/metric-rows.ts';
import { SEPARATION_TEXTS } from '#domain/metrics/separation-texts.ts';
import { intervalOfMetric } from '#domain/uncertainty/rate-intervals.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { dPrimeText, indexText, percentText, rangeText } from '#domain/shared/wording.ts';
import type { PairedDifference } from '#domain/contenders/paired-difference.ts';
import {
  type Contender,
  selectContenders,
  selectCurrentContender,
} from '#application/selectors/contenders.ts';
import { type Pending, readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';

/** A row of the Compare view. */
export interface ContenderRow {
  readonly contender: Contender;
  readonly isCurrent: boolean;
  readonly result: Pending<ContenderResult>;
  readonly versus: PairedDifference | null;
}

const NONE = { kind: 'none' } as const;

export const selectContenderRows = createSelector(
  [
    selectContenders,
    selectCurrentContender,
    (state: AppState) => state.session.computed.contender,
    (state: AppState) => state.session.computed.versus,
  ],
  (contenders, current, results, versus): readonly ContenderRow[] =>
    contenders.map((contender) => ({
      contender,
      isCurrent: contender.id === current?.id,
      result: results?.[contender.id] ?? NONE,
      versus: readyValue(versus?.[contender.id] ?? NONE),
    })),
);

/** A column: its figure as text and as what it is sorted by; `null` where a row has none. */
export interface ContenderColumn {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly text: (row: ContenderRow) => string | null;
  readonly rank: (row: ContenderRow) => number | string | null;
}

type Figures = ContenderFigures;

function figuresOf({ result }: ContenderRow): Figures | null {
  return readyValue(result)?.figures ?? null;
}

/** A figure with its interval in brackets, where it has one. */
function withInterval(
  value: number,
  interval: Interval | null,
  write: (value: number) => string,
): string {
  const range = rangeText(interval, write);
  return range === '' ? write(value) : `${write(value)} (${range})`;
}

function numberColumn(
  id: string,
  name: string,
  definition: string,
  value: (figures: Figures) => number | null,
  write: (value: number) => string,
  intervalOf: (result: ContenderResult) => Interval | null = () => null,
): ContenderColumn {
  const of = (row: ContenderRow): number | null => {
    const figures = figuresOf(row);
    return figures === null ? null : value(figures);
  };
  return {
    id,
    name,
    definition,
    rank: of,
    text: (row) => {
      const result = readyValue(row.result);
      const number = of(row);
      return result === null || number === null
        ? null
        : withInterval(number, intervalOf(result), write);
    },
  };
}

function textColumn(
  id: string,
  name: string,
  definition: string,
  text: (row: ContenderRow) => string | null,
): ContenderColumn {
  return { id, name, definition, text, rank: text };
}

/** From which one-sided confidence on one of two is called better. */
const SURE = 0.975;

function verdict(row: ContenderRow): string | null {
  if (row.isCurrent) return 'in use';
  if (row.versus === null) return null;
  const { firstBetter } = row.versus;
  if (firstBetter === null) return 'cannot tell: too few people';
  if (firstBetter >= SURE) return `better: ${percentText(firstBetter)} sure`;
  if (firstBetter <= 1 - SURE) return `worse: ${percentText(1 - firstBetter)} sure`;
  return `cannot tell: ${percentText(firstBetter)} sure it is better`;
}

function chosenText(row: ContenderRow): string | null {
  const result = readyValue(row.result);
  if (result === null) return null;
  const { figures, intervals } = result;
  if (figures.chosen === null) return 'refused';
  const { scale, chosen } = figures;
  const { threshold } = intervals;
  const range =
    threshold === null ? '' : ` (${spanText(scale, threshold.low, threshold.high, ' – ')})`;
  return `${thresholdText(scale, chosen.threshold)}${range}`;
}

function libraryText(row: ContenderRow): string | null {
  const library = figuresOf(row)?.libraryDefault;
  return library == null
    ? null
    : `${thresholdText(PLAIN_SCALE, library.threshold)} (${library.source})`;
}

/** All columns, in order. `atFmr` is the FMR at which FNMRs are compared. */
export function contenderColumns(atFmr: number): readonly ContenderColumn[] {
  const fmrText = percentText(atFmr);
  return [
    textColumn(
      'model',
      'Model',
      'The network, or its name in the file.',
      (row) => row.contender.model,
    ),
    textColumn(
      'distance',
      'Distance',
      'How embeddings are compared.',
      (row) => row.contender.metricName,
    ),
    textColumn(
      'alignment',
      'Alignment',
      'How faces were cropped.',
      (row) => row.contender.alignment,
    ),
    numberColumn(
      'auc',
      SEPARATION_TEXTS.auc.name,
      SEPARATION_TEXTS.auc.definition,
      (f) => f.auc,
      indexText,
      ({ intervals }) => intervals.auc,
    ),
    numberColumn(
      'eer',
      SEPARATION_TEXTS.eer.name,
      SEPARATION_TEXTS.eer.definition,
      (f) => f.equalErrorRate,
      percentText,
      ({ intervals }) => intervals.equalErrorRate,
    ),
    numberColumn(
      'fnmr-at-fmr',
      `FNMR at FMR ${fmrText}`,
      `Share of the same person that is missed where at most ${fmrText} of different people match. The FMR is the target of the method "FMR at most".`,
      (f) => f.fnmrAtFmr,
      percentText,
      ({ figures }) => figures.fnmrInterval,
    ),
    numberColumn(
      'd-prime',
      SEPARATION_TEXTS['d-prime'].name,
      SEPARATION_TEXTS['d-prime'].definition,
      (f) => f.dPrime,
      dPrimeText,
      ({ intervals }) => intervals.dPrime,
    ),
    {
      id: 'threshold',
      name: 'Threshold',
      definition:
        'What the chosen method says, and in brackets where it would put it on another set of as many people like these (95% prediction interval).',
      text: chosenText,
      rank: (row) => figuresOf(row)?.chosen?.threshold ?? null,
    },
    numberColumn(
      'f1',
      metricRow('f1').name,
      `At that threshold. ${metricRow('f1').definition}`,
      (f) => f.chosen?.f1 ?? null,
      metricWriter('f1'),
      ({ figures }) => figures.chosen && intervalOfMetric(figures.chosen.intervals, 'f1'),
    ),
    {
      id: 'library',
      name: 'Library default',
      definition: "The library's own threshold for this model and distance.",
      text: libraryText,
      rank: (row) => figuresOf(row)?.libraryDefault?.threshold ?? null,
    },
    numberColumn(
      'library-fmr',
      'Its FMR',
      'What the library default would have cost on this set: false matches.',
      (f) => f.libraryDefault?.fmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fmr ?? null,
    ),
    numberColumn(
      'library-fnmr',
      'Its FNMR',
      'What the library default would have cost on this set: misses.',
      (f) => f.libraryDefault?.fnmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fnmr ?? null,
    ),
    {
      id: 'versus',
      name: 'Against the one in use',
      definition:
        'By AUC on the same people: how sure it is (one-sided confidence) that this one has the larger AUC for all people like these.',
      text: verdict,
      rank: (row) => row.versus?.firstBetter ?? (row.isCurrent ? 0.5 : null),
    },
  ];
}

/** The table as text cells with its head, for files. */
export function contenderCells(
  rows: readonly ContenderRow[],
  columns: readonly ContenderColumn[],
): readonly (readonly string[])[] {
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ text }) => text(row) ?? '')),
  ];
}

import { createSelector } from 'reselect';
import {
  PLAIN_SCALE,
  type ScoreScale,
  spanText,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { ContenderFigures, ContenderResult } from '#domain/contenders/contender-figures.ts';
import { metricRow, metricWriter } from '#domain/metrics/metric-rows.ts';
import { SEPARATION_WORDS } from '#domain/metrics/separation-words.ts';
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
import { message, type Message } from '#words/message.ts';
import { englishName } from '#words/names.ts';

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
  /** In English, as in files. */
  readonly name: string;
  readonly definition: Message;
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
  definition: Message,
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
  definition: Message,
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
  const range = threshold === null ? '' : ` (${thresholdRange(scale, threshold)})`;
  return `${thresholdText(scale, chosen.threshold)}${range}`;
}

function anotherSetText(row: ContenderRow): string | null {
  const result = readyValue(row.result);
  if (result === null) return null;
  const { figures, intervals } = result;
  return intervals.anotherSet && thresholdRange(figures.scale, intervals.anotherSet);
}

function thresholdRange(scale: ScoreScale, { low, high }: Interval): string {
  return spanText(scale, low, high, ' – ');
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
    textColumn('model', 'Model', message('compare.modelMeaning'), (row) => row.contender.model),
    textColumn(
      'distance',
      'Distance',
      message('compare.distanceMeaning'),
      (row) => row.contender.metricName,
    ),
    textColumn(
      'alignment',
      'Alignment',
      message('compare.alignmentMeaning'),
      (row) => row.contender.alignment,
    ),
    numberColumn(
      'auc',
      englishName(SEPARATION_WORDS.auc.name),
      message(SEPARATION_WORDS.auc.meaning),
      (f) => f.auc,
      indexText,
      ({ intervals }) => intervals.auc,
    ),
    numberColumn(
      'eer',
      englishName(SEPARATION_WORDS.eer.name),
      message(SEPARATION_WORDS.eer.meaning),
      (f) => f.equalErrorRate,
      percentText,
      ({ intervals }) => intervals.equalErrorRate,
    ),
    numberColumn(
      'fnmr-at-fmr',
      `FNMR at FMR ${fmrText}`,
      message('compare.fnmrAtFmrMeaning', { fmr: fmrText }),
      (f) => f.fnmrAtFmr,
      percentText,
      ({ figures }) => figures.fnmrInterval,
    ),
    numberColumn(
      'd-prime',
      englishName(SEPARATION_WORDS['d-prime'].name),
      message(SEPARATION_WORDS['d-prime'].meaning),
      (f) => f.dPrime,
      dPrimeText,
      ({ intervals }) => intervals.dPrime,
    ),
    {
      id: 'threshold',
      name: 'Threshold',
      definition: message('compare.thresholdMeaning'),
      text: chosenText,
      rank: (row) => figuresOf(row)?.chosen?.threshold ?? null,
    },
    {
      id: 'another-set',
      name: 'Another set',
      definition: message('compare.anotherSetMeaning'),
      text: anotherSetText,
      rank: (row) => {
        const interval = readyValue(row.result)?.intervals.anotherSet;
        return interval ? interval.high - interval.low : null;
      },
    },
    numberColumn(
      'f1',
      englishName(metricRow('f1').words.name),
      message('compare.f1Meaning', { meaning: message(metricRow('f1').words.meaning) }),
      (f) => f.chosen?.f1 ?? null,
      metricWriter('f1'),
      ({ figures }) => figures.chosen && intervalOfMetric(figures.chosen.intervals, 'f1'),
    ),
    {
      id: 'library',
      name: 'Library default',
      definition: message('compare.libraryMeaning'),
      text: libraryText,
      rank: (row) => figuresOf(row)?.libraryDefault?.threshold ?? null,
    },
    numberColumn(
      'library-fmr',
      'Its FMR',
      message('compare.libraryFmrMeaning'),
      (f) => f.libraryDefault?.fmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fmr ?? null,
    ),
    numberColumn(
      'library-fnmr',
      'Its FNMR',
      message('compare.libraryFnmrMeaning'),
      (f) => f.libraryDefault?.fnmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fnmr ?? null,
    ),
    {
      id: 'versus',
      name: 'Against the one in use',
      definition: message('compare.versusMeaning'),
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

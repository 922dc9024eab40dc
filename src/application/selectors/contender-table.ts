import { createSelector } from 'reselect';
import {
  PLAIN_SCALE,
  type ScoreScale,
  spanText,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { ContenderFigures, ContenderResult } from '#domain/contenders/contender-figures.ts';
import { metricRow, metricWriter } from '#domain/metrics/metric-rows.ts';
import { SEPARATION_WORDS } from '#domain/metrics/separation.ts';
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
import { englishText } from '#words/english.ts';
import { message, type Message } from '#words/message.ts';

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

/** What stands in a cell: words, or a name or figure that is the same in every language. */
export type Cell = Message | string;

/** A column: its figure as shown and as what it is sorted by; `null` where a row has none. */
export interface ContenderColumn {
  readonly id: string;
  readonly name: Message;
  readonly definition: Message;
  readonly cell: (row: ContenderRow) => Cell | null;
  readonly rank: (row: ContenderRow) => number | Cell | null;
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
  name: Message,
  definition: Message,
  value: (figures: Figures) => number | null,
  write: (value: number) => string,
  intervalOf: (result: ContenderResult) => Interval | null = () => null,
): ContenderColumn {
  const rank = (row: ContenderRow): number | null => {
    const figures = figuresOf(row);
    return figures === null ? null : value(figures);
  };
  return {
    id,
    name,
    definition,
    rank,
    cell: (row) => {
      const result = readyValue(row.result);
      const number = rank(row);
      return result === null || number === null
        ? null
        : withInterval(number, intervalOf(result), write);
    },
  };
}

function wordColumn(
  id: string,
  name: Message,
  definition: Message,
  cell: (row: ContenderRow) => Cell | null,
): ContenderColumn {
  return { id, name, definition, cell, rank: cell };
}

/** From which one-sided confidence on one of two is called better. */
const SURE = 0.975;

function verdict(row: ContenderRow): Message | null {
  if (row.isCurrent) return message('contender.inUse');
  if (row.versus === null) return null;
  const { firstBetter } = row.versus;
  if (firstBetter === null) return message('contender.tooFewPeople');
  const sure = percentText(firstBetter);
  if (firstBetter >= SURE) return message('contender.better', { sure });
  if (firstBetter <= 1 - SURE) {
    return message('contender.worse', { sure: percentText(1 - firstBetter) });
  }
  return message('contender.cannotTell', { sure });
}

function chosenCell(row: ContenderRow): Cell | null {
  const result = readyValue(row.result);
  if (result === null) return null;
  const { figures, intervals } = result;
  if (figures.chosen === null) return message('contender.refused');
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
    wordColumn(
      'model',
      message('settings.model'),
      message('compare.modelMeaning'),
      (row) => row.contender.model,
    ),
    wordColumn(
      'distance',
      message('settings.distance'),
      message('compare.distanceMeaning'),
      (row) => row.contender.score,
    ),
    wordColumn(
      'alignment',
      message('settings.alignment'),
      message('compare.alignmentMeaning'),
      ({ contender: { alignment } }) => (alignment === null ? null : message(alignment)),
    ),
    numberColumn(
      'auc',
      message(SEPARATION_WORDS.auc.name),
      message(SEPARATION_WORDS.auc.meaning),
      (f) => f.auc,
      indexText,
      ({ intervals }) => intervals.auc,
    ),
    numberColumn(
      'eer',
      message(SEPARATION_WORDS.eer.name),
      message(SEPARATION_WORDS.eer.meaning),
      (f) => f.equalErrorRate,
      percentText,
      ({ intervals }) => intervals.equalErrorRate,
    ),
    numberColumn(
      'fnmr-at-fmr',
      message('contender.fnmrAtFmr', { fmr: fmrText }),
      message('compare.fnmrAtFmrMeaning', { fmr: fmrText }),
      (f) => f.fnmrAtFmr,
      percentText,
      ({ figures }) => figures.fnmrInterval,
    ),
    numberColumn(
      'd-prime',
      message(SEPARATION_WORDS['d-prime'].name),
      message(SEPARATION_WORDS['d-prime'].meaning),
      (f) => f.dPrime,
      dPrimeText,
      ({ intervals }) => intervals.dPrime,
    ),
    {
      id: 'threshold',
      name: message('parts.threshold'),
      definition: message('compare.thresholdMeaning'),
      cell: chosenCell,
      rank: (row) => figuresOf(row)?.chosen?.threshold ?? null,
    },
    {
      id: 'another-set',
      name: message('certainty.anotherSet'),
      definition: message('compare.anotherSetMeaning'),
      cell: anotherSetText,
      rank: (row) => {
        const interval = readyValue(row.result)?.intervals.anotherSet;
        return interval ? interval.high - interval.low : null;
      },
    },
    numberColumn(
      'f1',
      message(metricRow('f1').words.name),
      message('compare.f1Meaning', { meaning: message(metricRow('f1').words.meaning) }),
      (f) => f.chosen?.f1 ?? null,
      metricWriter('f1'),
      ({ figures }) => figures.chosen && intervalOfMetric(figures.chosen.intervals, 'f1'),
    ),
    {
      id: 'library',
      name: message('method.libraryDefault'),
      definition: message('compare.libraryMeaning'),
      cell: libraryText,
      rank: (row) => figuresOf(row)?.libraryDefault?.threshold ?? null,
    },
    numberColumn(
      'library-fmr',
      message('contender.libraryFmr'),
      message('compare.libraryFmrMeaning'),
      (f) => f.libraryDefault?.fmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fmr ?? null,
    ),
    numberColumn(
      'library-fnmr',
      message('contender.libraryFnmr'),
      message('compare.libraryFnmrMeaning'),
      (f) => f.libraryDefault?.fnmr ?? null,
      percentText,
      ({ figures }) => figures.libraryDefault?.intervals.fnmr ?? null,
    ),
    {
      id: 'versus',
      name: message('contender.versus'),
      definition: message('compare.versusMeaning'),
      cell: verdict,
      rank: (row) => row.versus?.firstBetter ?? (row.isCurrent ? 0.5 : null),
    },
  ];
}

/** The table as text cells with its head, in English as files have it. */
export function contenderCells(
  rows: readonly ContenderRow[],
  columns: readonly ContenderColumn[],
): readonly (readonly string[])[] {
  return [
    columns.map(({ name }) => englishText(name)),
    ...rows.map((row) => columns.map(({ cell }) => englishText(cell(row) ?? ''))),
  ];
}

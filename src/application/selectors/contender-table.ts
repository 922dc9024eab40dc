import { createSelector } from 'reselect';
import type { ContenderFigures, ContenderResult } from '#domain/contenders/contender-figures.ts';
import type { PairedComparison } from '#domain/contenders/paired-bootstrap.ts';
import {
  type Contender,
  selectContenders,
  selectCurrentContender,
} from '#application/selectors/contenders.ts';
import { type Pending, readyValue } from '#application/state/depth.ts';
import type { AppState } from '#application/state/store.ts';

/** A row of the Compare view. */
export interface ContenderRow {
  readonly contender: Contender;
  readonly isCurrent: boolean;
  readonly result: Pending<ContenderResult>;
  readonly versus: PairedComparison | null;
}

const NONE = { kind: 'none' } as const;

export const selectContenderRows = createSelector(
  [selectContenders, selectCurrentContender, (state: AppState) => state.session.contest],
  (contenders, current, { results, versus }): readonly ContenderRow[] =>
    contenders.map((contender) => ({
      contender,
      isCurrent: contender.id === current?.id,
      result: results[contender.id] ?? NONE,
      versus: readyValue(versus[contender.id] ?? NONE),
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

const percent = (value: number | null): string | null =>
  value === null ? null : `${(value * 100).toFixed(2)}%`;
const distance = (value: number): string => value.toFixed(4);

function numberColumn(
  id: string,
  name: string,
  definition: string,
  value: (figures: Figures) => number | null,
  write: (value: number) => string | null,
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
      const number = of(row);
      return number === null ? null : write(number);
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

/** From which share of resamples on one of two is called better: one-sided 97.5%, as both ends of a 95% interval. */
const SURE = 0.975;

function verdict(row: ContenderRow): string | null {
  if (row.isCurrent) return 'in use';
  if (row.versus === null) return null;
  const { firstBetter } = row.versus.auc;
  if (Number.isNaN(firstBetter)) return null;
  const share = `${Math.round(firstBetter * 100)}%`;
  if (firstBetter >= SURE) return `better (${share})`;
  if (firstBetter <= 1 - SURE) return `worse (${share})`;
  return `cannot tell (${share})`;
}

function thresholdText(row: ContenderRow): string | null {
  const result = readyValue(row.result);
  if (result === null) return null;
  const { figures, interval } = result;
  if (figures.chosen === null) return 'refused';
  const range =
    interval === null ? '' : ` (${distance(interval.low)} – ${distance(interval.high)})`;
  return `${distance(figures.chosen.threshold)}${range}`;
}

function libraryText(row: ContenderRow): string | null {
  const library = figuresOf(row)?.libraryDefault;
  return library == null ? null : `${library.threshold} (${library.source})`;
}

/** All columns, in order. `atFmr` is the FMR at which FNMRs are compared. */
export function contenderColumns(atFmr: number): readonly ContenderColumn[] {
  const fmrText = `${Number((atFmr * 100).toPrecision(3))}%`;
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
      'AUC',
      'Chance that a pair of the same person is nearer than a pair of different people.',
      (f) => f.auc,
      (v) => v.toFixed(4),
    ),
    numberColumn(
      'eer',
      'EER',
      'Where false matches and misses are equally frequent.',
      (f) => f.equalErrorRate,
      percent,
    ),
    numberColumn(
      'fnmr-at-fmr',
      `FNMR at FMR ${fmrText}`,
      `Share of the same person that is missed where at most ${fmrText} of different people match. The FMR is the target of the method "FMR at most".`,
      (f) => f.fnmrAtFmr,
      percent,
    ),
    numberColumn(
      'd-prime',
      'd′',
      'Difference of the mean distances in units of the common standard deviation.',
      (f) => f.dPrime,
      (v) => v.toFixed(2),
    ),
    {
      id: 'threshold',
      name: 'Threshold',
      definition: 'What the chosen method says, with its 95% interval over sets of other people.',
      text: thresholdText,
      rank: (row) => figuresOf(row)?.chosen?.threshold ?? null,
    },
    numberColumn('f1', 'F1', 'At that threshold.', (f) => f.chosen?.f1 ?? null, percent),
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
      percent,
    ),
    numberColumn(
      'library-fnmr',
      'Its FNMR',
      'What the library default would have cost on this set: misses.',
      (f) => f.libraryDefault?.fnmr ?? null,
      percent,
    ),
    {
      id: 'versus',
      name: 'Against the one in use',
      definition:
        'By AUC on the same people, resampled together: in how many of 100 resamples this one is the better.',
      text: verdict,
      rank: (row) => row.versus?.auc.firstBetter ?? (row.isCurrent ? 0.5 : null),
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

import { createSelector } from 'reselect';
import {
  selectActiveImport,
  selectImportColumn,
  selectImportedColumns,
} from '#application/selectors/active-import.ts';
import type { ImportedScoreColumn } from '#application/state/imported-set.ts';

/**
 * Columns of an import by model, for choosing one: models in the order of the file, each with its
 * distances.
 */
export interface ImportChoices {
  readonly columns: readonly ImportedScoreColumn[];
  /** Index of the column that is looked at. */
  readonly chosen: number;
  readonly models: readonly string[];
  /** Columns of the chosen one's model. */
  readonly ofModel: readonly { readonly column: number; readonly metricName: string }[];
}

/** `null` unless a column of imported scores is looked at. */
export const selectImportChoices = createSelector(
  [selectActiveImport, selectImportedColumns, selectImportColumn],
  (imported, columns, chosen): ImportChoices | null => {
    if (imported?.kind !== 'scores') return null;
    const model = columns[chosen]?.model ?? '';
    return {
      columns,
      chosen,
      models: [...new Set(columns.map((column) => column.model))],
      ofModel: columns.flatMap((column, index) =>
        column.model === model ? [{ column: index, metricName: column.metricName }] : [],
      ),
    };
  },
);

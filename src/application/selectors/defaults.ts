import { createSelector } from 'reselect';
import { libraryDefaultsFor } from '#domain/comparison/library-defaults.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { selectModelById } from '#application/selectors/models.ts';
import { selectActiveScore } from '#application/selectors/inputs.ts';
import type { Message } from '#words/message.ts';

/**
 * Sentences on library defaults of the model in force that need saying: contradictions, and
 * thresholds that mean something else.
 */
export const selectDefaultRemarks = createSelector(
  [selectActiveScore, selectModelById],
  ({ model }, models): readonly Message[] =>
    METRIC_IDS.flatMap((metric) =>
      libraryDefaultsFor(models.get(model)?.libraryName ?? model, metric).flatMap(({ remark }) =>
        remark === undefined ? [] : [remark],
      ),
    ),
);

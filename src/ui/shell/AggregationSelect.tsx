import { NativeSelect, Tooltip } from '@mantine/core';
import { AGGREGATIONS, type AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * How the user's own software compares a photo with a person of whom it knows several: the
 * threshold is tuned for that.
 */
export function AggregationSelect() {
  const { say } = useWords();
  const aggregation = useAppState((state) => state.study.aggregation);
  const onlyScores = useAppState((state) => selectActiveImport(state)?.kind === 'scores');
  const { setAggregation } = useActions();
  const shown = AGGREGATIONS.filter(({ policy }) => !(onlyScores && policy === 'mean-embedding'));
  const meaning = AGGREGATIONS.find(({ policy }) => policy === aggregation)?.meaning;
  return (
    <Tooltip multiline maw={320} label={meaning && say(meaning)}>
      <NativeSelect
        label={say('settings.aggregation')}
        size="xs"
        value={aggregation}
        data={shown.map(({ policy, name }) => ({ value: policy, label: say(name) }))}
        onChange={(event) => setAggregation(event.currentTarget.value as AggregationPolicy)}
      />
    </Tooltip>
  );
}

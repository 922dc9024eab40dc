import { Button, NativeSelect, Text } from '@mantine/core';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import { selectImportChoices } from '#application/selectors/import-notes.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { distanceChoices } from '#ui/format.ts';
import { AggregationSelect } from '#ui/shell/AggregationSelect.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './SettingsBar.module.css';

const POLARITIES: readonly NamedValue<Polarity>[] = [
  { value: 'distance', label: 'settings.distances' },
  { value: 'similarity', label: 'settings.similarities' },
];

function ScoreChoice() {
  const { say } = useWords();
  const choices = useAppState(selectImportChoices);
  const { imports } = useServices();
  if (choices === null) return null;
  const { columns, chosen, models, ofModel } = choices;
  const show = (find: (index: number) => boolean): void => {
    const column = columns.findIndex((_, index) => find(index));
    if (column >= 0) imports.showColumn(column);
  };
  const metricName = columns[chosen]?.metricName;
  return (
    <>
      <NativeSelect
        label={say('settings.model')}
        size="xs"
        value={columns[chosen]?.model ?? ''}
        data={[...models]}
        onChange={(event) => {
          const model = event.currentTarget.value;
          const ofSameName = columns.findIndex(
            (column) => column.model === model && column.metricName === metricName,
          );
          if (ofSameName >= 0) imports.showColumn(ofSameName);
          else show((index) => columns[index]?.model === model);
        }}
      />
      <NativeSelect
        label={say('settings.distance')}
        size="xs"
        value={String(chosen)}
        data={ofModel.map(({ column, metricName: label }) => ({ value: String(column), label }))}
        onChange={(event) => imports.showColumn(Number(event.currentTarget.value))}
      />
      <NativeSelect
        label={say('settings.scoresAre')}
        size="xs"
        value={columns[chosen]?.polarity ?? 'distance'}
        data={labelled(say, POLARITIES)}
        onChange={(event) => imports.setPolarity(event.currentTarget.value as Polarity)}
      />
    </>
  );
}

function EmbeddingChoice({ model }: { readonly model: string }) {
  const { say } = useWords();
  const metric = useAppState((state) => state.study.metric);
  const { setMetric } = useActions();
  return (
    <>
      <NativeSelect
        label={say('settings.model')}
        size="xs"
        value={model}
        data={[model]}
        onChange={() => undefined}
      />
      <NativeSelect
        label={say('settings.distance')}
        size="xs"
        value={metric}
        data={distanceChoices(say)}
        onChange={(event) => setMetric(event.currentTarget.value as MetricId)}
      />
    </>
  );
}

/** What can be chosen of an import, in place of the settings that concern photos. */
export function ImportedSettings() {
  const { say } = useWords();
  const imported = useAppState(selectActiveImport);
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const { imports } = useServices();
  if (imported === null) return null;
  return (
    <div className={classes.bar}>
      {imported.kind === 'scores' ? <ScoreChoice /> : <EmbeddingChoice model={imported.name} />}
      <AggregationSelect />
      <div>
        <Text size="xs" c="dimmed" truncate maw={260} title={imported.name}>
          {say('settings.importedFrom', { file: imported.name })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={imports.showPhotos}>
          {say(hasPhotos ? 'settings.backToPhotos' : 'settings.putAside')}
        </Button>
      </div>
    </div>
  );
}

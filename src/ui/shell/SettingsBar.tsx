import { NativeSelect, Switch, Text, Tooltip } from '@mantine/core';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { modelRuntime } from '#domain/embedding/engine-info.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceChoices } from '#ui/format.ts';
import { AggregationSelect } from '#ui/shell/AggregationSelect.tsx';
import { ImportedSettings } from '#ui/shell/ImportedSettings.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './SettingsBar.module.css';

const ALIGNMENTS: readonly NamedValue<PipelineSettings['alignment']>[] = [
  { value: 'similarity', label: 'settings.chip' },
  { value: 'box', label: 'settings.box' },
];

const DETECTORS: readonly NamedValue<PipelineSettings['detector']>[] = [
  { value: 'cascade', label: 'settings.cascade' },
  { value: 'ssd-mobilenet-v1', label: 'settings.ssd' },
];

const BACKEND_NAMES = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

const BACKENDS: readonly BackendWish[] = ['auto', 'webgl', 'wasm', 'cpu'];

/** Name, size and speed of what computes, in a few words. */
function EngineSummary() {
  const { say, text } = useWords();
  const engine = useAppState((state) => state.session.engine);
  if (engine.kind !== 'ready') return null;
  const { info } = engine;
  const { name, version, backend } = modelRuntime(info);
  const finder = `${info.runtime.name} ${info.runtime.version}`;
  const isOther = name !== info.runtime.name || backend !== info.backend;
  const details = [
    `${name} ${version}`,
    ...(isOther
      ? [say('settings.facesFoundBy', { runtime: finder, backend: BACKEND_NAMES[info.backend] })]
      : []),
    ...(info.renderer === '' ? [] : [info.renderer]),
    say('settings.knownAnswer', { error: info.knownAnswerError.toExponential(1) }),
    ...info.notes.map((note) => text(note.text)),
  ].join('. ');
  return (
    <Tooltip label={details} multiline maw={360}>
      <Text size="xs" c="dimmed" className={classes.engine} tabIndex={0}>
        {say('settings.runsOn', { backend: BACKEND_NAMES[backend] })}
      </Text>
    </Tooltip>
  );
}

/**
 * What the numbers depend on. Changing the distance recomputes distances only; the others recompute
 * embeddings.
 */
function PhotoSettings() {
  const { say } = useWords();
  const { pipeline, backend, metric } = useAppState((state) => state.study);
  const models = useAppState((state) => state.session.models);
  const { setModel, setMetric, setDetector, setAlignment, setBackend, setMirrorAveraging } =
    useActions();
  return (
    <div className={classes.bar}>
      <NativeSelect
        label={say('settings.model')}
        size="xs"
        value={pipeline.model}
        data={[
          ...models.map(({ model: { id, name }, unavailable }) => ({
            value: id,
            label: name,
            disabled: unavailable !== null,
          })),
          // Remembered from another sitting: the list must not show another model as the one in
          // use.
          ...(models.length === 0 || models.some(({ model }) => model.id === pipeline.model)
            ? []
            : [{ value: pipeline.model, label: say('settings.modelNotHere') }]),
        ]}
        onChange={(event) => void setModel(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('settings.distance')}
        size="xs"
        value={metric}
        data={distanceChoices(say)}
        onChange={(event) => setMetric(event.currentTarget.value as MetricId)}
      />
      <AggregationSelect />
      <NativeSelect
        label={say('settings.detector')}
        size="xs"
        value={pipeline.detector}
        data={labelled(say, DETECTORS)}
        onChange={(event) =>
          void setDetector(event.currentTarget.value as PipelineSettings['detector'])
        }
      />
      <NativeSelect
        label={say('settings.alignment')}
        size="xs"
        value={pipeline.alignment}
        data={labelled(say, ALIGNMENTS)}
        onChange={(event) =>
          void setAlignment(event.currentTarget.value as PipelineSettings['alignment'])
        }
      />
      <div className={classes.backend}>
        <NativeSelect
          label={say('settings.backend')}
          size="xs"
          value={backend}
          data={BACKENDS.map((value) => ({
            value,
            label:
              value === 'auto'
                ? say('settings.auto')
                : value === 'cpu'
                  ? say('settings.slowCpu')
                  : BACKEND_NAMES[value],
          }))}
          onChange={(event) => void setBackend(event.currentTarget.value as BackendWish)}
        />
        <EngineSummary />
      </div>
      <Tooltip multiline maw={320} label={say('settings.mirrorHint')}>
        <div>
          <Switch
            size="xs"
            label={say('settings.mirror')}
            checked={pipeline.mirrorAveraging}
            onChange={(event) => void setMirrorAveraging(event.currentTarget.checked)}
          />
        </div>
      </Tooltip>
    </div>
  );
}

/** The settings of what is looked at: photos, or an import. */
export function SettingsBar() {
  const isImport = useAppState((state) => selectActiveImport(state) !== null);
  return isImport ? <ImportedSettings /> : <PhotoSettings />;
}

import { NativeSelect, Switch, Text, Tooltip } from '@mantine/core';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import { modelRuntime } from '#domain/embedding/engine-info.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { AggregationSelect } from '#ui/shell/AggregationSelect.tsx';
import { ImportedSettings } from '#ui/shell/ImportedSettings.tsx';
import classes from './SettingsBar.module.css';

const ALIGNMENTS: readonly {
  readonly value: PipelineSettings['alignment'];
  readonly label: string;
}[] = [
  { value: 'similarity', label: 'Rotated chip (dlib)' },
  { value: 'box', label: 'Unrotated box (face-api.js)' },
];

const DETECTORS: readonly {
  readonly value: PipelineSettings['detector'];
  readonly label: string;
}[] = [
  { value: 'cascade', label: 'Cascade (fast)' },
  { value: 'ssd-mobilenet-v1', label: 'SSD Mobilenet v1' },
];

const BACKENDS: readonly { readonly value: BackendWish; readonly label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'webgl', label: 'WebGL' },
  { value: 'wasm', label: 'WASM' },
  { value: 'cpu', label: 'CPU (slow)' },
];

const BACKEND_NAMES = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

/** Name, size and speed of what computes, in a few words. */
function EngineSummary() {
  const engine = useAppState((state) => state.session.engine);
  if (engine.kind !== 'ready') return null;
  const { info } = engine;
  const { name, version, backend } = modelRuntime(info);
  const finder = `${info.runtime.name} ${info.runtime.version}`;
  const isOther = name !== info.runtime.name || backend !== info.backend;
  const details = [
    `${name} ${version}`,
    ...(isOther ? [`Faces are found by ${finder} on ${BACKEND_NAMES[info.backend]}`] : []),
    ...(info.renderer === '' ? [] : [info.renderer]),
    `known answer within ${info.knownAnswerError.toExponential(1)}`,
    ...info.notes.map((note) => note.text),
  ].join('. ');
  return (
    <Tooltip label={details} multiline maw={360}>
      <Text size="xs" c="dimmed" className={classes.engine} tabIndex={0}>
        runs on {BACKEND_NAMES[backend]}
      </Text>
    </Tooltip>
  );
}

/** What the numbers depend on. Changing the distance recomputes distances only; the others recompute embeddings. */
function PhotoSettings() {
  const { pipeline, backend, metric } = useAppState((state) => state.study);
  const models = useAppState((state) => state.session.models);
  const { setModel, setMetric, setDetector, setAlignment, setBackend, setMirrorAveraging } =
    useActions();
  return (
    <div className={classes.bar}>
      <NativeSelect
        label="Model"
        size="xs"
        value={pipeline.model}
        data={[
          ...models.map(({ model: { id, name }, unavailable }) => ({
            value: id,
            label: name,
            disabled: unavailable !== null,
          })),
          // Remembered from another sitting: the list must not show another model as the one in use.
          ...(models.length === 0 || models.some(({ model }) => model.id === pipeline.model)
            ? []
            : [{ value: pipeline.model, label: 'Your own, not here: add it again' }]),
        ]}
        onChange={(event) => void setModel(event.currentTarget.value)}
      />
      <NativeSelect
        label="Distance"
        size="xs"
        value={metric}
        data={[...METRIC_IDS]}
        onChange={(event) => setMetric(event.currentTarget.value as MetricId)}
      />
      <AggregationSelect />
      <NativeSelect
        label="Detector"
        size="xs"
        value={pipeline.detector}
        data={[...DETECTORS]}
        onChange={(event) =>
          void setDetector(event.currentTarget.value as PipelineSettings['detector'])
        }
      />
      <NativeSelect
        label="Alignment"
        size="xs"
        value={pipeline.alignment}
        data={[...ALIGNMENTS]}
        onChange={(event) =>
          void setAlignment(event.currentTarget.value as PipelineSettings['alignment'])
        }
      />
      <div className={classes.backend}>
        <NativeSelect
          label="Backend"
          size="xs"
          value={backend}
          data={[...BACKENDS]}
          onChange={(event) => void setBackend(event.currentTarget.value as BackendWish)}
        />
        <EngineSummary />
      </div>
      <Tooltip
        multiline
        maw={320}
        label="Averages the embeddings of each face and of its mirror image: a little more accurate, twice the work. Only switch it on if your own software does the same, or the threshold will not fit."
      >
        <div>
          <Switch
            size="xs"
            label="Mirror averaging"
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

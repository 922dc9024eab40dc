import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ChosenModel } from '#application/model-actions.ts';
import type { AddedModel, CropPreview, ModelRefusal } from '#application/model-ports.ts';
import type { EmbeddingCheck } from '#domain/embedding/check-embeddings.ts';
import { descriptionFaults, type ModelDescription } from '#domain/embedding/model-description.ts';
import { applyPreset, MODEL_PRESETS } from '#domain/embedding/model-presets.ts';
import { shapeText, type TensorInfo } from '#domain/embedding/model-signature.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { DescriptionFields } from '#ui/models/DescriptionFields.tsx';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import { reasonOf } from '#words/reason.ts';
import type { Words } from '#words/render.ts';

function tensorsText(tensors: readonly TensorInfo[]): string {
  return tensors
    .map(({ name, shape }) => (shape === null ? name : `${name} ${shapeText(shape)}`))
    .join(', ');
}

const NO_PRESET = 'none';

interface AddModelDialogProps {
  readonly chosen: ChosenModel;
  readonly onClose: () => void;
}

const VERDICTS: Readonly<Record<EmbeddingCheck['verdict'], PlainCode>> = {
  passed: 'models.passed',
  failed: 'models.failed',
  unknown: 'models.unknown',
};

function Checks({ checks }: { readonly checks: readonly EmbeddingCheck[] }) {
  const { say, text: write } = useWords();
  return (
    <ul aria-label={say('models.checks')}>
      {checks.map(({ id, verdict, text }) => (
        <li key={id}>
          <Text size="sm" {...(verdict === 'failed' && { c: 'red' })}>
            <b>{say(VERDICTS[verdict])}:</b> {write(text)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Adding the same again is no mistake: it may be meant under another description. */
function sameWeightsText(
  say: Words['say'],
  names: readonly string[],
  added: AddedModel | null,
): string | null {
  if (added?.already) return say('models.alreadyThere', { name: added.model.name });
  if (added !== null || names.length === 0) return null;
  return say('models.sameWeights', { names });
}

/**
 * Says what a model is given and what it gives, tries it, and reports whether that can be
 * embeddings.
 */
function Dialog({ chosen, onClose }: AddModelDialogProps) {
  const words = useWords();
  const { say, text: write } = words;
  const { models } = useServices();
  const { setModel } = useActions();
  const { files, inspected, left } = chosen;
  const [description, setDescription] = useState<ModelDescription>(inspected.guess);
  const [preset, setPreset] = useState(NO_PRESET);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [added, setAdded] = useState<AddedModel | null>(null);
  const [checks, setChecks] = useState<readonly EmbeddingCheck[] | null>(null);
  const [busy, setBusy] = useState(false);
  const { signature } = inspected;
  const faults = descriptionFaults(description, signature);
  const sameWeights = sameWeightsText(say, inspected.sameWeights, added);
  const remarks = MODEL_PRESETS.find(({ name }) => name === preset)?.remarks ?? [];

  const choosePreset = (name: string): void => {
    setPreset(name);
    const known = MODEL_PRESETS.find((each) => each.name === name);
    setDescription(known === undefined ? inspected.guess : applyPreset(known, inspected.guess));
  };

  const add = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      const result = await models.add(files, description);
      if (result.kind === 'refused') {
        setRefusal(`${write(result.text)} ${write(result.remedy)}`);
        return;
      }
      setAdded(result);
      if (!result.already) setChecks(await models.check(result.model.id, () => undefined));
    } catch (error) {
      setRefusal(words.text(reasonOf(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('models.addNamed', { name: inspected.guess.name })}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {say('models.signature', {
            format: signature.format === 'onnx' ? 'ONNX' : 'TensorFlow.js',
            inputs: tensorsText(signature.inputs),
            outputs: tensorsText(signature.outputs),
          })}
        </Text>
        {left > 0 && <Text size="sm">{say('models.moreFollow', { models: left })}</Text>}
        <NativeSelect
          label={say('models.preset')}
          description={say('models.presetHint')}
          value={preset}
          data={[
            { value: NO_PRESET, label: say('models.noPreset') },
            ...MODEL_PRESETS.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(event) => choosePreset(event.currentTarget.value)}
        />
        {remarks.length > 0 && <Text size="xs">{remarks.map((code) => say(code)).join(' ')}</Text>}
        <DescriptionFields
          description={description}
          outputs={signature.outputs}
          onDescription={setDescription}
        />
        <CropPreviewPanel description={description} />
        {faults.map(({ text, remedy }) => (
          <Text key={text.code} size="sm" c="red" role="alert">
            {write(text)} {write(remedy)}
          </Text>
        ))}
        {sameWeights !== null && (
          <Alert color="blue" role="alert">
            {sameWeights}
          </Alert>
        )}
        {refusal !== null && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        {checks !== null && <Checks checks={checks} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say(added === null ? 'common.cancel' : 'common.close')}
          </Button>
          {added === null ? (
            <Button disabled={faults.length > 0} loading={busy} onClick={() => void add()}>
              {say('models.tryAndAdd')}
            </Button>
          ) : (
            <Button
              loading={busy}
              onClick={() => {
                onClose();
                void setModel(added.model.id);
              }}
            >
              {say('models.use')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/**
 * The dialog over whatever model was chosen or dropped last; an import that came with it is settled
 * first.
 */
export function AddModelDialog() {
  const { models } = useServices();
  const draft = useAppState((state) => state.session.modelDraft);
  const importing = useAppState((state) => state.session.importDraft !== null);
  const chosen = models.chosen();
  if (draft === null || chosen === null || importing) return null;
  return (
    <Dialog key={draft.signature.sha256} chosen={chosen} onClose={() => void models.close()} />
  );
}

/**
 * The crop of a real face as the model will get it, made back from the numbers that its first layer
 * receives.
 */
function CropPreviewPanel({ description }: { readonly description: ModelDescription }) {
  const { say, text } = useWords();
  const { models } = useServices();
  const [settled] = useDebouncedValue(description, 300);
  const [preview, setPreview] = useState<CropPreview | ModelRefusal | null>(null);
  useEffect(() => {
    let current = true;
    models.preview(settled).then(
      (made) => {
        if (current) setPreview(made);
      },
      () => {
        if (current) setPreview(null);
      },
    );
    return () => {
      current = false;
    };
  }, [models, settled]);
  if (preview === null) {
    return (
      <Text size="xs" c="dimmed">
        {say('models.cropLater')}
      </Text>
    );
  }
  if (preview.kind === 'refused') {
    return (
      <Text size="sm">
        {text(preview.text)} {text(preview.remedy)}
      </Text>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      <img
        src={preview.pictureUrl}
        alt={say('models.crop')}
        width={112}
        style={{ borderRadius: 6 }}
      />
      <Text size="sm">
        {say('models.cropValues', {
          width: String(preview.width),
          height: String(preview.height),
          lowest: preview.lowest.toFixed(2),
          highest: preview.highest.toFixed(2),
          mean: preview.mean.toFixed(2),
        })}
      </Text>
    </Group>
  );
}

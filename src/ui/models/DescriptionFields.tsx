import { NativeSelect, NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import {
  ALIGNMENT_TEMPLATES,
  COLOUR_ORDERS,
  type ModelInput,
  RESIZE_POLICIES,
  TENSOR_LAYOUTS,
} from '#domain/embedding/model-input.ts';
import { rowLength, shapeText, type TensorInfo } from '#domain/embedding/model-signature.ts';
import { NORMALISATIONS } from '#domain/embedding/pixel-normalisation.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

interface DescriptionFieldsProps {
  readonly description: ModelDescription;
  readonly outputs: readonly TensorInfo[];
  readonly onDescription: (description: ModelDescription) => void;
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly id: Value; readonly title: PlainCode }[];
  readonly onChange: (value: Value) => void;
}

function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceFieldProps<Value>) {
  const { say } = useWords();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={choices.map(({ id, title }) => ({ value: id, label: say(title) }))}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

/** Everything that a person can say of a model. */
export function DescriptionFields({ description, outputs, onDescription }: DescriptionFieldsProps) {
  const { say } = useWords();
  const { input } = description;
  const change = (part: Partial<ModelDescription>): void =>
    onDescription({ ...description, ...part });
  const changeInput = (part: Partial<ModelInput>): void => change({ input: { ...input, ...part } });
  const whole = (label: string, value: number, onValue: (value: number) => void) => (
    <NumberInput
      size="xs"
      label={label}
      value={value}
      allowDecimal={false}
      onChange={(next) => typeof next === 'number' && onValue(next)}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
      <TextInput
        size="xs"
        label={say('models.name')}
        value={description.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {whole(say('models.width'), input.width, (width) => changeInput({ width }))}
      {whole(say('models.height'), input.height, (height) => changeInput({ height }))}
      <ChoiceField
        label={say('models.alignment')}
        value={input.alignment}
        choices={ALIGNMENT_TEMPLATES}
        onChange={(alignment) => changeInput({ alignment })}
      />
      <ChoiceField
        label={say('models.resize')}
        value={input.resize}
        choices={RESIZE_POLICIES}
        onChange={(resize) => changeInput({ resize })}
      />
      <NumberInput
        size="xs"
        label={say('models.margin')}
        value={input.margin}
        step={0.05}
        onChange={(margin) => typeof margin === 'number' && changeInput({ margin })}
      />
      <ChoiceField
        label={say('models.colours')}
        value={input.colour}
        choices={COLOUR_ORDERS}
        onChange={(colour) => changeInput({ colour })}
      />
      <ChoiceField
        label={say('models.axes')}
        value={input.layout}
        choices={TENSOR_LAYOUTS}
        onChange={(layout) => changeInput({ layout })}
      />
      <ChoiceField
        label={say('models.normalisation')}
        value={input.normalisation}
        choices={NORMALISATIONS}
        onChange={(normalisation) => changeInput({ normalisation })}
      />
      {outputs.length > 1 && (
        <NativeSelect
          size="xs"
          label={say('models.output')}
          value={description.output ?? ''}
          data={[
            ...(description.output === null
              ? [{ value: '', label: say('models.chooseOutput'), disabled: true }]
              : []),
            ...outputs.map(({ name, shape }) => ({
              value: name,
              label: shape === null ? name : `${name} (${shapeText(shape)})`,
            })),
          ]}
          onChange={(event) => {
            const chosen = outputs.find(({ name }) => name === event.currentTarget.value);
            const length = chosen && rowLength(chosen.shape);
            change({
              output: event.currentTarget.value,
              // Of a map of features the length is not known; the fault beside it says so.
              ...(length && length > 1 && { dimensions: length }),
            });
          }}
        />
      )}
      {whole(say('models.dimensions'), description.dimensions, (dimensions) =>
        change({ dimensions }),
      )}
      <NativeSelect
        size="xs"
        label={say('models.metric')}
        value={description.defaultMetric}
        data={[...METRIC_IDS]}
        onChange={(event) => change({ defaultMetric: event.currentTarget.value as MetricId })}
      />
      <Switch
        size="xs"
        mt={22}
        label={say('models.unitLength')}
        checked={description.unitLength}
        onChange={(event) => change({ unitLength: event.currentTarget.checked })}
      />
    </SimpleGrid>
  );
}

import { NumberInput, Text } from '@mantine/core';
import type { ChoiceParameter, NumberParameter } from '#domain/threshold/parameter.ts';
import type { MethodParameters } from '#domain/threshold/threshold-methods.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { labelled, useWords } from '#ui/words.tsx';

function useParameter(name: string) {
  const value = useAppState((state) => state.study.parameters[name as keyof MethodParameters]);
  const { setParameters } = useActions();
  return [
    value,
    (next: number | string): void => setParameters({ [name]: next } as Partial<MethodParameters>),
  ] as const;
}

/** A number that methods read, as its record says. */
export function NumberParameterField({ parameter }: { readonly parameter: NumberParameter }) {
  const { name, label, unit, least, most, step } = parameter;
  const { say } = useWords();
  const [kept, keep] = useParameter(name);
  const isPercent = unit === 'percent';
  return (
    <NumberInput
      label={say(label)}
      size="xs"
      w={150}
      min={least}
      max={most}
      step={step}
      decimalScale={6}
      {...(isPercent && { suffix: '%' })}
      value={isPercent ? Number((Number(kept) * 100).toPrecision(12)) : kept}
      onChange={(value) => {
        if (typeof value !== 'number' || value < least || value > most) return;
        keep(isPercent ? value / 100 : value);
      }}
    />
  );
}

/** One of a few words that methods read, with what the chosen one means. */
export function ChoiceParameterField({ parameter }: { readonly parameter: ChoiceParameter }) {
  const { say } = useWords();
  const [value, keep] = useParameter(parameter.name);
  const offered = parameter.options.filter(
    (option) => option.retired !== true || option.value === value,
  );
  const hint = offered.find((option) => option.value === value)?.hint;
  return (
    <div>
      <Choice
        label={say(parameter.label)}
        value={String(value)}
        options={labelled(say, offered)}
        onChange={keep}
      />
      {hint !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {say(hint)}
        </Text>
      )}
    </div>
  );
}

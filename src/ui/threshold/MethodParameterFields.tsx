import { Group } from '@mantine/core';
import type { Parameter } from '#domain/threshold/parameter.ts';
import { ChoiceParameterField, NumberParameterField } from '#ui/threshold/ParameterField.tsx';

/** The parameters of a method, edited in place: numbers side by side, choices below them. */
export function MethodParameterFields({
  parameters,
}: {
  readonly parameters: readonly Parameter[];
}) {
  const numbers = parameters.filter((parameter) => parameter.kind === 'number');
  const choices = parameters.filter((parameter) => parameter.kind === 'choice');
  return (
    <>
      {numbers.length > 0 && (
        <Group gap="xs" align="flex-end">
          {numbers.map((parameter) => (
            <NumberParameterField key={parameter.name} parameter={parameter} />
          ))}
        </Group>
      )}
      {choices.map((parameter) => (
        <ChoiceParameterField key={parameter.name} parameter={parameter} />
      ))}
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import type { Polarity } from '#domain/import/score-name.ts';

const FIND_OUT = 'find out';

const POLARITIES: readonly { readonly value: string; readonly label: string }[] = [
  { value: FIND_OUT, label: 'by name or by the data' },
  { value: 'distance', label: 'distance: smaller is more alike' },
  { value: 'similarity', label: 'similarity: larger is more alike' },
];

interface PolaritySelectProps {
  readonly label?: string;
  /** Accessible name, where there is no label. */
  readonly name?: string;
  /** `null`: to be found out. */
  readonly polarity: Polarity | null;
  readonly onPolarity: (polarity: Polarity | null) => void;
}

/** Which way scores point. */
export function PolaritySelect({ label, name, polarity, onPolarity }: PolaritySelectProps) {
  return (
    <NativeSelect
      size="xs"
      {...(label !== undefined && { label })}
      {...(name !== undefined && { 'aria-label': name })}
      value={polarity ?? FIND_OUT}
      data={[...POLARITIES]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onPolarity(value === FIND_OUT ? null : (value as Polarity));
      }}
    />
  );
}

import { NativeSelect } from '@mantine/core';
import type { Polarity } from '#domain/import/score-name.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

const FIND_OUT = 'find out';

const POLARITIES: readonly NamedValue<typeof FIND_OUT | Polarity>[] = [
  { value: FIND_OUT, label: 'import.findOut' },
  { value: 'distance', label: 'import.isDistance' },
  { value: 'similarity', label: 'import.isSimilarity' },
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
  const { say } = useWords();
  return (
    <NativeSelect
      size="xs"
      {...(label !== undefined && { label })}
      {...(name !== undefined && { 'aria-label': name })}
      value={polarity ?? FIND_OUT}
      data={labelled(say, POLARITIES)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onPolarity(value === FIND_OUT ? null : (value as Polarity));
      }}
    />
  );
}

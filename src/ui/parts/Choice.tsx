import { SegmentedControl } from '@mantine/core';
import classes from './Choice.module.css';

interface ChoiceProps<Value extends string> {
  /** Accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few; takes several lines where the screen is too narrow for one. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <SegmentedControl
      size="xs"
      classNames={{ root: classes.choice ?? '', label: classes.label ?? '' }}
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as Value)}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
    />
  );
}

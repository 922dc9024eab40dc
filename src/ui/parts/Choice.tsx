import { SegmentedControl } from '@mantine/core';
import classes from './Choice.module.css';

interface ChoiceProps<Value extends string> {
  /** Accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few; scrolls sideways where the screen is too narrow for all of them. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <div className={classes.scroll}>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={value}
        onChange={(next) => onChange(next as Value)}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
      />
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { selectThreshold, selectThresholdRange } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatDistance } from '#ui/format.ts';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import classes from './ThresholdControl.module.css';

/** How far a key moves the threshold, in steps of a thousandth of the range. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -20,
  PageUp: 20,
};

function ThresholdSlider({
  value,
  min,
  max,
}: {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}) {
  const { draftThreshold, setThreshold } = useActions();
  const move = (event: KeyboardEvent): void => {
    const steps = KEY_STEPS[event.key];
    const target =
      event.key === 'Home'
        ? min
        : event.key === 'End'
          ? max
          : steps === undefined
            ? null
            : value + (steps * (event.shiftKey ? 10 : 1) * (max - min)) / 1000;
    if (target === null) return;
    event.preventDefault();
    setThreshold(Math.min(max, Math.max(min, target)));
  };
  // React's onChange is the browser's input event (every move); the browser's change event ends a drag.
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = slider.current;
    if (input === null) return undefined;
    const commit = (): void => setThreshold(input.valueAsNumber);
    input.addEventListener('change', commit);
    return () => input.removeEventListener('change', commit);
  }, [setThreshold]);
  return (
    <input
      ref={slider}
      type="range"
      aria-label="Threshold"
      aria-valuetext={`Distance ${formatDistance(value)}`}
      className={classes.slider}
      min={min}
      max={max}
      step="any"
      value={value}
      onChange={(event) => draftThreshold(event.currentTarget.valueAsNumber)}
      onKeyDown={move}
    />
  );
}

function ThresholdField({ max }: { readonly max: number }) {
  const value = useBehindDrag(useAppState((state) => selectThreshold(state)?.value ?? 0));
  return <TypedThreshold value={value} max={max} />;
}

const TypedThreshold = memo(function TypedThreshold({
  value,
  max,
}: {
  readonly value: number;
  readonly max: number;
}) {
  const { draftThreshold, setThreshold } = useActions();
  // What is being typed; `null` while the field just shows the threshold.
  const [text, setText] = useState<string | null>(null);
  const typed = text === null || text.trim() === '' ? NaN : Number(text);
  const error =
    text === null || text.trim() === ''
      ? null
      : Number.isFinite(typed) && typed >= 0
        ? null
        : 'Type a distance of 0 or more.';
  const finish = (): void => {
    if (error === null && Number.isFinite(typed)) setThreshold(typed);
    else draftThreshold(null);
    setText(null);
  };
  return (
    <TextInput
      type="number"
      inputMode="decimal"
      label="Threshold value"
      size="sm"
      w={150}
      min={0}
      step={Math.max(0.0001, 10 ** Math.floor(Math.log10(max / 500)))}
      value={text ?? formatDistance(value)}
      error={error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const number = Number(next);
        if (next.trim() !== '' && Number.isFinite(number) && number >= 0) draftThreshold(number);
      }}
      onBlur={() => text !== null && finish()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') {
          draftThreshold(null);
          setText(null);
        }
      }}
    />
  );
});

/** The threshold by slider, by keyboard and by typing; on the chart above it can be dragged as well. */
export function ThresholdControl() {
  const threshold = useAppState(selectThreshold);
  const range = useAppState(selectThresholdRange);
  if (threshold === null) return null;
  return (
    <div className={classes.control}>
      <div className={classes.track}>
        <ThresholdSlider value={threshold.value} min={range.min} max={range.max} />
      </div>
      <ThresholdField max={range.max} />
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { distanceOf, scoreOf, scoreRange, thresholdText } from '#domain/comparison/score-scale.ts';
import {
  selectThreshold,
  selectThresholdAt,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceResolution } from '#domain/plot/axis.ts';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { SCORE_LABELS, useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
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

/**
 * On the user's scale, the pairs most alike on the left as in the chart above: of similarities the
 * greatest.
 */
function ThresholdSlider({
  value,
  min,
  max,
}: {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}) {
  const { say } = useWords();
  const { draftThreshold, setThreshold } = useActions();
  const scale = useScoreScale();
  const thresholdAt = useAppState(selectThresholdAt);
  const resolution = distanceResolution(max - min);
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
    const next = Math.min(max, Math.max(min, target));
    // Where a gap is wider than a step, the nearest safe place may be the one before.
    const safe = thresholdAt(next, resolution);
    setThreshold(safe === value ? next : safe);
  };
  // React's onChange is the browser's input event (every move); the browser's change event ends a
  // drag.
  const slider = useRef<HTMLInputElement>(null);
  const place = useCallback(
    (input: HTMLInputElement) => thresholdAt(distanceOf(scale, input.valueAsNumber), resolution),
    [thresholdAt, scale, resolution],
  );
  useEffect(() => {
    const input = slider.current;
    if (input === null) return undefined;
    const commit = (): void => setThreshold(place(input));
    input.addEventListener('change', commit);
    return () => input.removeEventListener('change', commit);
  }, [setThreshold, place]);
  const ends = scoreRange(scale, { low: min, high: max });
  return (
    <input
      ref={slider}
      type="range"
      aria-label={say('parts.threshold')}
      aria-valuetext={`${say(SCORE_LABELS[scale.noun])} ${thresholdText(scale, value)}`}
      className={classes.slider}
      dir={scale.polarity === 'similarity' ? 'rtl' : 'ltr'}
      min={ends.low}
      max={ends.high}
      step="any"
      value={scoreOf(scale, value)}
      onChange={(event) => draftThreshold(place(event.currentTarget))}
      onKeyDown={move}
    />
  );
}

function ThresholdField({ span }: { readonly span: number }) {
  const value = useBehindDrag(useAppState((state) => selectThreshold(state)?.value ?? 0));
  return <TypedThreshold value={value} span={span} />;
}

const TypedThreshold = memo(function TypedThreshold({
  value,
  span,
}: {
  readonly value: number;
  readonly span: number;
}) {
  const { say } = useWords();
  const scale = useScoreScale();
  const { draftThreshold, setThreshold } = useActions();
  // What is being typed; `null` while the field just shows the threshold.
  const [text, setText] = useState<string | null>(null);
  const typed = text === null || text.trim() === '' ? NaN : Number(text);
  // A distance of this app cannot be below 0; what others call a score can be anything.
  const isNumber = (number: number): boolean =>
    Number.isFinite(number) && (scale.metric === null || number >= 0);
  const error =
    text === null || text.trim() === '' || isNumber(typed)
      ? null
      : scale.metric === null
        ? say('parts.typeNumber')
        : say('parts.typeDistance');
  const shown = text ?? thresholdText(scale, value);
  const finish = (): void => {
    if (error === null && Number.isFinite(typed)) setThreshold(distanceOf(scale, typed));
    else draftThreshold(null);
    setText(null);
  };
  return (
    <TextInput
      type="number"
      inputMode="decimal"
      label={say('parts.thresholdValue')}
      size="sm"
      w={shown.length > 12 ? 212 : 150}
      {...(scale.metric !== null && { min: 0 })}
      step={10 ** Math.floor(Math.log10(span / 500))}
      value={shown}
      error={error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const number = Number(next);
        if (next.trim() !== '' && isNumber(number)) draftThreshold(distanceOf(scale, number));
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

/**
 * The threshold by slider, by keyboard and by typing; on the chart above it can be dragged as well.
 */
export function ThresholdControl() {
  const threshold = useAppState(selectThreshold);
  const range = useAppState(selectThresholdRange);
  if (threshold === null) return null;
  return (
    <div className={classes.control}>
      <div className={classes.track}>
        <ThresholdSlider value={threshold.value} min={range.min} max={range.max} />
      </div>
      <ThresholdField span={range.max - range.min} />
    </div>
  );
}

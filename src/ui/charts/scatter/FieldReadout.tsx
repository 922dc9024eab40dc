import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import legend from '#ui/charts/legend.module.css';
import { useWords } from '#ui/words.tsx';
import type { LineKind } from './field-points.ts';
import classes from './point-field.module.css';

/** What is said of a point. */
export interface DescribedPoint {
  readonly name: string;
  readonly detail: string;
  readonly faceUrl: string | null;
  readonly sentences: readonly string[];
  /** Points at the other ends of its lines, to be brought out. */
  readonly linked: readonly { readonly point: number; readonly kind: LineKind }[];
}

/** What a double click on a point, Enter, and the button beside its description do. */
export interface PointOpening {
  /** On the button. */
  readonly words: (point: number) => string;
  readonly open: (point: number) => void;
}

interface PointReadoutProps {
  readonly described: DescribedPoint | null;
  /** Shown while no point is looked at. */
  readonly hint: string;
  /** A button below what is said. */
  readonly action: { readonly words: string; readonly run: () => void } | null;
}

/** The face under the pointer or the cursor with what is said of it, in a place of its own. */
export function PointReadout({ described, hint, action }: PointReadoutProps) {
  const { say } = useWords();
  if (described === null) {
    return (
      <div className={classes['readout']}>
        <p>{hint}</p>
      </div>
    );
  }
  const { name, detail, faceUrl, sentences } = described;
  return (
    <div className={classes['readout']} data-testid="point-readout">
      {faceUrl === null ? (
        <span className={classes['blank']}>
          <IconUser size={32} stroke={1.25} aria-hidden="true" />
        </span>
      ) : (
        <img
          src={faceUrl}
          width={72}
          height={72}
          alt={say('chart.faceOf', { name })}
          draggable={false}
        />
      )}
      <div>
        <strong>{name}</strong>
        <span className={classes['detail']}>{detail}</span>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {action !== null && (
          <Button size="compact-xs" variant="default" mt={6} onClick={action.run}>
            {action.words}
          </Button>
        )}
      </div>
    </div>
  );
}

export interface LineLegendProps {
  readonly entries: readonly { readonly kind: LineKind; readonly text: string }[];
}

/** What the lines mean, each drawn as it is in the field. */
export function LineLegend({ entries }: LineLegendProps) {
  return (
    <ul className={`${legend['legend']} ${classes['legend']}`}>
      {entries.map(({ kind, text }) => (
        <li key={kind}>
          <svg width="26" height="8" aria-hidden="true">
            <line data-kind={kind} x1="0" y1="4" x2="26" y2="4" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useWords } from '#ui/words.tsx';
import type { DescribedPoint } from './described-point.ts';
import classes from './point-field.module.css';

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

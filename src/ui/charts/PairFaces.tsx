import { IconAlertTriangle, IconCheck, IconUser, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { VERDICT_WORDS, type Verdict } from '#ui/charts/verdict.ts';
import { useWords } from '#ui/words.tsx';
import classes from '#ui/charts/pair-faces.module.css';

/** One side of a comparison. */
export interface PairedFace {
  /** The person's name. */
  readonly name: string;
  /** The file's name, or whatever else tells the photo apart. */
  readonly detail: string;
  /** Of the aligned face, square; `null` where there is none (imported scores). */
  readonly faceUrl: string | null;
}

export interface PairFacesProps {
  readonly left: PairedFace;
  readonly right: PairedFace;
  /** As it should be read, e.g. `0.3147`. */
  readonly distance: string;
  readonly verdict: Verdict;
  /** Side of each face in CSS pixels. Default 112. */
  readonly faceSize?: number;
}

/** Two aligned faces side by side, their distance, and what the threshold makes of it. */
export const PairFaces = memo(function PairFaces(props: PairFacesProps) {
  const { say } = useWords();
  const { left, right, distance, verdict, faceSize = 112 } = props;
  return (
    <div className={classes['pair']} data-verdict={verdict} style={{ width: faceSize * 2 + 2 }}>
      <div className={classes['faces']}>
        <Face face={left} size={faceSize} />
        <Face face={right} size={faceSize} />
      </div>
      <div className={classes['decision']}>
        <span className={classes['distance']}>
          <small>{say('chart.distance')}</small> {distance}
        </span>
        <span className={classes['verdict']}>
          <VerdictIcon verdict={verdict} />
          {say(VERDICT_WORDS[verdict])}
        </span>
      </div>
    </div>
  );
});

function Face({ face, size }: { readonly face: PairedFace; readonly size: number }) {
  const { say } = useWords();
  return (
    <figure className={classes['face']} style={{ width: size }}>
      {face.faceUrl === null ? (
        <span className={classes['blank']} style={{ width: size, height: size }}>
          <IconUser size={size * 0.4} stroke={1.25} aria-hidden="true" />
        </span>
      ) : (
        <img
          src={face.faceUrl}
          width={size}
          height={size}
          alt={say('chart.faceOf', { name: face.name })}
          draggable={false}
        />
      )}
      <figcaption>
        <strong title={face.name}>{face.name}</strong>
        <span title={face.detail}>{face.detail}</span>
      </figcaption>
    </figure>
  );
}

function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const look = { size: 16, stroke: 2.25, 'aria-hidden': true };
  switch (verdict) {
    case 'match':
    case 'non-match':
      return <IconCheck {...look} />;
    case 'false-match':
      return <IconX {...look} />;
    case 'miss':
      return <IconAlertTriangle {...look} />;
  }
}

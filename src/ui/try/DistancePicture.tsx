import { useMemo } from 'react';
import {
  type Densities,
  densityLine,
  densityRows,
  highestDensity,
  visibleDomain,
} from '#domain/distribution/density-rows.ts';
import { clamp, type Extent } from '#domain/shared/scale.ts';
import { plotFrame } from '#ui/charts/plot-area.ts';
import { useScoreText, useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
import classes from './try.module.css';

interface DistancePictureProps {
  readonly densities: Densities;
  readonly distance: number;
  readonly threshold: number;
  readonly range: Extent;
}

const WIDTH = 600;
const HEIGHT = 150;
const TOP = 22;
const PLOT = { x: 0, y: TOP, width: WIDTH, height: HEIGHT - TOP };

/** Both densities with the threshold and one distance on them. */
export function DistancePicture({ densities, distance, threshold, range }: DistancePictureProps) {
  const { say } = useWords();
  const { min, max } = range;
  const scoreText = useScoreText();
  const thresholdText = useThresholdText();
  const domain = useMemo(
    () => visibleDomain(densities, [threshold, distance], { min, max }),
    [densities, threshold, distance, min, max],
  );
  const { insideX, mated, nonMated } = useMemo(() => {
    const rows = densityRows(densities, domain);
    const frame = plotFrame(PLOT, domain, { min: 0, max: Math.max(1e-12, highestDensity(rows)) });
    const path = (kind: 'mated' | 'nonMated'): string =>
      `M0,${HEIGHT}L${densityLine(rows, kind, frame.x, frame.y)}L${WIDTH},${HEIGHT}Z`;
    return { insideX: frame.insideX, mated: path('mated'), nonMated: path('nonMated') };
  }, [densities, domain]);
  const place = insideX(distance);
  return (
    <figure className={classes['distribution']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`}
        className={classes['densities']}
        role="img"
        aria-label={say('try.picture', {
          distance: scoreText(distance),
          threshold: thresholdText(threshold),
        })}
      >
        <path d={nonMated} data-class="non-mated" />
        <path d={mated} data-class="mated" />
        <line data-line="axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line
          data-line="threshold"
          x1={insideX(threshold)}
          x2={insideX(threshold)}
          y1={TOP}
          y2={HEIGHT}
        />
        <line data-line="distance" x1={place} x2={place} y1={TOP - 6} y2={HEIGHT} />
        <text x={clamp(place, { min: 40, max: WIDTH - 40 })} y={TOP - 9}>
          {scoreText(distance)}
        </text>
      </svg>
      <figcaption>
        <span data-class="mated">{say('try.onePerson')}</span>{' '}
        <span data-class="non-mated">{say('try.twoPeople')}</span>{' '}
        <span data-class="threshold">{say('try.thresholdLine')}</span>
      </figcaption>
    </figure>
  );
}

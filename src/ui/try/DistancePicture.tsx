import { useMemo } from 'react';
import {
  densityRows,
  type Densities,
  type DensityRow,
  visibleDomain,
} from '#ui/charts/density/density-curves.ts';
import { clamp, type Extent, toPixel } from '#ui/charts/plot-area.ts';
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
  const { mated, nonMated } = useMemo(() => {
    const rows = densityRows(densities, domain);
    const top = Math.max(1e-12, ...rows.map((row) => Math.max(row.mated ?? 0, row.nonMated ?? 0)));
    const path = (value: (row: DensityRow) => number | null): string =>
      `M0,${HEIGHT} ${rows
        .map((row) => {
          const x = toPixel(row.x, domain, 0, WIDTH);
          const y = HEIGHT - ((value(row) ?? 0) / top) * (HEIGHT - TOP);
          return `L${x.toFixed(1)},${y.toFixed(1)}`;
        })
        .join(' ')} L${WIDTH},${HEIGHT} Z`;
    return { mated: path((row) => row.mated), nonMated: path((row) => row.nonMated) };
  }, [densities, domain]);
  const at = (value: number): number =>
    clamp(toPixel(value, domain, 0, WIDTH), { min: 0, max: WIDTH });
  const place = at(distance);
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
        <line data-line="threshold" x1={at(threshold)} x2={at(threshold)} y1={TOP} y2={HEIGHT} />
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

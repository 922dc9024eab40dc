import { Group } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { memo, useMemo, useRef } from 'react';
import { useSchemeInk } from '#ui/charts/canvas/canvas-ink.ts';
import { PlaneButtons, PlaneSurface, usePlaneCursor } from '#ui/charts/canvas/PlaneSurface.tsx';
import { usePlaneView } from '#ui/charts/canvas/viewport.ts';
import { PICTURE } from '#ui/charts/picture/chart-picture.ts';
import { useWords } from '#ui/words.tsx';
import { type FieldLabel, readFieldInk } from './draw-field.ts';
import {
  boxAround,
  fieldLimits,
  type FieldPoints,
  fieldView,
  type LineEnds,
  type LineStretch,
  placeOf,
  pointAfter,
  pointAt,
} from './field-points.ts';
import { LineCanvas, PointCanvas } from './FieldCanvas.tsx';
import {
  type DescribedPoint,
  LineLegend,
  type LineLegendProps,
  type PointOpening,
  PointReadout,
} from './FieldReadout.tsx';
import classes from './point-field.module.css';

/** Everything but `lines` and `describe` should keep its identity while the threshold moves. */
export interface PointFieldProps {
  /** Names the field in its buttons. */
  readonly title: string;
  /** Accessible name. */
  readonly label: string;
  /** What the field shows before a point is looked at. */
  readonly hint: string;
  readonly legend: LineLegendProps['entries'];
  /** By person, as the keys go through them. */
  readonly points: FieldPoints;
  readonly ends: LineEnds;
  readonly lines: readonly LineStretch[];
  readonly labels: readonly FieldLabel[];
  /** Room that each point has, in the unit of the plane; `null` where they may overlap. */
  readonly spacing: number | null;
  readonly faceUrl: (point: number) => string | null;
  readonly describe: (point: number) => DescribedPoint;
  readonly open: PointOpening;
}

/** Above this radius in CSS pixels a face can be recognised. */
const LEAST_FACE = 10;
const MOST_FACE = 24;
/** By how much an enlarged part enlarges that. */
const MOST_GROWTH = 1.5;
/** Beyond the points, for their names and for a finger. */
const MARGIN = 42;

/**
 * Points in a plane with lines between them. Pointer, touch and keys move one cursor; the point
 * under it is described beside the field.
 */
export const PointField = memo(function PointField(props: PointFieldProps) {
  const { title, points, ends, lines, labels, spacing, faceUrl, describe, open } = props;
  const { say } = useWords();
  const { ref: sizeRef, width } = useElementSize();
  const box = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sizeRef, box);
  const ink = useSchemeInk(box, readFieldInk);

  const height = Math.round(Math.min(620, Math.max(320, width * (width < 560 ? 1.1 : 0.66))));
  const limits = useMemo(() => fieldLimits(points, width, height, MARGIN), [points, width, height]);
  const view = usePlaneView(limits);
  const { viewport } = view;
  const drawn = useMemo(() => fieldView(viewport, limits), [viewport, limits]);
  const zoomed = viewport.scale / limits.whole.scale;
  const radius = useMemo(() => {
    const room =
      spacing === null
        ? 0.15 * Math.sqrt((width * height) / Math.max(1, points.count)) * zoomed
        : 0.43 * spacing * viewport.scale;
    return Math.min(MOST_FACE * Math.min(MOST_GROWTH, zoomed), Math.max(2.5, room));
  }, [spacing, viewport, zoomed, width, height, points]);

  const { hovered, cursor, isFocused, surface } = usePlaneCursor<number>({
    view,
    start: points.count > 0 ? 0 : null,
    inside: (point) => (point < points.count ? point : null),
    at: (x, y, pointer) =>
      pointAt(points, drawn, x, y, Math.max(radius, pointer === 'mouse' ? 10 : 24)),
    after: ({ key }, from) => pointAfter(key, from, points),
    boxOf: (point) => boxAround(point, points, (radius + 4) / viewport.scale),
    onEnter: open.open,
  });

  const active = hovered ?? cursor;
  const described = active === null ? null : describe(active);
  const spoken =
    isFocused && hovered === null && described !== null
      ? `${described.name}, ${described.detail}. ${described.sentences.join(' ')}`
      : '';
  const place = (point: number) => placeOf(point, points, drawn);

  return (
    <div className={classes['root']}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap" mb={6}>
        <LineLegend entries={props.legend} />
        <PlaneButtons
          view={view}
          zoomIn={say('chart.zoomInOf', { title })}
          zoomOut={say('chart.zoomOutOf', { title })}
          showAll={say('chart.resetZoomOf', { title })}
        />
      </Group>
      <div ref={ref} className={classes['frame']} style={{ height }} {...{ [PICTURE]: '' }}>
        {width > 0 && ink !== null && (
          <>
            <LineCanvas points={points} view={drawn} ends={ends} lines={lines} ink={ink} />
            <PointCanvas
              points={points}
              view={drawn}
              radius={radius}
              labels={labels}
              ink={ink}
              faceUrl={radius >= LEAST_FACE ? faceUrl : null}
            />
          </>
        )}
        <PlaneSurface
          label={props.label}
          help={`${say('chart.keysPoints')} ${say('chart.keysZoom')}`}
          spoken={spoken}
          view={view}
          surface={surface}
          className={classes['field']}
          onDoubleClick={() => active !== null && open.open(active)}
        >
          {active !== null && described !== null && width > 0 && (
            <svg className={classes['highlight']} width={width} height={height} aria-hidden="true">
              {described.linked.map(({ point, kind }) => {
                const [from, to] = [place(active), place(point)];
                return (
                  <line
                    key={`${kind}${point}`}
                    data-kind={kind}
                    x1={from.x}
                    y1={from.y}
                    x2={to.x}
                    y2={to.y}
                  />
                );
              })}
              <circle cx={place(active).x} cy={place(active).y} r={radius + 3} />
            </svg>
          )}
        </PlaneSurface>
      </div>
      <PointReadout
        described={described}
        hint={props.hint}
        action={
          active === null ? null : { words: open.words(active), run: () => open.open(active) }
        }
      />
    </div>
  );
});

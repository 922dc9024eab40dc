import { useElementSize, useMergedRef } from '@mantine/hooks';
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { CursorSpeech } from '#ui/charts/CursorSpeech.tsx';
import { NOT_IN_PICTURE, PICTURE } from '#ui/charts/picture/chart-picture.ts';
import { useSchemeInk } from '#ui/charts/use-scheme-ink.ts';
import { useWords } from '#ui/words.tsx';
import type { DescribedPoint, PointOpening } from './described-point.ts';
import { type FieldLabel, readFieldInk } from './draw-field.ts';
import type { LineEnds, LineStretch } from './field-lines.ts';
import { type FieldPoints, fitField, pointAfter, pointAt } from './field-view.ts';
import { LineCanvas, PointCanvas } from './FieldCanvas.tsx';
import classes from './point-field.module.css';
import { PointReadout } from './PointReadout.tsx';

/** Everything but `lines` and `describe` should keep its identity while the threshold moves. */
export interface PointFieldProps {
  /** Accessible name. */
  readonly label: string;
  /** What the field shows before a point is looked at. */
  readonly hint: string;
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
/** Beyond the points, for their names and for a finger. */
const MARGIN = 42;

/**
 * Points in a plane with lines between them. Pointer, touch and keys move one cursor; the point
 * under it is described beside the field.
 */
export const PointField = memo(function PointField(props: PointFieldProps) {
  const { label, points, ends, lines, labels, spacing, faceUrl, describe, open } = props;
  const { say } = useWords();
  const { ref: sizeRef, width } = useElementSize();
  const box = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sizeRef, box);
  const help = useId();
  const ink = useSchemeInk(box, readFieldInk);
  const [cursor, setCursor] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);

  const height = Math.round(Math.min(620, Math.max(320, width * (width < 560 ? 1.1 : 0.66))));
  const view = useMemo(() => fitField(points, width, height, MARGIN), [points, width, height]);
  const radius = useMemo(() => {
    const room =
      spacing === null
        ? 0.15 * Math.sqrt((width * height) / Math.max(1, points.count))
        : 0.43 * spacing * view.scale;
    return Math.min(MOST_FACE, Math.max(2.5, room));
  }, [spacing, view, width, height, points]);

  const inside = (point: number | null): number | null =>
    point === null || point >= points.count ? null : point;
  const at = (event: PointerEvent): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const reach = Math.max(radius, event.pointerType === 'mouse' ? 10 : 24);
    return pointAt(points, view, event.clientX - left, event.clientY - top, reach);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = inside(cursor);
    if (event.key === 'Enter' && here !== null) {
      event.preventDefault();
      open.open(here);
      return;
    }
    const next = pointAfter(event.key, inside(cursor) ?? 0, points);
    if (next === null || points.count === 0) return;
    event.preventDefault();
    setHovered(null);
    setCursor(next);
  };

  const active = inside(hovered) ?? inside(cursor);
  const described = active === null ? null : describe(active);
  const spoken =
    isFocused && hovered === null && described !== null
      ? `${described.name}, ${described.detail}. ${described.sentences.join(' ')}`
      : '';
  const place = (point: number) => ({
    x: view.toX(points.x[point] as number),
    y: view.toY(points.y[point] as number),
  });

  return (
    <div className={classes['root']}>
      <div ref={ref} className={classes['frame']} style={{ height }} {...{ [PICTURE]: '' }}>
        {width > 0 && ink !== null && (
          <>
            <LineCanvas points={points} view={view} ends={ends} lines={lines} ink={ink} />
            <PointCanvas
              points={points}
              view={view}
              radius={radius}
              labels={labels}
              ink={ink}
              faceUrl={radius >= LEAST_FACE ? faceUrl : null}
            />
          </>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- application */}
        <div
          role="application"
          aria-label={label}
          aria-describedby={help}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes the arrow keys
          tabIndex={0}
          className={classes['field']}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setFocused(true);
            if (cursor === null && points.count > 0) setCursor(0);
          }}
          onBlur={() => setFocused(false)}
          onPointerMove={(event) => setHovered(at(event))}
          onPointerLeave={() => setHovered(null)}
          onDoubleClick={() => active !== null && open.open(active)}
          onPointerDown={(event) => {
            const point = at(event);
            if (point !== null) setCursor(point);
          }}
        >
          {active !== null && described !== null && width > 0 && (
            <svg
              className={classes['highlight']}
              width={width}
              height={height}
              aria-hidden="true"
              {...{ [NOT_IN_PICTURE]: '' }}
            >
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
        </div>
      </div>
      <PointReadout
        described={described}
        hint={props.hint}
        action={
          active === null ? null : { words: open.words(active), run: () => open.open(active) }
        }
      />
      <CursorSpeech helpId={help} help={say('chart.keysPoints')} spoken={spoken} />
    </div>
  );
});

import {
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { PLAIN_SCALE, thresholdText } from '#domain/comparison/score-scale.ts';
import { densityLine, type DensityRow } from '#domain/distribution/density-rows.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import { clamp, type Extent, toPixel } from '#domain/shared/scale.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import { createThresholdDrag } from '#ui/charts/density/threshold-drag.ts';
import { type PlotFrame, plotFrame } from '#ui/charts/plot-area.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';

export interface ThresholdOverlayProps {
  readonly frame: PlotFrame;
  readonly rows: readonly DensityRow[];
  readonly axis: Axis;
  readonly range: Extent;
  readonly threshold: number;
  /** The threshold that somebody means who points at a distance. */
  readonly thresholdAt: (distance: number) => number;
  readonly onThreshold: (threshold: number) => void;
  readonly onThresholdCommit: (threshold: number) => void;
  /** What lies over the plot and under the handle. */
  readonly children?: ReactNode;
}

const PILL_HALF_WIDTH = 32;
const WORDS_WIDTH = 66;
/** So many characters fit on the pill beside an arrow. */
const PILL_CHARACTERS = 8;

/**
 * The threshold as everywhere; where it takes more digits than there is room for, about what it is.
 */
function pillText(axis: Axis, threshold: number): string {
  const exact = thresholdText(axis.scale ?? PLAIN_SCALE, threshold);
  return exact.length <= PILL_CHARACTERS ? exact : `≈${formatValue(axis, threshold)}`;
}

/**
 * The handle and the shaded errors. A move only writes CSS transforms, inside one animation frame,
 * so that the compositor moves layers that are painted already: two windows with the hatched areas,
 * each pushed back by the opposite amount, and the line. All but the children are hidden from
 * assistive technology: the slider beside the chart is the accessible control of the same value.
 */
export const ThresholdOverlay = memo(function ThresholdOverlay(props: ThresholdOverlayProps) {
  const { frame, rows, axis, range, threshold } = props;
  const { plot, domain } = frame;
  const { say } = useWords();
  const missed = useRef<HTMLDivElement>(null);
  const missedContent = useRef<HTMLDivElement>(null);
  const matched = useRef<HTMLDivElement>(null);
  const matchedContent = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const pill = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLSpanElement>(null);

  const place = useCallback(
    (value: number) => {
      const exact = toPixel(value, domain, 0, plot.width);
      const x = clamp(exact, { min: 0, max: plot.width });
      const move = (element: HTMLElement | null, by: number) => {
        if (element) element.style.transform = `translateX(${by.toFixed(2)}px)`;
      };
      move(missed.current, x);
      move(missedContent.current, -x);
      move(matched.current, x - plot.width);
      move(matchedContent.current, plot.width - x);
      move(handle.current, x);
      const right = plot.width + plot.x * 2;
      const pillAt = clamp(x + plot.x, { min: PILL_HALF_WIDTH, max: right - PILL_HALF_WIDTH });
      move(pill.current, pillAt - plot.x - x);
      const beyond = exact < -0.5 ? '‹ ' : exact > plot.width + 0.5 ? '› ' : '';
      if (text.current) text.current.textContent = beyond + pillText(axis, value);
      if (pill.current) {
        const room = PILL_HALF_WIDTH + WORDS_WIDTH;
        pill.current.toggleAttribute('data-no-left', x + plot.x < room);
        pill.current.toggleAttribute('data-no-right', plot.width - x + plot.x < room);
      }
    },
    [domain, plot, axis],
  );

  const [drag] = useState(createThresholdDrag);
  const { thresholdAt, onThreshold, onThresholdCommit } = props;
  useLayoutEffect(() => {
    const target = { plot, domain, range, threshold, thresholdAt, onThreshold, onThresholdCommit };
    drag.update({ ...target, place });
  });
  useLayoutEffect(() => {
    if (!drag.isDragging()) place(threshold);
  }, [place, threshold, drag]);
  useEffect(() => () => drag.dispose(), [drag]);

  const box = { left: plot.x, top: plot.y, width: plot.width, height: plot.height };
  return (
    <div className={classes['overlay']}>
      <div className={classes['errors']} style={box} aria-hidden="true">
        <div ref={missed} className={classes['window']}>
          <div ref={missedContent} className={classes['windowContent']}>
            <ErrorArea kind="mated" rows={rows} frame={frame} />
          </div>
        </div>
        <div ref={matched} className={classes['window']}>
          <div ref={matchedContent} className={classes['windowContent']}>
            <ErrorArea kind="nonMated" rows={rows} frame={frame} />
          </div>
        </div>
      </div>
      <div
        className={classes['surface']}
        style={{ left: plot.x, top: 0, width: plot.width, height: plot.y + plot.height }}
        data-testid="density-surface"
        aria-hidden="true"
        onPointerDown={drag.onSurfaceDown}
        onPointerMove={drag.onMove}
        onPointerUp={drag.onEnd}
        onPointerCancel={drag.onEnd}
      />
      {props.children}
      <div
        ref={handle}
        aria-hidden="true"
        className={classes['handle']}
        style={{ left: plot.x, height: plot.y + plot.height }}
        data-testid="threshold-handle"
        onPointerDown={drag.onHandleDown}
        onPointerMove={drag.onMove}
        onPointerUp={drag.onEnd}
        onPointerCancel={drag.onEnd}
      >
        <div ref={pill} className={classes['pill']}>
          <span className={classes['before']}>{say('densityChart.match')}</span>
          <span ref={text} className={classes['value']} />
          <span className={classes['after']}>{say('densityChart.noMatch')}</span>
        </div>
        <div className={classes['line']} />
        <div className={classes['grip']} />
      </div>
    </div>
  );
});

interface ErrorAreaProps {
  readonly kind: 'mated' | 'nonMated';
  readonly rows: readonly DensityRow[];
  readonly frame: PlotFrame;
}

/**
 * A class' whole area again, hatched. The window around it shows the part that lies on the wrong
 * side of the threshold.
 */
const ErrorArea = memo(function ErrorArea(props: ErrorAreaProps) {
  const { kind, rows } = props;
  const { plot, domain, yDomain } = props.frame;
  const pattern = useId();
  // The window's corner is the plot's.
  const { x, y } = plotFrame({ ...plot, x: 0, y: 0 }, domain, yDomain);
  const line = densityLine(rows, kind, x, (value) => Math.max(0, y(value)));
  const { colour, wrongFill, hatching } = CLASS_LOOK[kind];
  if (rows.every((row) => row[kind] === null)) return null;
  return (
    <svg width={plot.width} height={plot.height}>
      <defs>
        <pattern
          id={pattern}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${hatching})`}
        >
          <rect width="6" height="6" fill={wrongFill} />
          <line x1="0" y1="0" x2="0" y2="6" stroke={colour} strokeWidth="2.5" />
        </pattern>
      </defs>
      <path
        d={`M${x(domain.min)},${y(0)}L${line}L${x(domain.max)},${y(0)}Z`}
        fill={`url(#${pattern})`}
      />
    </svg>
  );
});

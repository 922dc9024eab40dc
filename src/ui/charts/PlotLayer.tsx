import type { ReactNode } from 'react';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import classes from '#ui/charts/plot-layer.module.css';

interface PlotLayerProps {
  /** CSS pixels of the whole chart. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/**
 * A drawing under or over that of recharts: grid, axes, bars. recharts computes an axis' numbers
 * anew for everything that comes into the chart and asks the browser for the size of each word;
 * here their places are known, and they are drawn once.
 */
export function PlotLayer({ width, height, children }: PlotLayerProps) {
  return (
    <svg className={classes['layer']} width={width} height={height}>
      {children}
    </svg>
  );
}

export interface AxisNumber {
  /** CSS pixels along the axis, from the upper left corner of the chart. */
  readonly at: number;
  readonly text: string;
}

interface AxisNumbersProps {
  readonly axis: 'x' | 'y';
  readonly numbers: readonly AxisNumber[];
  /** Upper edge of an x axis' numbers, right edge of a y axis'. */
  readonly edge: number;
  /** CSS pixels of the whole chart: long numbers at the ends of an x axis are moved into it. */
  readonly width?: number;
}

/** CSS pixels that a digit takes, at most. */
const DIGIT = 7;

/** The numbers along an axis. */
export function AxisNumbers({ axis, numbers, edge, width }: AxisNumbersProps) {
  const within = (at: number, text: string): number => {
    const half = (text.length * DIGIT) / 2;
    return width === undefined ? at : Math.min(Math.max(at, half), width - half);
  };
  return (
    <g data-axis={axis} className={classes['text']} textAnchor={axis === 'x' ? 'middle' : 'end'}>
      {numbers.map(({ at, text }) => (
        <text
          key={at}
          {...(axis === 'x'
            ? { x: within(at, text), y: edge, dy: '0.71em' }
            : { x: edge, y: at, dy: '0.355em' })}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

interface AxisLabelProps {
  readonly axis: 'x' | 'y';
  readonly plot: PlotArea;
  /** The line on which an x axis' label stands; the middle of a y axis' turned one. */
  readonly edge: number;
  readonly children: string;
}

/** What an axis shows, at its middle. */
export function AxisLabel({ axis, plot, edge, children }: AxisLabelProps) {
  const middle = axis === 'x' ? plot.x + plot.width / 2 : plot.y + plot.height / 2;
  return (
    <text
      className={classes['text']}
      textAnchor="middle"
      {...(axis === 'x'
        ? { x: middle, y: edge }
        : { x: edge, y: middle, dy: '0.355em', transform: `rotate(-90, ${edge}, ${middle})` })}
    >
      {children}
    </text>
  );
}

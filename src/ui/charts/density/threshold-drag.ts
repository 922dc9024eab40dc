import type { PointerEvent } from 'react';
import { clamp, type Extent, fromPixel, toPixel } from '#domain/shared/scale.ts';
import type { PlotArea } from '#ui/charts/plot-area.ts';

export interface ThresholdDragOptions {
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly range: Extent;
  readonly threshold: number;
  /** The threshold that somebody means who points at a distance. */
  readonly thresholdAt: (distance: number) => number;
  readonly onThreshold: (threshold: number) => void;
  readonly onThresholdCommit: (threshold: number) => void;
  /** Draws the handle at a threshold. */
  readonly place: (threshold: number) => void;
}

export interface ThresholdDrag {
  update(options: ThresholdDragOptions): void;
  isDragging(): boolean;
  dispose(): void;
  readonly onHandleDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onSurfaceDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onEnd: (event: PointerEvent<HTMLElement>) => void;
}

/** CSS pixels that a finger may move and still have tapped. */
const TAP_SLACK = 10;

/**
 * Pointer to threshold. Moves are gathered and applied once a frame: `place` in it, so that the
 * handle stays under the pointer whatever the listener costs, `onThreshold` in a task behind it, if
 * the value is a new one: the frame with the handle is painted before anything is computed of it.
 * The end of a drag calls `onThresholdCommit` alone.
 */
export function createThresholdDrag(): ThresholdDrag {
  let options: ThresholdDragOptions | null = null;
  let dragging = false;
  let frame = 0;
  let report: ReturnType<typeof setTimeout> | undefined;
  let origin = 0;
  let offset = 0;
  let pointer = 0;
  let reported = Number.NaN;
  let touched = false;

  const valueAtPointer = ({ domain, plot, range, thresholdAt }: ThresholdDragOptions) => {
    const exact = fromPixel(pointer - origin - offset, domain, 0, plot.width);
    return clamp(thresholdAt(exact), range);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    clearTimeout(report);
  };
  const schedule = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!options) return;
      const next = valueAtPointer(options);
      options.place(next);
      if (next === reported) return;
      reported = next;
      clearTimeout(report);
      report = setTimeout(() => options?.onThreshold(next));
    });
  };
  const commit = () => {
    stop();
    dragging = false;
    if (!options) return;
    const next = valueAtPointer(options);
    options.place(next);
    options.onThresholdCommit(next);
  };
  /** Both targets lie directly in the chart's overlay, whose left edge is the chart's. */
  const measure = (event: PointerEvent<HTMLElement>, plot: PlotArea) => {
    const overlay = event.currentTarget.parentElement ?? event.currentTarget;
    origin = overlay.getBoundingClientRect().left + plot.x;
    pointer = event.clientX;
  };
  const begin = (event: PointerEvent<HTMLElement>, threshold: number) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging = true;
    reported = threshold;
  };

  return {
    update: (next) => {
      options = next;
    },
    isDragging: () => dragging,
    dispose: stop,
    onHandleDown: (event) => {
      if (event.button !== 0 || !options) return;
      const { threshold, domain, plot } = options;
      measure(event, plot);
      const drawn = clamp(toPixel(threshold, domain, 0, plot.width), { min: 0, max: plot.width });
      offset = pointer - origin - drawn;
      begin(event, threshold);
    },
    onSurfaceDown: (event) => {
      if (event.button !== 0 || !options) return;
      measure(event, options.plot);
      offset = 0;
      // A finger on the plot may be about to scroll the page: it sets the threshold only when it
      // turns out to be a tap.
      touched = event.pointerType === 'touch';
      if (touched) return;
      begin(event, options.threshold);
      schedule();
    },
    onMove: (event) => {
      if (!dragging) return;
      pointer = event.clientX;
      schedule();
    },
    onEnd: (event) => {
      const tapped =
        touched && event.type === 'pointerup' && Math.abs(event.clientX - pointer) < TAP_SLACK;
      touched = false;
      if (!dragging && !tapped) return;
      if (event.type === 'pointerup') pointer = event.clientX;
      commit();
    },
  };
}

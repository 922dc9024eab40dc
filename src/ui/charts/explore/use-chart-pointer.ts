import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { clamp } from '#domain/shared/scale.ts';
import { useWheelZoom } from '#ui/charts/canvas/gestures.ts';
import type { ChartPath } from '#ui/charts/explore/chart-path.ts';
import type { ChartZoom } from '#ui/charts/explore/chart-zoom.ts';
import type { PlotArea } from '#ui/charts/plot-area.ts';

interface ChartPointerOptions {
  readonly plot: PlotArea | null;
  readonly path: ChartPath;
  readonly zoom: ChartZoom;
  /**
   * A drag selects the range to zoom to; else only one with Shift does, because a plain one means
   * something of its own.
   */
  readonly dragZooms: boolean;
  /** A click or a tap on the plot, without a drag. */
  readonly onClick: (at: number, isTouch: boolean) => void;
  /** The second one of two quick clicks at one place. */
  readonly onSecondClick: (at: number) => void;
}

/** CSS pixels that a click may move. */
const SLACK = 6;
/**
 * Milliseconds between two clicks that are one gesture. The browser's own event is lost where the
 * first one moves a handle there.
 */
const SOON = 450;
const UNIT = { min: 0, max: 1 };

/**
 * Pointer and wheel over a chart: hover reads, a drag selects a range, the wheel zooms with Ctrl
 * and is else left to the page.
 */
export function useChartPointer(options: ChartPointerOptions) {
  const { plot, path, zoom, dragZooms, onClick, onSecondClick } = options;
  const [hovered, setHovered] = useState<number | null>(null);
  const [selection, setSelection] = useState<readonly [number, number] | null>(null);
  /**
   * The button that is held: where it went down, whether it may select, and whether it has begun
   * to.
   */
  const press = useRef<{ x: number; u: number; zooms: boolean; selects: boolean }>(null);

  const lastClick = useRef<{ readonly x: number; readonly time: number }>(null);

  const placeOf = (event: MouseEvent, area: PlotArea) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      u: (event.clientX - box.left - area.x) / area.width,
      v: 1 - (event.clientY - box.top - area.y) / area.height,
    };
  };
  const isInside = ({ u, v }: { u: number; v: number }): boolean =>
    u >= 0 && u <= 1 && v >= -0.02 && v <= 1.02;
  const zooms = (event: PointerEvent): boolean =>
    event.button === 0 && (event.shiftKey || (dragZooms && event.pointerType !== 'touch'));

  const onPointerDownCapture = (event: PointerEvent<HTMLDivElement>): void => {
    // With Shift the drag is for the zoom alone, whatever lies under the pointer.
    if (event.shiftKey && event.button === 0) event.stopPropagation();
    if (plot === null) return;
    const place = placeOf(event, plot);
    const mayZoom = zooms(event) && isInside(place);
    press.current = { x: event.clientX, u: place.u, zooms: mayZoom, selects: false };
    if (hovered !== null) setHovered(null);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (plot === null) return;
    const place = placeOf(event, plot);
    const begun = press.current;
    if (begun === null) {
      setHovered(isInside(place) ? path.find(place.u, place.v, plot) : null);
    } else if (begun.zooms && (begun.selects || Math.abs(event.clientX - begun.x) > SLACK)) {
      if (!begun.selects) event.currentTarget.setPointerCapture(event.pointerId);
      begun.selects = true;
      setSelection([clamp(begun.u, UNIT), clamp(place.u, UNIT)]);
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const begun = press.current;
    press.current = null;
    if (plot === null) return;
    const place = placeOf(event, plot);
    if (begun?.selects) {
      zoom.to(clamp(begun.u, UNIT), clamp(place.u, UNIT));
      setSelection(null);
      return;
    }
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (isButton || event.shiftKey || !isInside(place)) return;
    const at = path.find(place.u, place.v, plot);
    if (at === null) return;
    const before = lastClick.current;
    const isStill = begun !== null && Math.abs(event.clientX - begun.x) <= SLACK;
    const isSecond =
      before !== null &&
      event.timeStamp - before.time < SOON &&
      Math.abs(event.clientX - before.x) <= SLACK;
    lastClick.current = isStill && !isSecond ? { x: event.clientX, time: event.timeStamp } : null;
    if (isStill && isSecond) onSecondClick(at);
    else onClick(at, event.pointerType === 'touch');
  };
  const giveUp = (): void => {
    press.current = null;
    setSelection(null);
    setHovered(null);
  };

  const wheelRef = useWheelZoom((factor, x) => {
    if (plot !== null) zoom.by(factor, clamp((x - plot.x) / plot.width, UNIT));
  });

  return {
    wheelRef,
    hovered,
    selection,
    handlers: {
      onPointerDownCapture,
      onPointerMove,
      onPointerUp,
      onPointerLeave: () => setHovered(null),
      onPointerCancel: giveUp,
    },
  };
}

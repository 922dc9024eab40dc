import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';

/** What gestures on a plot ask for. Places are CSS pixels inside the plot. */
export interface GestureTarget {
  /** `pointer` is what points: `mouse`, `pen` or `touch`. */
  readonly hover: (x: number, y: number, pointer: string) => void;
  readonly leave: () => void;
  readonly tap: (x: number, y: number, pointer: string) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
}

type ElementRef = (element: HTMLElement | null) => (() => void) | undefined;

/** Pointer handlers for a plot, and a ref that adds the wheel. */
export function useGestures(
  target: GestureTarget,
): readonly [ref: ElementRef, handlers: Omit<Gestures, 'update'>] {
  const [{ update, ...handlers }] = useState(createGestures);
  useEffect(() => update(target));
  return [useWheelZoom(target.zoom), handlers];
}

/** By how much a pixel of the wheel zooms, as a natural logarithm. */
const WHEEL_SCALE = 0.009;
/** Pixels of the wheel that count of one turn. */
const MOST_WHEEL = 60;

/**
 * A ref for an element on which the wheel zooms, with Ctrl: a trackpad's pinch arrives so. Without
 * it the wheel scrolls the page. React's own wheel listener is passive and could not stop the
 * page's zoom.
 */
export function useWheelZoom(zoom: GestureTarget['zoom']): ElementRef {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const step = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, event.deltaY));
      const factor = Math.exp(-step * WHEEL_SCALE);
      latest.current(factor, event.clientX - left, event.clientY - top);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
}

interface Gestures {
  readonly update: (target: GestureTarget) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels that a pointer may move and still have tapped. */
const SLACK = 5;

/** One pointer hovers, taps or pans; two pinch. */
function createGestures(): Gestures {
  let target: GestureTarget | null = null;
  let start: Point | null = null;
  let moved = false;
  const pointers = new Map<number, Point>();

  const inside = (event: PointerEvent<HTMLElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const other = (id: number) => [...pointers].find(([key]) => key !== id)?.[1];
  const finish = (event: PointerEvent<HTMLElement>) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) start = null;
  };

  return {
    update: (next) => {
      target = next;
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const point = inside(event);
      pointers.set(event.pointerId, point);
      if (pointers.size === 1) {
        start = point;
        moved = false;
      } else moved = true;
    },
    onPointerMove: (event) => {
      const point = inside(event);
      const before = pointers.get(event.pointerId);
      if (!before || !start) {
        if (event.pointerType !== 'touch') target?.hover(point.x, point.y, event.pointerType);
        return;
      }
      if (!moved && Math.hypot(point.x - start.x, point.y - start.y) < SLACK) return;
      if (!moved) {
        moved = true;
        // Captured only now: a captured click would reach nobody else.
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      pointers.set(event.pointerId, point);
      const still = other(event.pointerId);
      if (!still) {
        target?.pan(point.x - before.x, point.y - before.y);
        return;
      }
      const spread = Math.hypot(before.x - still.x, before.y - still.y);
      const factor = Math.hypot(point.x - still.x, point.y - still.y) / Math.max(1, spread);
      target?.zoom(factor, (point.x + still.x) / 2, (point.y + still.y) / 2);
      target?.pan((point.x - before.x) / 2, (point.y - before.y) / 2);
    },
    onPointerUp: (event) => {
      const isTap = start !== null && !moved && pointers.size === 1;
      const point = inside(event);
      finish(event);
      if (isTap) target?.tap(point.x, point.y, event.pointerType);
    },
    onPointerCancel: finish,
    onPointerLeave: () => target?.leave(),
  };
}

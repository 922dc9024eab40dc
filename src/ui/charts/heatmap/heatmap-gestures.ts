import type { PointerEvent } from 'react';

export interface HeatmapGestureTarget {
  /** Coordinates are CSS pixels inside the plot. */
  readonly hover: (x: number, y: number) => void;
  readonly leave: () => void;
  readonly tap: (x: number, y: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
}

export interface HeatmapGestures {
  readonly update: (target: HeatmapGestureTarget) => void;
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
export function createHeatmapGestures(): HeatmapGestures {
  let target: HeatmapGestureTarget | null = null;
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
        if (event.pointerType !== 'touch') target?.hover(point.x, point.y);
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
      if (isTap) target?.tap(point.x, point.y);
    },
    onPointerCancel: finish,
    onPointerLeave: () => target?.leave(),
  };
}

import { useMemo, useState } from 'react';

/** Which part of a plane a plot shows. */
export interface Viewport {
  /** CSS pixels for one unit of the plane. */
  readonly scale: number;
  /** What lies at the plot's upper left corner, in units of the plane. */
  readonly left: number;
  readonly top: number;
}

export interface ViewportLimits {
  /** Shows everything; nothing beyond it comes into view. */
  readonly whole: Viewport;
  /** Of the plot, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The greatest scale, unless that of the whole is greater. */
  readonly largest: number;
}

/** A stretch of the plane, in its units. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlaneView {
  readonly viewport: Viewport;
  readonly isWhole: boolean;
  /** `x` and `y` are CSS pixels in the plot; by default its middle. */
  readonly zoom: (factor: number, x?: number, y?: number) => void;
  /** Moves the content by CSS pixels. */
  readonly pan: (dx: number, dy: number) => void;
  readonly reveal: (box: PlaneBox) => void;
  readonly showAll: () => void;
}

/**
 * The part of a plane in view. All of it stays all of it when the plot changes its size.
 * @param limits should keep their identity.
 */
export function usePlaneView(limits: ViewportLimits): PlaneView {
  const [chosen, setChosen] = useState<Viewport | null>(null);
  return useMemo(() => {
    const change = (to: (viewport: Viewport) => Viewport) =>
      setChosen((before) => {
        const after = to(contain(before ?? limits.whole, limits));
        return isWhole(after, limits) ? null : after;
      });
    const viewport = contain(chosen ?? limits.whole, limits);
    return {
      viewport,
      isWhole: isWhole(viewport, limits),
      zoom: (factor, x = limits.width / 2, y = limits.height / 2) =>
        change((before) => zoomAt(before, factor, x, y, limits)),
      pan: (dx, dy) => change((before) => panBy(before, dx, dy, limits)),
      reveal: (box) => change((before) => revealed(before, box, limits)),
      showAll: () => setChosen(null),
    };
  }, [chosen, limits]);
}

/** Keeps the scale within its limits, and the plot full. */
function contain(viewport: Viewport, limits: ViewportLimits): Viewport {
  const { whole, width, height, largest } = limits;
  const scale = Math.min(Math.max(viewport.scale, whole.scale), Math.max(whole.scale, largest));
  const inside = (first: number, least: number, size: number) =>
    Math.min(Math.max(first, least), least + Math.max(0, size / whole.scale - size / scale));
  return {
    scale,
    left: inside(viewport.left, whole.left, width),
    top: inside(viewport.top, whole.top, height),
  };
}

function isWhole({ scale }: Viewport, { whole }: ViewportLimits): boolean {
  return scale <= whole.scale * 1.0001;
}

/** Scales by `factor` and leaves what is under the point (CSS pixels in the plot) where it is. */
function zoomAt(
  viewport: Viewport,
  factor: number,
  x: number,
  y: number,
  limits: ViewportLimits,
): Viewport {
  const { scale } = contain({ ...viewport, scale: viewport.scale * factor }, limits);
  const left = viewport.left + x / viewport.scale - x / scale;
  const top = viewport.top + y / viewport.scale - y / scale;
  return contain({ scale, left, top }, limits);
}

function panBy(viewport: Viewport, dx: number, dy: number, limits: ViewportLimits): Viewport {
  const { scale, left, top } = viewport;
  return contain({ scale, left: left - dx / scale, top: top - dy / scale }, limits);
}

/** The least movement that brings a box fully into the plot. */
function revealed({ scale, left, top }: Viewport, box: PlaneBox, limits: ViewportLimits): Viewport {
  const into = (first: number, from: number, to: number, size: number) =>
    Math.min(from, Math.max(first, to - size / scale));
  return contain(
    {
      scale,
      left: into(left, box.left, box.right, limits.width),
      top: into(top, box.top, box.bottom, limits.height),
    },
    limits,
  );
}

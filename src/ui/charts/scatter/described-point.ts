import type { LineKind } from './field-lines.ts';

/** What is said of a point. */
export interface DescribedPoint {
  readonly name: string;
  readonly detail: string;
  readonly faceUrl: string | null;
  readonly sentences: readonly string[];
  /** Points at the other ends of its lines, to be brought out. */
  readonly linked: readonly { readonly point: number; readonly kind: LineKind }[];
}

/** What a double click on a point, Enter, and the button beside its description do. */
export interface PointOpening {
  /** On the button. */
  readonly words: (point: number) => string;
  readonly open: (point: number) => void;
}

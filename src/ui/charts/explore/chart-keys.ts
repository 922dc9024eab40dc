import { countAtMost } from '#domain/shared/sorted-bounds.ts';

/** What a key does on a chart. */
export type ChartKey =
  | { readonly kind: 'move'; readonly stops: number }
  | { readonly kind: 'page'; readonly pages: number }
  | { readonly kind: 'first' | 'last' | 'pick' | 'open' | 'clear' | 'reset' }
  | { readonly kind: 'zoom'; readonly factor: number };

export const ZOOM_STEP = 1.6;

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `null` for keys that a chart leaves to the page; so are all with Ctrl, Alt or Meta. */
export function chartKey(press: PressedKey): ChartKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const stops = press.shiftKey ? 10 : 1;
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'move', stops };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'move', stops: -stops };
    case 'PageUp':
      return { kind: 'page', pages: 1 };
    case 'PageDown':
      return { kind: 'page', pages: -1 };
    case 'Home':
      return { kind: 'first' };
    case 'End':
      return { kind: 'last' };
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_STEP };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return { kind: 'reset' };
    case 'Enter':
    case ' ':
      return { kind: 'pick' };
    case 'p':
    case 'P':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}

/** Pages of a tenth of all stops, and of three at least. */
export function pageOf(stops: ArrayLike<number>): number {
  return Math.max(3, Math.round(stops.length / 10));
}

/**
 * The stop that lies `by` stops from `at`, which may be between two; the ends hold. `null` without
 * stops.
 */
export function stopAfter(stops: ArrayLike<number>, at: number, by: number): number | null {
  const last = stops.length - 1;
  const below = countAtMost(stops, at) - 1;
  // Between two stops the step to the nearer one on that side is a step.
  const from = by < 0 && stops[below] !== at ? below + 1 : below;
  return stops[Math.min(last, Math.max(0, from + by))] ?? null;
}

/**
 * How a person's points look: a colour and, as colours run out and not everybody sees them, a
 * shape.
 */
export interface PersonMark {
  /** 0 to `MARK_COLOURS` - 1: `--sp-person-1` and on. */
  readonly colour: number;
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond';
}

export const MARK_COLOURS = 6;
const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Twenty-four marks in turn, neighbours different in both. */
export function markOf(person: number): PersonMark {
  // Six and four share a factor: without the shift half of the combinations would never come up.
  const shape = SHAPES[(person + Math.floor(person / 12)) % SHAPES.length] ?? 'circle';
  return { colour: person % MARK_COLOURS, shape };
}

/** Adds a mark of about the same area whatever its shape to the path. */
export function traceMark(
  context: CanvasRenderingContext2D,
  shape: PersonMark['shape'],
  x: number,
  y: number,
  radius: number,
): void {
  switch (shape) {
    case 'circle':
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
      return;
    case 'square': {
      const half = radius * 0.88;
      context.rect(x - half, y - half, 2 * half, 2 * half);
      return;
    }
    case 'triangle': {
      const reach = radius * 1.3;
      context.moveTo(x, y - reach);
      context.lineTo(x + reach * 0.87, y + reach * 0.55);
      context.lineTo(x - reach * 0.87, y + reach * 0.55);
      context.closePath();
      return;
    }
    case 'diamond': {
      const reach = radius * 1.25;
      context.moveTo(x, y - reach);
      context.lineTo(x + reach, y);
      context.lineTo(x, y + reach);
      context.lineTo(x - reach, y);
      context.closePath();
    }
  }
}

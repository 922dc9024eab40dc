/**
 * How far a list can be scrolled against how long it is. Browsers end elements at some 18 to 33
 * million pixels; a list of millions of rows is longer. Its ends are then scrolled pixel by pixel,
 * and the middle is drawn together.
 */
export interface RowScale {
  /** Height of the element that is scrolled, in CSS pixels. */
  readonly height: number;
  /**
   * From a place of the scroll bar to one in the list, and back, both in CSS pixels from the top.
   */
  readonly toList: (scrolled: number) => number;
  readonly toBar: (listed: number) => number;
  /** Furthest place in the list, and of the scroll bar. */
  readonly end: number;
  readonly barEnd: number;
}

/** Well below what any browser can do. */
const TALLEST = 8_000_000;
const FAITHFUL_END = 2_000_000;

export function rowScale(listHeight: number, viewHeight: number): RowScale {
  const height = Math.min(listHeight, TALLEST);
  const end = Math.max(0, listHeight - viewHeight);
  const barEnd = Math.max(0, height - viewHeight);
  if (end === barEnd) {
    const within = (place: number): number => Math.min(Math.max(place, 0), end);
    return { height, end, barEnd, toList: within, toBar: within };
  }
  const ratio = (end - 2 * FAITHFUL_END) / (barEnd - 2 * FAITHFUL_END);
  const map = (place: number, last: number, otherLast: number, scale: number): number => {
    const inside = Math.min(Math.max(place, 0), last);
    if (inside <= FAITHFUL_END) return inside;
    if (inside >= last - FAITHFUL_END) return otherLast - (last - inside);
    return FAITHFUL_END + (inside - FAITHFUL_END) * scale;
  };
  return {
    height,
    end,
    barEnd,
    toList: (scrolled) => map(scrolled, barEnd, end, ratio),
    toBar: (listed) => map(listed, end, barEnd, 1 / ratio),
  };
}

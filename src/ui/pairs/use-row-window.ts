import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds without scrolling after which the scroll bar is set to where the list is. */
const AT_REST = 150;

export interface RowWindow {
  /** Height of the element inside the one that scrolls; a sticky one in it shows the rows. */
  readonly height: number;
  readonly viewHeight: number;
  /** Rows to draw: `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** CSS pixels from the top of the view to the first row; zero or less. */
  readonly offset: number;
  readonly onScroll: () => void;
  /** Scrolls as little as shows a row fully. */
  readonly reveal: (row: number) => void;
}

/**
 * The few rows of a long list that are in view. They are drawn in a sticky element that stays where
 * it is while the browser scrolls, so that none is ever missing: it shows the former rows until the
 * next ones are drawn.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [viewHeight, setViewHeight] = useState(0);
  const [wanted, setTop] = useState(0);
  const scrolled = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const scale = rowScale(count * rowHeight, viewHeight);
  const top = Math.min(wanted, scale.end);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => setViewHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const setBar = (listed: number): void => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTo({ top: scale.toBar(listed), behavior: 'instant' });
    // As it was rounded.
    scrolled.current = element.scrollTop;
  };

  const onScroll = (): void => {
    const now = scroller.current?.scrollTop ?? 0;
    const by = now - scrolled.current;
    if (by === 0) return;
    scrolled.current = now;
    if (scale.end === scale.barEnd || Math.abs(by) > 2 * viewHeight || now <= 0) {
      setTop(scale.toList(now));
      return;
    }
    // A little is a little, however much the bar stands for; it is put right afterwards.
    const next = now >= scale.barEnd ? scale.end : Math.min(Math.max(top + by, 0), scale.end);
    setTop(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // Scrolled on, but the event of it is still to come: putting the bar right now would take
      // that way back.
      if (scroller.current?.scrollTop === scrolled.current) setBar(next);
    }, AT_REST);
  };

  const reveal = (row: number): void => {
    const from = row * rowHeight;
    const next = Math.min(from, Math.max(top, from + rowHeight - viewHeight));
    if (next === top) return;
    clearTimeout(timer.current);
    setTop(next);
    setBar(next);
  };
  const latest = useRef(reveal);
  useLayoutEffect(() => {
    latest.current = reveal;
  });

  const first = Math.floor(top / rowHeight);
  return {
    height: scale.height,
    viewHeight,
    first,
    end: Math.min(count, Math.ceil((top + viewHeight) / rowHeight)),
    offset: first * rowHeight - top,
    onScroll,
    reveal: useCallback((row) => latest.current(row), []),
  };
}

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

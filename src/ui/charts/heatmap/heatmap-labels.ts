import type { HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';

/**
 * A person's stretch along one side of the plot, in CSS pixels from the plot's edge, cut to the
 * plot.
 */
export interface GroupSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Where the name goes; `null` where it has no room beside its neighbours'. */
  readonly labelAt: number | null;
}

/**
 * The people in view along one side. Names are placed at the middle of what is seen of each person,
 * larger stretches first, and left out where they would come nearer than `gap` to another.
 */
export function groupSpans(
  groups: readonly HeatmapGroup[],
  first: number,
  cell: number,
  side: number,
  gap: number,
): readonly GroupSpan[] {
  const spans = groups
    .map((group) => ({
      label: group.label,
      from: Math.max(0, (group.start - first) * cell),
      to: Math.min(side, (group.end - first) * cell),
    }))
    .filter((span) => span.to - span.from > 0.25);
  const placed: number[] = [];
  const labelled = new Map<string, number>();
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const middle = (span.from + span.to) / 2;
    if (placed.some((other) => Math.abs(other - middle) < gap)) continue;
    placed.push(middle);
    labelled.set(`${span.from}`, middle);
  }
  return spans.map((span) => ({ ...span, labelAt: labelled.get(`${span.from}`) ?? null }));
}

/** Cuts a text to `width` with an ellipsis. */
export function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

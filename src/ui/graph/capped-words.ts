import { drawnPart, MOST_LINES, type LineStretch } from '#ui/charts/scatter/field-lines.ts';
import { formatCount } from '#ui/format.ts';

const NOUNS = {
  match: 'matches of one person',
  'false-match': 'false matches',
  miss: 'missed pairs',
} as const;

/** Says what is not drawn because it is too much, a sentence for each kind of line. */
export function cappedWords(lines: readonly LineStretch[]): readonly string[] {
  return lines.flatMap((stretch) => {
    const { from, to } = drawnPart(stretch);
    const all = stretch.to - stretch.from;
    if (to - from === all) return [];
    const which = stretch.keep === 'first' ? 'nearest' : 'farthest';
    return [
      `Only the ${which} ${formatCount(MOST_LINES)} of ${formatCount(all)} ${NOUNS[stretch.kind]} are drawn.`,
    ];
  });
}

import {
  drawnPart,
  type LineKind,
  MOST_LINES,
  type LineStretch,
} from '#ui/charts/scatter/field-lines.ts';
import type { MessageCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';

const SENTENCES = {
  match: 'explore.cappedMatches',
  'false-match': 'explore.cappedFalseMatches',
  miss: 'explore.cappedMisses',
} as const satisfies Readonly<Record<LineKind, MessageCode>>;

/** Says what is not drawn because it is too much, a sentence for each kind of line. */
export function cappedWords(say: Words['say'], lines: readonly LineStretch[]): readonly string[] {
  return lines.flatMap((stretch) => {
    const { from, to } = drawnPart(stretch);
    const all = stretch.to - stretch.from;
    return to - from === all ? [] : [say(SENTENCES[stretch.kind], { most: MOST_LINES, all })];
  });
}

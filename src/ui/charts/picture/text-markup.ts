import { escaped } from '#domain/report/html/markup.ts';

/** Hundredths of a pixel are finer than anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

let context: CanvasRenderingContext2D | null = null;

/** Where the baseline lies in a line box of text, in CSS pixels from its top. */
function baselineIn(box: DOMRect, style: CSSStyleDeclaration): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return box.height * 0.78;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  return (box.height - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2 + fontBoundingBoxAscent;
}

/** A text of the page as texts of a drawing, one for each line that it was broken into. */
export function textMarkup(
  text: Text,
  style: CSSStyleDeclaration,
  origin: { readonly left: number; readonly top: number },
): readonly string[] {
  const lines: { words: string[]; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.box.top - box.top) < 1) line.words.push(word);
    else if (box.width > 0) lines.push({ words: [word], box });
  }
  return lines.map(({ words, box }) => {
    const x = rounded(box.left - origin.left);
    const y = rounded(box.top - origin.top + baselineIn(box, style));
    const font = [
      `font-family="${escaped(style.fontFamily)}"`,
      `font-size="${style.fontSize}"`,
      `font-weight="${style.fontWeight}"`,
    ].join(' ');
    return `<text x="${x}" y="${y}" fill="${escaped(style.color)}" ${font}>${escaped(words.join(' '))}</text>`;
  });
}

import { escaped } from '#domain/report/html/markup.ts';
import { styledClone } from '#ui/charts/picture/styled-clone.ts';
import { rounded, textMarkup } from '#ui/charts/picture/text-markup.ts';
import type { Words } from '#words/render.ts';

/** A chart as a file of its own. */
export interface ChartPicture {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Attribute of what is on the page for the hand and not for the picture: buttons, crosshairs. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** Attribute of the part of a chart that makes the picture, where it is not all of it. */
export const PICTURE = 'data-picture';

/** Attribute with the title of a chart, which the page shows elsewhere or not at all. */
export const PICTURE_TITLE = 'data-picture-title';

/** CSS pixels above the chart for its title. */
const TITLE_HEIGHT = 34;

interface Drawing {
  readonly left: number;
  readonly top: number;
  readonly parts: string[];
  clips: number;
}

/**
 * What a chart looks like now, as one SVG without a style sheet: its drawings with their styles
 * written into them, and of the elements laid over them texts, plain boxes and canvases. The
 * colours are those that the page shows.
 */
export function chartPicture(within: HTMLElement): ChartPicture {
  const chart = within.querySelector<HTMLElement>(`[${PICTURE}]`) ?? within;
  const { left, top, width, height: inside } = chart.getBoundingClientRect();
  const title = within.querySelector(`[${PICTURE_TITLE}]`)?.getAttribute(PICTURE_TITLE) ?? '';
  const room = title === '' ? 0 : TITLE_HEIGHT;
  const height = inside + room;
  const drawing: Drawing = { left, top: top - room, parts: [], clips: 0 };
  if (title !== '') drawing.parts.push(titleMarkup(title, getComputedStyle(chart)));
  addElement(chart, drawing);
  const background = getComputedStyle(chart).getPropertyValue('--sp-surface').trim();
  const size = `width="${rounded(width)}" height="${rounded(height)}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${rounded(width)} ${rounded(height)}">`,
    `<rect ${size} fill="${escaped(background || '#ffffff')}"/>`,
    ...drawing.parts,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

/** Pixels for each CSS pixel: sharp in print and on any screen. */
const SCALE = 2;

/** A picture as PNG. Rejects where the browser cannot draw it. */
export async function picturePixels(
  { svg, width, height }: ChartPicture,
  say: Words['say'],
): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * SCALE);
    canvas.height = Math.ceil(height * SCALE);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error(say('chart.tooLarge')));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function titleMarkup(title: string, { color, fontFamily }: CSSStyleDeclaration): string {
  const font = `font-family="${escaped(fontFamily)}" font-size="15px" font-weight="600"`;
  return `<text x="16" y="23" fill="${escaped(color)}" ${font}>${escaped(title)}</text>`;
}

function addElement(element: Element, drawing: Drawing): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  if (element.hasAttribute(NOT_IN_PICTURE) || isUnseen(style, box)) return;
  const place = {
    x: rounded(box.left - drawing.left),
    y: rounded(box.top - drawing.top),
    width: rounded(box.width),
    height: rounded(box.height),
  };
  if (element instanceof SVGSVGElement) {
    drawing.parts.push(styledClone(element, place));
    return;
  }
  const at = Object.entries(place)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  if (element instanceof HTMLCanvasElement) {
    drawing.parts.push(`<image ${at} href="${element.toDataURL()}"/>`);
    return;
  }
  const fill = fillOf(style);
  if (fill !== null) drawing.parts.push(boxMarkup(style, place, at, fill));
  const outline = /^(rgba?\([^)]*\)) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow);
  if (outline !== null) {
    drawing.parts.push(
      `<rect ${at} fill="none" stroke="${outline[1]}" stroke-width="${outline[2]}"/>`,
    );
  }
  const isClipped = style.overflowX !== 'visible' && element.childNodes.length > 0;
  if (isClipped) {
    drawing.clips += 1;
    const id = `clip-${drawing.clips}`;
    drawing.parts.push(`<clipPath id="${id}"><rect ${at}/></clipPath><g clip-path="url(#${id})">`);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) addElement(child, drawing);
    else if (child instanceof Text) drawing.parts.push(...textMarkup(child, style, drawing));
  }
  if (isClipped) drawing.parts.push('</g>');
}

/** What is there for screen readers only: a pixel that hides what does not fit into it. */
function isUnseen({ overflowX }: CSSStyleDeclaration, { width, height }: DOMRect): boolean {
  return overflowX !== 'visible' && width <= 1 && height <= 1;
}

/** The colour that an element is filled with; of a pattern its first colour. */
function fillOf(style: CSSStyleDeclaration): string | null {
  const first = /rgba?\([^)]*\)|color\([^)]*\)/.exec(style.backgroundImage)?.[0];
  const colour = first ?? style.backgroundColor;
  return /^rgba\(.*, 0\)$|^transparent$/.test(colour) ? null : colour;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxMarkup(style: CSSStyleDeclaration, place: Place, at: string, fill: string): string {
  const corners = /^polygon\((.*)\)$/.exec(style.clipPath)?.[1];
  if (corners !== undefined) {
    const points = corners.split(',').map((corner) => {
      const [x = 0, y = 0] = corner.trim().split(/\s+/).map(Number.parseFloat);
      return `${place.x + (x / 100) * place.width},${place.y + (y / 100) * place.height}`;
    });
    return `<polygon points="${points.join(' ')}" fill="${escaped(fill)}"/>`;
  }
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const round = Math.min(radius, place.width / 2, place.height / 2);
  return `<rect ${at} rx="${rounded(round)}" fill="${escaped(fill)}"/>`;
}

/** What style sheets may say of a drawing, with what holds where they say nothing. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  visibility: 'visible',
  'paint-order': 'normal',
  'vector-effect': 'none',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
};

/**
 * A drawing with the styles that it has on the page written into it, at a place of a larger one.
 */
export function styledClone(
  svg: SVGSVGElement,
  place: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): string {
  const clone = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  clone.querySelectorAll('*').forEach((copy, index) => {
    const original = originals[index];
    if (original !== undefined) writeStyles(original, copy);
  });
  writeStyles(svg, clone);
  for (const [name, value] of Object.entries(place)) clone.setAttribute(name, `${value}`);
  clone.setAttribute(
    'overflow',
    getComputedStyle(svg).overflowX === 'visible' ? 'visible' : 'hidden',
  );
  return new XMLSerializer().serializeToString(clone);
}

function writeStyles(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  if (style.display === 'none') {
    copy.setAttribute('display', 'none');
    return;
  }
  for (const [name, initial] of Object.entries(PROPERTIES)) {
    const value = style.getPropertyValue(name);
    // Inherited values are written again further in: no style sheet is left that could say
    // otherwise.
    if (value !== initial || copy.hasAttribute(name)) copy.setAttribute(name, value);
  }
}

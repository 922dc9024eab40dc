/**
 * Text as HTML and XML take it, in elements and in attributes with double quotes. Names of people
 * and files go through here, always.
 */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What may be wider than a narrow screen scrolls by itself, by keyboard too. */
export function scrolling(label: string, content: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}">${content}</div>`;
}

/** A table with a caption and a head; the first cell of each row is its head. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const data = (cell: string): string =>
    `<td${/^[0-9a-f]{64}$/.test(cell) ? ' class="digest"' : ''}>${escaped(cell)}</td>`;
  const cells = ([first = '', ...others]: readonly string[]): string =>
    `<th scope="row">${escaped(first)}</th>${others.map(data).join('')}`;
  const content = `<table><caption>${escaped(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody></table>`;
  return scrolling(caption, content);
}

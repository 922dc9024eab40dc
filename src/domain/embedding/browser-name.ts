/**
 * Those that others imitate come last: every browser but Firefox calls itself Safari, and all of
 * Chromium's kind Chrome.
 */
const BRANDS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Edge', /Edg(?:A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/],
];

/**
 * A browser and its major version in words, such as `Firefox 140`.
 *
 * @param userAgent What the browser sends with every request (RFC 9110, 10.1.5).
 * @returns `unknown browser` where it names none that is known; other WebKit browsers go by the
 *   name of Safari, other Chromium ones by Chrome.
 */
export function browserName(userAgent: string): string {
  for (const [name, version] of BRANDS) {
    const number = version.exec(userAgent)?.[1];
    if (number !== undefined) return `${name} ${number}`;
  }
  return 'unknown browser';
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Hundredths of a pixel are finer than anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

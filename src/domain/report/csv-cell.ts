/**
 * A text as a cell of a CSV file (RFC 4180): quoted where it must be, or where spaces at its ends
 * would be lost.
 */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Something a person must know about a result: shown beside the result it concerns and written into
 * the exported JSON's `notes`. `code` is stable for programs, `text` is one plain sentence for
 * people (why words live here: ADR-0004).
 */
export interface Note {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

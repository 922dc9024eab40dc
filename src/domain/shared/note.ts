import type { Reason } from '#words/reason.ts';

/**
 * Something a person must know about a result: shown beside the result it concerns and written into
 * the exported JSON's `notes`. `code` is stable for programs.
 */
export interface Note {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  /** One plain sentence. */
  readonly text: Reason;
}

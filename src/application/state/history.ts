import type { Study } from '#application/state/study.ts';
import type { Message } from '#words/message.ts';

/**
 * Undo and redo as whole snapshots; studies share what did not change, so a hundred of them cost
 * little.
 */
export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly study: Study;
  /** What the step that left this study did, as a button says it: "rename Angelina". */
  readonly label: Message;
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

const LIMIT = 100;

export function recorded(history: History, before: Study, label: Message): History {
  return { past: [...history.past, { study: before, label }].slice(-LIMIT), future: [] };
}

export interface HistoryStep {
  readonly study: Study;
  readonly history: History;
}

/** `null` when there is nothing to take back. */
export function undone(history: History, present: Study): HistoryStep | null {
  const entry = history.past.at(-1);
  if (entry === undefined) return null;
  return {
    study: entry.study,
    history: {
      past: history.past.slice(0, -1),
      future: [{ study: present, label: entry.label }, ...history.future],
    },
  };
}

export function redone(history: History, present: Study): HistoryStep | null {
  const entry = history.future[0];
  if (entry === undefined) return null;
  return {
    study: entry.study,
    history: {
      past: [...history.past, { study: present, label: entry.label }],
      future: history.future.slice(1),
    },
  };
}

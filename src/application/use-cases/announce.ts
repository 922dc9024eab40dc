import { reasonOf } from '#words/reason.ts';
import { message, type Message } from '#words/message.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';

/**
 * A passing message; the list of problems holds whatever must stay readable.
 *
 * @param undoable whether it is of the last step, and offers to take it back.
 */
export function announce(
  store: AppStore,
  said: Message,
  tone: 'info' | 'error',
  undoable = false,
): void {
  const { session, history } = store.getState();
  const id = (session.announcement?.id ?? 0) + 1;
  const step = undoable ? (history.past.at(-1) ?? null) : null;
  updateSession(store, { announcement: { id, message: said, tone, step } });
}

/** Says what went wrong in the words that came with it. */
export function announceFailure(store: AppStore, error: unknown): void {
  announce(store, message('announcement.failed', { reason: reasonOf(error) }), 'error');
}

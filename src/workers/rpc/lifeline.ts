/**
 * A worker that runs out of memory, closes itself or is stopped from outside ends without any event
 * on the page. But a browser frees the locks of whoever ends, however it ends (Web Locks): the
 * worker holds one for as long as it lives, and the page waits for it.
 */

/**
 * In the worker: runs `use` while holding the lock of this name; at once where there are no locks
 * (pages that are not secure).
 */
export function holdLifeline(name: string, use: () => void): void {
  if (!('locks' in navigator)) {
    use();
    return;
  }
  void navigator.locks.request(name, () => {
    use();
    return new Promise<never>(() => undefined);
  });
}

/**
 * On the page, once the worker has spoken: calls `onEnd` when it has ended. Never, where there are
 * no locks.
 */
export function watchLifeline(name: string, onEnd: () => void): () => void {
  const controller = new AbortController();
  if ('locks' in navigator) {
    const { signal } = controller;
    navigator.locks.request(name, { signal }, onEnd).catch(() => undefined);
  }
  return () => controller.abort();
}

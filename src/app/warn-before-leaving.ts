import type { AppStore } from '#application/state/store.ts';

/**
 * Has the browser ask before the tab is closed or reloaded while photos are being worked on, or an
 * import is held that neither a project nor this device keeps. Otherwise it may go without a word.
 */
export function warnBeforeLeaving(store: AppStore): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  let asking = false;
  // Listened for only while there is something to lose: the mere listener costs a page its place in
  // the back/forward cache.
  store.subscribe(({ session, study }) => {
    const unsaved =
      study.imported !== null && study.imported.id !== session.savedImport && !session.remembering;
    const busy = session.job !== null || unsaved;
    if (busy === asking) return;
    asking = busy;
    if (busy) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}

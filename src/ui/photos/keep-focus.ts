import { faceKey } from '#ui/photos/selection.ts';
import type { FaceRef } from '#application/state/study.ts';

/**
 * Frames in which what was moved or renamed is drawn again, and a dialog that closes gives the
 * focus up.
 */
const FRAMES = 30;

/**
 * What has the focus may be taken off the page by what it did, which would send a person who works
 * by keyboard back to the top. Focuses what comes in its place as soon as that is there and nothing
 * else has the focus.
 */
function focusWhenDrawn(find: () => HTMLElement | null, framesLeft = FRAMES): void {
  if (framesLeft === 0) return;
  requestAnimationFrame(() => {
    const isFree = document.activeElement === document.body || document.activeElement === null;
    const element = isFree ? find() : null;
    if (element === null) focusWhenDrawn(find, framesLeft - 1);
    else element.focus();
  });
}

/** The menu of a person. */
export function focusPerson(label: string): void {
  focusWhenDrawn(() =>
    document.querySelector(`[data-person="${CSS.escape(label)}"] [data-person-menu]`),
  );
}

export function focusFace(face: FaceRef): void {
  focusWhenDrawn(() => document.querySelector(`[data-face="${CSS.escape(faceKey(face))}"]`));
}

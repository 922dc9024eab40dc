import type { Box } from './box.ts';

/**
 * Which of several faces a photo is of, as long as nobody said so: the one with the largest area, weighed down with its distance from the
 * photo's centre (portraits are composed so; a bystander is smaller and to the side). The weight falls linearly from 1 at the centre to 0.5 in a
 * corner, so that a face must be twice as large as a central one to win from a corner.
 *
 * @returns An index into `faces`, or -1 for an empty list. Equal faces: the first (the most confident).
 */
export function selectFace(
  faces: readonly { readonly box: Box }[],
  photoWidth: number,
  photoHeight: number,
): number {
  let best = -1;
  let bestScore = -Infinity;
  faces.forEach(({ box }, index) => {
    const offsetX = (box.x + box.width / 2 - photoWidth / 2) / (photoWidth / 2);
    const offsetY = (box.y + box.height / 2 - photoHeight / 2) / (photoHeight / 2);
    const fromCentre = Math.min(1, Math.hypot(offsetX, offsetY) / Math.SQRT2);
    const score = box.width * box.height * (1 - 0.5 * fromCentre);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

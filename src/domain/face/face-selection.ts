import type { Box } from './box.ts';

/** How the face that counts is found in photos with several, where nobody picked one. */
export type FaceChoice = (typeof FACE_CHOICES)[number];

/**
 * `agreement`: the one that agrees with the person's other photos, and where none does, as
 * `largest`. `largest`: by area, weighed down with the distance from the centre. `centre`: the
 * nearest to the centre.
 */
export const FACE_CHOICES = ['agreement', 'largest', 'centre'] as const;

/**
 * Which of several faces a photo is of by size and place: the one with the largest area, weighed
 * down with its distance from the photo's centre (portraits are composed so; a bystander is smaller
 * and to the side). The weight falls linearly from 1 at the centre to 0.5 in a corner, so that a
 * face must be twice as large as a central one to win from a corner.
 *
 * @param by `centre` looks at the place only.
 * @returns An index into `faces`, or -1 for an empty list. Equal faces: the first (the most
 *   confident).
 */
export function selectFace(
  faces: readonly { readonly box: Box }[],
  photoWidth: number,
  photoHeight: number,
  by: Exclude<FaceChoice, 'agreement'> = 'largest',
): number {
  let best = -1;
  let bestScore = -Infinity;
  faces.forEach(({ box }, index) => {
    const offsetX = (box.x + box.width / 2 - photoWidth / 2) / (photoWidth / 2);
    const offsetY = (box.y + box.height / 2 - photoHeight / 2) / (photoHeight / 2);
    const fromCentre = Math.min(1, Math.hypot(offsetX, offsetY) / Math.SQRT2);
    const score = by === 'centre' ? -fromCentre : box.width * box.height * (1 - 0.5 * fromCentre);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

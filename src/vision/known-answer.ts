import { decodePhoto } from './decode-photo.ts';
import { type Look, lookAt } from './detection/look.ts';
import { settleLandmarks } from './detection/settle-landmarks.ts';
import { chipFor, embedChip } from './embed-face.ts';
import { KNOWN_ANSWER } from './known-answer-embedding.ts';
import { knownAnswerPhoto } from './known-answer-photo.ts';
import type { Networks } from './networks.ts';

/**
 * Largest difference of a component that a backend may show. They agree within 1e-6; half precision
 * on some phones' graphics hardware does not come near this.
 */
export const KNOWN_ANSWER_TOLERANCE = 1e-3;

/** The cheap detector's, in which it is surer of the drawn face (0.68) than this asks for. */
const LOOK: Look = { detector: 'tiny', side: 224, margin: 0, minConfidence: 0.3 };

/**
 * Takes the photo whose answer is known through all that a photo goes through: it is decoded, its
 * face found, its landmarks brought to rest, the crop cut out and embedded.
 *
 * @returns The largest absolute difference of a component from its stored value; Infinity when a
 *   component is not a number, or no face is found.
 */
export async function knownAnswerError(networks: Networks): Promise<number> {
  const photo = await decodePhoto(knownAnswerPhoto());
  try {
    const [sighting] = await lookAt(photo, LOOK, networks);
    const face = sighting && (await settleLandmarks(photo, sighting, networks));
    const chip = face && chipFor(photo, face, 'similarity', networks.embedder);
    const embedding = chip && (await embedChip(photo, chip, false, networks.embedder));
    if (!embedding) return Infinity;
    let worst = 0;
    KNOWN_ANSWER.forEach((expected, i) => {
      const difference = Math.abs((embedding[i] ?? NaN) - expected);
      worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
    });
    return worst;
  } finally {
    photo.close();
  }
}

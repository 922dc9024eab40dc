import { seededRandom } from '#domain/shared/seeded-random.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import type { Checkpoint } from '#vision/acquire.ts';
import { decodePhoto } from '#vision/decode-photo.ts';
import { BLACK, canvasOf, contextOf, type Photo } from '#vision/photo-pixels.ts';
import { fetchPinned } from '#vision/weights.ts';
import { personName, SAMPLE_FACES, type SampleFace } from './sample-faces.ts';
import { applyCapture, type Capture, drawCapture } from './simulated-capture.ts';

export interface SampleShot {
  /** `Sample (simulated)/Person A/shot-1.jpg`. */
  readonly path: string;
  readonly file: Blob;
}

const SHOTS = 4;

/**
 * Re-shoots each of the sample's faces several times. The same numbers are drawn on every computer;
 * the files' bytes are the same as far as the browser's JPEG coder is.
 *
 * @param base Address of the folder that holds `models/`, with a trailing slash.
 */
export async function shootSample(
  base: string,
  checkpoint: Checkpoint,
  onProgress: (done: number, total: number) => void,
): Promise<readonly SampleShot[]> {
  const shots: SampleShot[] = [];
  const total = SAMPLE_FACES.length * SHOTS;
  const photos = new Map<number, Photo>();
  try {
    for (const [index, face] of SAMPLE_FACES.entries()) {
      const photo = photos.get(face.photo) ?? (await groupPhoto(base, face.photo));
      photos.set(face.photo, photo);
      for (const [shot, draw] of drawsOf(face).entries()) {
        await checkpoint();
        // A generator for each draw: adding a shot or a face changes no other.
        const random = seededRandom(1000 * index + draw);
        const capture = drawCapture(random);
        const canvas = canvasOf(resampleSquare(photo, viewOf(face, capture), capture.side, BLACK));
        const context = contextOf(canvas);
        const image = context.getImageData(0, 0, capture.side, capture.side);
        applyCapture(image.data, capture, random);
        context.putImageData(image, 0, 0);
        const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: capture.quality });
        shots.push({ path: `Sample (simulated)/${personName(index)}/shot-${shot + 1}.jpg`, file });
        onProgress(shots.length, total);
      }
    }
  } finally {
    for (const photo of photos.values()) photo.close();
  }
  return shots;
}

/**
 * The first draws, counted from 1, that show a face which is found. No other choice is made: of
 * seven draws of every face 13 in 98 are passed over, and the equal error rate of the sample is 3.6
 * % (euclidean, 128-d network).
 */
function drawsOf({ unseen = [] }: SampleFace): readonly number[] {
  const draws: number[] = [];
  for (let draw = 1; draws.length < SHOTS; draw++) if (!unseen.includes(draw)) draws.push(draw);
  return draws;
}

async function groupPhoto(base: string, number: number): Promise<Photo> {
  const bytes = await fetchPinned(base, `models/sample/sample${number}.jpg`);
  return decodePhoto(new Blob([bytes], { type: 'image/jpeg' }));
}

/** From pixels of the group photo to pixels of the shot. */
function viewOf(
  face: SampleFace,
  { side, field, degrees, shiftX, shiftY }: Capture,
): { readonly a: number; readonly b: number; readonly e: number; readonly f: number } {
  const scale = side / (field * face.height);
  const a = scale * Math.cos((degrees * Math.PI) / 180);
  const b = scale * Math.sin((degrees * Math.PI) / 180);
  return {
    a,
    b,
    e: side * (0.5 + shiftX) - a * face.x + b * face.y,
    f: side * (0.5 + shiftY) - b * face.x - a * face.y,
  };
}

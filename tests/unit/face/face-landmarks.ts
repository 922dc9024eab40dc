import { ALIGNMENT_POINTS, meanFaceInChip } from '#domain/face/chip-geometry.ts';

/**
 * The mean face in dlib's chip, then tilted about the chip's corner, scaled and shifted. Jaw, brows
 * and lower lip are left at the corner.
 */
export function faceLandmarks({ scale = 1, degrees = 0, x = 0, y = 0 } = {}): Float32Array {
  const landmarks = new Float32Array(136);
  const mean = meanFaceInChip(150, 0.25);
  const cos = scale * Math.cos((degrees * Math.PI) / 180);
  const sin = scale * Math.sin((degrees * Math.PI) / 180);
  const put = (landmark: number, u: number, v: number): void => {
    landmarks[2 * landmark] = cos * u - sin * v + x;
    landmarks[2 * landmark + 1] = sin * u + cos * v + y;
  };
  for (let i = 0; i < 68; i++) put(i, 74, 125);
  ALIGNMENT_POINTS.forEach((landmark, i) => put(landmark, mean[2 * i]!, mean[2 * i + 1]!));
  return landmarks;
}

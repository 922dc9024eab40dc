import { describe, expect, test } from 'vitest';
import type { AffineTransform } from '#domain/embedding/affine-transform.ts';
import { planCrop } from '#domain/embedding/crop-geometry.ts';
import type { ModelInput } from '#domain/embedding/model-input.ts';
import {
  ALIGNMENT_POINTS,
  CHIP_PADDING,
  CHIP_SIZE,
  meanFaceInChip,
} from '#domain/face/chip-geometry.ts';

const input: ModelInput = {
  width: 112,
  height: 112,
  alignment: 'five-points',
  margin: 0,
  resize: 'keep-aspect',
  colour: 'rgb',
  layout: 'nhwc',
  normalisation: 'bytes',
};
const photo = { width: 400, height: 300 };

/** The mean face, `scale` times the size of dlib's chip, turned clockwise and moved. */
function face(scale: number, degrees = 0) {
  const mean = meanFaceInChip(CHIP_SIZE, CHIP_PADDING);
  const landmarks = new Float64Array(136);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  ALIGNMENT_POINTS.forEach((number, i) => {
    const [x, y] = [(mean[2 * i]! - 75) * scale, (mean[2 * i + 1]! - 75) * scale];
    landmarks[2 * number] = 200 + cos * x - sin * y;
    landmarks[2 * number + 1] = 150 + sin * x + cos * y;
  });
  return { landmarks, box: { x: 150, y: 90, width: 100, height: 120 } };
}

function mapped([a, b, c, d, e, f]: AffineTransform, x: number, y: number) {
  return [a * x + c * y + e, b * x + d * y + f] as const;
}
function expectNear(found: readonly number[], expected: readonly number[], tolerance = 1e-6) {
  expected.forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThan(tolerance));
}
const plan = (changes: Partial<ModelInput>, degrees = 0) =>
  planCrop(face(0.8, degrees), photo, { ...input, ...changes }, 'similarity')!;

describe('a crop', () => {
  test('by five points puts eyes, nose and mouth near ArcFace’s places, however the face is turned', () => {
    for (const degrees of [0, 30, -100]) {
      const { landmarks } = face(0.8, degrees);
      const { transform } = plan({}, degrees);
      const nose = mapped(transform, landmarks[60]!, landmarks[61]!);
      expectNear(nose, [56.0252, 71.7366], 4);
      const corner = mapped(transform, landmarks[96]!, landmarks[97]!);
      expectNear(corner, [41.5493, 92.3655], 4);
    }
  });

  test('by the mean face is dlib’s chip at any size, and shows more with a margin', () => {
    const { landmarks } = face(0.8);
    const { transform } = plan({ alignment: 'dlib-chip', width: 300, height: 300 });
    const mean = meanFaceInChip(300, CHIP_PADDING);
    expectNear(mapped(transform, landmarks[54]!, landmarks[55]!), [mean[0]!, mean[1]!]);
    const wider = plan({ alignment: 'dlib-chip', width: 300, height: 300, margin: 0.25 });
    expect(wider.transform[0]).toBeCloseTo(transform[0] / 1.5);
    expectNear(mapped(wider.transform, 200, 150), [150, 150]);
  });

  test('by eyes and nose puts three landmarks exactly where OpenFace has them', () => {
    const { landmarks } = face(0.8, 17);
    const { transform } = plan({ alignment: 'eyes-and-nose', width: 96, height: 96 }, 17);
    const at = (i: number) => mapped(transform, landmarks[2 * i]!, landmarks[2 * i + 1]!);
    expectNear(at(36), [18.64, 16.25]);
    expectNear(at(45), [75.73, 15.18]);
    expectNear(at(33), [47.52, 49.39]);
  });

  test('by a box keeps its proportions between black bars, or is stretched', () => {
    const kept = plan({ alignment: 'box', width: 120, height: 120 }).transform;
    expectNear(mapped(kept, 150, 90), [10, 0]);
    expectNear(mapped(kept, 250, 210), [110, 120]);
    const stretched = plan({ alignment: 'box', width: 47, height: 55, resize: 'stretch' });
    expect([stretched.width, stretched.height]).toEqual([47, 55]);
    expectNear(mapped(stretched.transform, 150, 90), [0, 0]);
    expectNear(mapped(stretched.transform, 250, 210), [47, 55]);
    const wide = plan({ alignment: 'box', width: 120, height: 120, margin: 0.5 }).transform;
    expectNear(mapped(wide, 200, 30), [60, 0]);
  });

  test('by a level box has the eyes on one height', () => {
    const { landmarks } = face(0.8, 25);
    const { transform } = plan({ alignment: 'level-box' }, 25);
    const left = mapped(transform, landmarks[72]!, landmarks[73]!);
    const right = mapped(transform, landmarks[90]!, landmarks[91]!);
    expect(right[1]).toBeCloseTo(left[1]);
    expect(right[0]).toBeGreaterThan(left[0]);
  });

  test('is face-api.js’s box where alignment is switched off', () => {
    const off = planCrop(face(0.8), photo, { ...input, width: 224, height: 224 }, 'box')!;
    expect(off.source.width).toBeLessThan(photo.width);
    const [a, b, c, d] = off.transform;
    expect([b, c]).toEqual([0, -0]);
    expect(a).toBe(d);
  });

  test('does not exist for landmarks in one place', () => {
    const flat = { landmarks: new Float64Array(136).fill(5), box: { ...face(1).box, width: 0 } };
    for (const alignment of ['dlib-chip', 'five-points', 'eyes-and-nose', 'box'] as const) {
      expect(planCrop(flat, photo, { ...input, alignment }, 'similarity')).toBeNull();
    }
  });
});

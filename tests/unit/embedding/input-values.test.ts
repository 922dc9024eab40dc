import { describe, expect, test } from 'vitest';
import { fromInputValues, mirroredCrop, toInputValues } from '#domain/embedding/input-values.ts';
import { NORMALISATIONS } from '#domain/embedding/pixel-normalisation.ts';
import { said } from '#tests/support/said.ts';
import { message } from '#words/message.ts';

/** 2 x 1 pixels. */
const crop = { width: 2, height: 1, rgb: Float32Array.of(255, 0, 127.5, 10, 20, 30) };
const plain = { colour: 'rgb', layout: 'nhwc', normalisation: 'bytes' } as const;
const values = (changes: Partial<Record<keyof typeof plain, string>>) =>
  Array.from(toInputValues(crop, { ...plain, ...changes } as typeof plain));

describe('the values that a network reads', () => {
  test('have colours and axes in the order asked for', () => {
    expect(values({})).toEqual([255, 0, 127.5, 10, 20, 30]);
    expect(values({ colour: 'bgr' })).toEqual([127.5, 0, 255, 30, 20, 10]);
    expect(values({ layout: 'nchw' })).toEqual([255, 10, 0, 20, 127.5, 30]);
    expect(values({ layout: 'nchw', colour: 'bgr' })).toEqual([127.5, 30, 0, 20, 255, 10]);
  });

  test.each([
    ['unit', [1, 0, 0.5]],
    ['centred-128', [127.5 / 128, -127.5 / 128, 0]],
    ['centred-127', [1, -127 / 128, 0.5 / 128]],
    ['signed-unit', [1, -1, 0]],
    ['vggface', [255 - 129.1863, -104.7624, 127.5 - 93.594]],
    ['vggface2', [255 - 131.0912, -103.8827, 127.5 - 91.4953]],
  ])('are normalised by %s', (normalisation, expected) => {
    const found = values({ normalisation });
    expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 4));
  });

  test('keep each colour’s mean when blue comes first', () => {
    const found = values({ normalisation: 'vggface', colour: 'bgr' });
    expect(found[0]).toBeCloseTo(127.5 - 93.594, 3);
    expect(found[2]).toBeCloseTo(255 - 129.1863, 3);
  });

  test('have mean 0 and deviation 1 when standardised, also without contrast', () => {
    const found = values({ normalisation: 'standardised' });
    expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 4);
    expect(found.reduce((sum, value) => sum + value * value, 0) / 6).toBeCloseTo(1, 4);
    const flat = { width: 1, height: 1, rgb: Float32Array.of(9, 9, 9) };
    const zeros = toInputValues(flat, { ...plain, normalisation: 'standardised' });
    zeros.forEach((value) => expect(value).toBeCloseTo(0, 6));
  });

  test('give the crop back, whatever was done to it', () => {
    for (const { id } of NORMALISATIONS) {
      for (const layout of ['nhwc', 'nchw'] as const) {
        for (const colour of ['rgb', 'bgr'] as const) {
          const how = { normalisation: id, layout, colour };
          const back = fromInputValues(toInputValues(crop, how), crop, how);
          back.rgb.forEach((value, i) => expect(value).toBeCloseTo(crop.rgb[i]!, 3));
        }
      }
    }
  });
});

test('a normalisation is offered by the formula that files state', () => {
  for (const { formula, title } of NORMALISATIONS) {
    expect(said(message(title)).startsWith(`${formula}: `), formula).toBe(true);
  }
});

test('a mirrored crop has left and right exchanged, colours not', () => {
  expect(Array.from(mirroredCrop(crop).rgb)).toEqual([10, 20, 30, 255, 0, 127.5]);
});

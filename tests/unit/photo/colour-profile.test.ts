import { describe, expect, test } from 'vitest';
import { colourMapOf } from '#domain/photo/colour-profile.ts';
import { matrixProfile, PROFILES } from '#tests/support/colour-profiles.ts';

function mapped(profile: Uint8Array, colour: readonly number[]) {
  const data = Uint8ClampedArray.of(...colour, 255);
  const map = colourMapOf(profile);
  if (!map) throw new Error(`No map: ${map}.`);
  map({ width: 1, height: 1, data });
  return data.slice(0, 3);
}

describe('colourMapOf', () => {
  // Known from Chromium's own conversion (skcms), which may round to a neighbour.
  test.each([
    { name: 'displayP3', colour: [236, 188, 166], expected: [245, 186, 162] },
    { name: 'adobeRgb', colour: [236, 188, 166], expected: [252, 189, 166] },
    // The red of sRGB in Display P3, and back (CSS Color 4).
    { name: 'displayP3', colour: [234, 51, 35], expected: [255, 0, 0] },
    { name: 'displayP3', colour: [128, 128, 128], expected: [128, 128, 128] },
  ] as const)('$name $colour', ({ name, colour, expected }) => {
    mapped(PROFILES[name], colour).forEach((value, i) => {
      expect(Math.abs(value - expected[i]!), `channel ${i}`).toBeLessThanOrEqual(1);
    });
  });

  test('sRGB is left alone, whatever its rounding', () => {
    expect(colourMapOf(PROFILES.srgb)).toBeNull();
  });

  test('other kinds and damaged ones are for the browser', () => {
    const { displayP3 } = PROFILES;
    expect(colourMapOf(new Uint8Array(0))).toBeUndefined();
    for (const length of [100, 130, 200, displayP3.length - 4]) {
      expect(colourMapOf(displayP3.slice(0, length)), `${length} bytes`).toBeUndefined();
    }
    expect(colourMapOf(matrixProfile('displayP3', 'CMYK'))).toBeUndefined();
  });
});

/**
 * Colorants under D50 and the curve's parameters (ICC.1:2022, parametric type 3: g, a, b, c, d) of
 * well-known colour spaces.
 */
const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
const SPACES = {
  srgb: {
    colorants: [
      [0.43607, 0.22249, 0.01392],
      [0.38515, 0.71687, 0.09708],
      [0.14307, 0.06061, 0.7141],
    ],
    curve: SRGB_CURVE,
  },
  displayP3: {
    colorants: [
      [0.51512, 0.2412, -0.00105],
      [0.29198, 0.69225, 0.04189],
      [0.1571, 0.06657, 0.78407],
    ],
    curve: SRGB_CURVE,
  },
  adobeRgb: {
    colorants: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    curve: [2.19921875, 1, 0, 0, 0],
  },
} as const;

type Space = keyof typeof SPACES;

/** A profile as cameras write it: three colorants and one curve for all. */
export function matrixProfile(space: Space, channels = 'RGB '): Uint8Array<ArrayBuffer> {
  const { colorants, curve } = SPACES[space];
  const tags: readonly (readonly [name: string, content: Uint8Array])[] = [
    ...colorants.map((colour, i) => [`${'rgb'[i]}XYZ`, tag('XYZ ', 0, colour)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, tag('para', 3, curve)] as const),
  ];
  const start = 132 + 12 * tags.length;
  const length = tags.reduce((sum, [, content]) => sum + content.length, start);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string): void => bytes.set(encoded(letters), at);
  view.setUint32(0, length);
  view.setUint32(8, 0x04000000);
  text(12, 'mntr');
  text(16, channels);
  text(20, 'XYZ ');
  text(36, 'acsp');
  [0.9642, 1, 0.8249].forEach((value, i) => view.setInt32(68 + 4 * i, fixed(value)));
  view.setUint32(128, tags.length);
  let at = start;
  tags.forEach(([name, content], i) => {
    text(132 + 12 * i, name);
    view.setUint32(136 + 12 * i, at);
    view.setUint32(140 + 12 * i, content.length);
    bytes.set(content, at);
    at += content.length;
  });
  return bytes;
}

/** `XYZ ` has no type of its own, `para` has one before its numbers. */
function tag(kind: string, type: number, values: readonly number[]): Uint8Array {
  const from = kind === 'para' ? 12 : 8;
  const bytes = new Uint8Array(from + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(encoded(kind));
  if (kind === 'para') view.setUint16(8, type);
  values.forEach((value, i) => view.setInt32(from + 4 * i, fixed(value)));
  return bytes;
}

const encoded = (letters: string) => new TextEncoder().encode(letters);
const fixed = (value: number): number => Math.round(value * 65536);

export const PROFILES: Readonly<Record<Space, Uint8Array<ArrayBuffer>>> = {
  srgb: matrixProfile('srgb'),
  displayP3: matrixProfile('displayP3'),
  adobeRgb: matrixProfile('adobeRgb'),
};

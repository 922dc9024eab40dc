import { expect } from 'vitest';
import type { Forecast } from '#domain/import/reading.ts';
import { fileOf, inspected } from './reading.ts';

/** Twelve photos of four people, three each; a deterministic distance for each pair. */
export const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dan'];
export const PHOTOS = PEOPLE.flatMap((person, p) =>
  [1, 2, 3].map((number) => ({ person, p, number })),
);
export const PAIRS = PHOTOS.flatMap((a, i) =>
  PHOTOS.slice(i + 1).map((b, j) => {
    const noise = ((i * 7919 + (i + j + 1) * 104_729) % 1000) / 1000;
    const same = a.person === b.person;
    return { a, b, same, distance: Number(((same ? 0.2 : 0.55) + 0.3 * noise).toFixed(4)) };
  }),
);
const MATED = PAIRS.filter(({ same }) => same).length;
export const RIGHT = { mated: MATED, nonMated: PAIRS.length - MATED };
export const path = ({ person, number }: (typeof PHOTOS)[number]): string =>
  `${person}/${person}_000${number}.jpg`;
export const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
export const rows = (
  make: (pair: (typeof PAIRS)[number], row: number) => string,
): readonly string[] => PAIRS.map(make);
export const similarity = (distance: number): string => (1 - distance).toFixed(4);

/** Sixteen numbers for each photo, near to those of the same person. */
export const VECTORS = PHOTOS.map(({ p, number }) =>
  Array.from({ length: 32 }, (_, k) =>
    Number((Math.sin(7 * p + k) + 0.05 * Math.cos(11 * number + 3 * k)).toFixed(5)),
  ),
);
export const E_RIGHT = { mated: 12, nonMated: 54, people: 4, photos: 12, dimensions: 32 };

type Content = string | Uint8Array<ArrayBuffer>;

export async function forecastOf(
  ...files: readonly (readonly [name: string, content: Content])[]
): Promise<Forecast> {
  const inspection = await inspected(...files.map(([name, content]) => fileOf(name, content)));
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  expect(inspection.question).toBeNull();
  return inspection.readings[0]!.forecast;
}

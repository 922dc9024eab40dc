import { describe, expect, it } from 'vitest';
import { fileOf, inspected, scoresOfText } from './reading.ts';

const PEOPLE = ['ann', 'bob', 'cleo', 'dan', 'eve'];
const PHOTOS = 6;

/** Distances from 0.3 for one person and from 0.7 for two, none twice. */
const distance = (a: number, b: number, n: number): string =>
  ((a === b ? 0.3 : 0.7) + ((n * 37) % 97) / 500).toFixed(6);

/**
 * Every photo with every person, as `face_recognition known unknown --show-distance true` prints
 * them.
 */
function compared(
  path: (person: number, photo: number) => string,
  row = (photo: string, person: string, score: string) => `${photo},${person},${score}`,
): string[] {
  return PEOPLE.flatMap((_, a) =>
    Array.from({ length: PHOTOS }, (__, k) => k + 1).flatMap((k) =>
      PEOPLE.map((person, b) => row(path(a, k), person, distance(a, b, a * 100 + k * 7 + b))),
    ),
  );
}

const questionOf = async (text: string): Promise<string | null> => {
  const inspection = await inspected(fileOf('out.txt', text));
  return inspection.kind === 'refused' ? inspection.reason : inspection.question;
};

describe('photos compared with people', () => {
  it.each([
    ['folders', (a: number, k: number) => `./unknown/${PEOPLE[a]}/${k}.jpg`],
    ['file names', (a: number, k: number) => `./unknown/${PEOPLE[a]!.toUpperCase()}_${k}.jpg`],
    ['folders and numbers', (a: number, k: number) => `C:\\in\\${PEOPLE[a]}\\IMG_${a}${k}.png`],
  ])('are read as pairs, the truth from %s', async (_, path) => {
    const rows = compared(path);
    expect(await questionOf(rows.join('\n'))).toBeNull();
    const scores = await scoresOfText(rows.join('\n'));
    expect(scores.count).toBe(150);
    expect(scores.mated.reduce((sum, value) => sum + value, 0)).toBe(30);
    expect(scores.subjectCount).toBe(5);
    expect(scores.itemCount).toBe(35);
    expect(scores.columns[0]?.polarity.polarity).toBe('distance');
  });

  it('leave out rows in which nobody was found', async () => {
    const rows = compared((a, k) => `u/${PEOPLE[a]}_${k}.jpg`);
    const none = ['u/ann_7.jpg,unknown_person,None', 'u/bob_7.jpg,no_persons_found,None'];
    const scores = await scoresOfText([...rows, ...none].join('\n'));
    expect([scores.count, scores.subjectCount]).toEqual([150, 5]);
  });

  it('are asked about where most of the others are left out', async () => {
    const rows = compared((a, k) => `u/${PEOPLE[a]}_${k}.jpg`).filter(
      (row, i) => /u\/(\w+)_\d.jpg,\1,/.test(row) || i % 40 === 0,
    );
    expect(await questionOf(rows.join('\n'))).toMatch(/were no match seem to be left out/);
  });

  it('are asked about with what is missing: who is in the photos, or the distances', async () => {
    const untold = compared((a, k) => `u/${a * 31 + k * 7}.jpg`);
    expect(await questionOf(untold.join('\n'))).toMatch(
      /do not say who is in them: put them into folders/,
    );
    const bare = compared(
      (a, k) => `u/${PEOPLE[a]}_${k}.jpg`,
      (photo, person) => `${photo},${person}`,
    );
    expect(await questionOf(bare.join('\n'))).toMatch(/--show-distance true/);
  });
});

it("leaves bob's four columns to the people that they name", async () => {
  const rows = PEOPLE.flatMap((claimed, a) =>
    PEOPLE.flatMap((real, b) =>
      [1, 2, 3].map(
        (k) => `${claimed} ${real} ${real}/${real}_${k} -${distance(a, b, a * 9 + b * 3 + k)}`,
      ),
    ),
  );
  const scores = await scoresOfText(rows.join('\n'), 'scores-dev');
  expect([scores.count, scores.subjectCount, scores.people]).toEqual([75, 5, 'named']);
  expect(scores.itemCount).toBe(20);
});

describe("tables of deepface's find", () => {
  const HEAD =
    'identity,hash,target_x,target_y,target_w,target_h,source_x,source_y,source_w,source_h,threshold,distance';
  const found = (beside: (probe: number) => string): string[] =>
    PEOPLE.flatMap((_, probe) =>
      PEOPLE.flatMap((person, b) =>
        [1, 2, 3, 4].map((k) => {
          const n = probe * 60 + b * 8 + k;
          const box = [n % 9, n % 7, 100 + (n % 5), 100 + (n % 3)];
          return `db/${person}/${k}.jpg,h${n},${box.join(',')},33,44,120,120,0.68,${distance(probe, b, n)}${beside(probe)}`;
        }),
      ),
    );

  it('name one side only, which is said; places of faces are nobody', async () => {
    const [asked] = [await questionOf([HEAD, ...found(() => '')].join('\n'))];
    expect(asked).toMatch(/nothing names the photo that was searched for/);
  });

  it.each([
    ['a path', 'query', (probe: number) => `,probes/${PEOPLE[probe]}/9.jpg`],
    ['a person', 'searched', (probe: number) => `,${PEOPLE[probe]}`],
  ])('are read where a column names the other side by %s', async (_, head, beside) => {
    const text = [`${HEAD},${head}`, ...found(beside)].join('\n');
    expect(await questionOf(text)).toBeNull();
    const scores = await scoresOfText(text);
    expect([scores.count, scores.subjectCount]).toEqual([100, 5]);
    expect(scores.mated.reduce((sum, value) => sum + value, 0)).toBe(20);
    expect(scores.columns).toHaveLength(1);
  });
});

describe("scores in the layout of LFW's pairs", () => {
  const NAMES = ['Ann_Lee', 'Bob_Ray', 'Cleo_Fox', 'Dan_Oak'];
  const rows = (sep: string, isFull = false): string[] =>
    Array.from({ length: 60 }, (_, i) => {
      const [p, q] = [i % 4, (i + 1 + (i % 3)) % 4];
      const score = distance(i < 30 ? 0 : 1, 0, i);
      const [a, b] = [1 + (i % 5), 6 + (i % 7)];
      const name = NAMES[p] as string;
      return (
        i < 30
          ? isFull
            ? [name, a, name, b, score]
            : [name, a, b, score]
          : [name, a, NAMES[q], b, score]
      ).join(sep);
    });

  it.each([
    ['tabs', rows('\t')],
    ['spaces', rows(' ')],
    ['commas', rows(',')],
    ['both names', rows('\t', true)],
    ['both names and a header', ['name1,n1,name2,n2,score', ...rows(',', true)]],
  ])('take a person with a number for a photo: %s', async (_, lines) => {
    const text = lines.join('\n');
    expect(await questionOf(text)).toBeNull();
    const scores = await scoresOfText(text);
    expect(scores.subjectCount).toBe(4);
    expect(scores.people).toBe('named');
    const pairs = new Set(rows('\t', true).map((row) => row.split('\t').slice(0, 4).join(' ')));
    expect(scores.count).toBe(pairs.size);
    expect(scores.itemCount).toBeLessThan(60);
  });

  it('are no photos where the numbers are ages', async () => {
    const lines = rows(',', true).map((row) => {
      const [a, , b, , score] = row.split(',') as [string, string, string, string, string];
      return [a, 20 + a.length, b, 20 + b.length, score].join(',');
    });
    const scores = await scoresOfText(['name1,age1,name2,age2,score', ...lines].join('\n'));
    expect([scores.count, scores.subjectCount]).toEqual([60, 4]);
  });
});

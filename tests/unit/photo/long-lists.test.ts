import { describe, expect, it } from 'vitest';
import { jsonInSlices } from '#adapters/files/in-slices.ts';
import { type LabelMapping, mappingFromJson, rowsFromJson } from '#domain/photo/label-mapping.ts';
import { matchMapping } from '#domain/photo/match-mapping.ts';
import { parsePairProtocol } from '#domain/photo/pair-protocol.ts';
import { pathIndex } from '#domain/photo/path-index.ts';
import { listMeaning } from '#domain/photo/photo-list.ts';
import { SLICE } from '#domain/shared/steps.ts';

const ROWS = 12_345;
const files = Array.from({ length: ROWS }, (_, i) => `${String(i).padStart(6, '0')}.jpg`);
const people = files.map((_, i) => `n${(i * 7919) % 1000}`);
const here = pathIndex(files.slice(0, 50).map((file) => `set/${file}`));

/**
 * Runs steps to their end.
 *
 * @returns what they give, and the most that `count` grew by in one of them.
 */
function sliced<T>(steps: Generator<void, T>, count: () => number): { value: T; most: number } {
  let most = 0;
  for (;;) {
    const before = count();
    const step = steps.next();
    most = Math.max(most, count() - before);
    if (step.done === true) return { value: step.value, most };
  }
}

/** An index, and rows whose cells are counted as they are read, each time. */
function counted(rows: readonly (readonly string[])[]) {
  let [looks, reads] = [0, 0];
  const index = {
    ...here,
    find: (name: string) => {
      looks += 1;
      return here.find(name);
    },
  };
  const watched = rows.map(
    (row) =>
      new Proxy(row, {
        get: (target, key): unknown => {
          if (key === '0') reads += 1;
          return Reflect.get(target, key);
        },
      }),
  );
  return { index, watched, looks: () => looks, reads: () => reads };
}

describe('a list of many rows', () => {
  it('of labels is looked at in slices, a thousand rows at a time', () => {
    const rows = files.map((file, i) => [file, people[i] as string]);
    const { index, watched, looks, reads } = counted(rows);
    const { value, most } = sliced(listMeaning(watched, index), () => Math.max(looks(), reads()));
    if (value?.kind !== 'labels') throw new Error('no labels');
    expect(value.isSure).toBe(true);
    expect(value.mappings[0]?.files.map(({ file }) => file)).toEqual(files);
    expect(value.mappings[0]?.files.map(({ subject }) => subject)).toEqual(people);
    // The first fifty rows are also looked at for heads.
    expect(most).toBeGreaterThan(SLICE / 2);
    expect(most).toBeLessThanOrEqual(2 * SLICE + 200);

    const before = looks();
    const matched = sliced(matchMapping(value.mappings[0] as LabelMapping, index, ''), looks);
    expect(looks() - before).toBe(ROWS);
    expect(matched.most).toBe(SLICE);
    expect(matched.value.labels).toEqual(people.slice(0, 50));
    expect(matched.value.missing).toHaveLength(ROWS - 50);
  });

  it.each(['object', 'records', 'people'] as const)(
    'of JSON is taken up in slices: %s',
    (shape) => {
      let reads = 0;
      const watch = <T extends object>(held: T): T =>
        new Proxy(held, {
          get: (target, key): unknown => {
            reads += 1;
            return Reflect.get(target, key);
          },
        });
      const value = {
        object: () => watch(Object.fromEntries(files.map((file, i) => [file, people[i]]))),
        records: () => files.map((file, i) => watch({ file, person: people[i] })),
        people: () =>
          watch(Object.fromEntries(files.map((file, i) => [`${i} ${people[i]}`, [file]]))),
      }[shape]();
      if (shape === 'records') {
        const { value: rows, most } = sliced(rowsFromJson(value), () => reads);
        expect(rows).toEqual([['file', 'person'], ...files.map((file, i) => [file, people[i]])]);
        expect(most).toBe(2 * SLICE);
      } else {
        const { value: mapping, most } = sliced(mappingFromJson(value), () => reads);
        expect(mapping?.files.map(({ file }) => file)).toEqual(files);
        expect(most).toBeLessThanOrEqual(SLICE + 1);
      }
    },
  );

  it('of pairs by number is read in slices', () => {
    const text = people.map((name, i) => `${name}\t${i}\t${i + 1}`).join('\n');
    let steps = 0;
    const reading = parsePairProtocol(text);
    for (;;) {
      const step = reading.next();
      steps += 1;
      if (step.done === true) {
        expect(step.value?.pairs).toHaveLength(ROWS);
        break;
      }
    }
    expect(steps).toBe(Math.ceil(ROWS / SLICE));
  });
});

describe('long JSON', () => {
  const labels = Object.fromEntries(files.map((file, i) => [file, `a, "b" \\ [${people[i]}]{`]));
  const awkward = {
    ...labels,
    7: 'seven',
    1: 'one',
    ['__proto__']: 'x',
    'ü"\\': ['a,b', { c: [] }],
  };

  it.each([
    ['an object', awkward],
    ['a list of objects', files.map((file, i) => ({ file, who: { name: people[i] } }))],
    ['one long member', { version: 1, 'a "key"': awkward, after: [1, 2] }],
    ['one long member at the end', { version: [1], labels }],
    ['a list in a list', [1, [files, 2], people]],
    ['a long text', ['x'.repeat(1e6), 1]],
  ])('is what it is in one piece: %s', async (_, value) => {
    const slices: number[] = [];
    const text = JSON.stringify(value, null, 1);
    const read = await jsonInSlices(text, (length) => slices.push(length));
    expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(text)));
    if (_ !== 'a long text') expect(Math.max(...slices)).toBeLessThan(300 * 1024);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -1)],
    ['a comma too many', (text: string) => `${text.slice(0, -1)},}`],
    ['a comma too many in between', (text: string) => text.replace('","', '",,"')],
    ['a bracket too many', (text: string) => `${text}}`],
    ['another bracket', (text: string) => `${text.slice(0, -1)}]}`],
    ['two values', (text: string) => `${text}${text}`],
    ['no quotation mark', (text: string) => text.replace('"000009.jpg"', '"000009.jpg')],
  ])('is refused with %s', async (_, spoil) => {
    await expect(jsonInSlices(spoil(JSON.stringify(labels)))).rejects.toThrow(SyntaxError);
  });
});

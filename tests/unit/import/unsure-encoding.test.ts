import { describe, expect, it } from 'vitest';
import { encodeText } from '#tests/support/encode-text.ts';
import { said } from '#tests/support/said.ts';
import { fileOf, inspected } from './reading.ts';

/** How a short table of scores is read in which this name stands once. */
async function read(name: string, encoding: string) {
  const text = `person_1,person_2,distance\n${name},Tom,0.71\nTom,Tom,0.2\nAnn,Tom,0.74\nAnn,Ann,0.23`;
  const inspection = await inspected(
    fileOf('scores.csv', new Uint8Array(encodeText(text, encoding))),
  );
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  const { reading, forecast } = inspection.readings[0]!;
  const [layout] = reading.layout.files;
  return {
    encoding: layout?.format === 'text' ? layout.encoding : '',
    warned: forecast.flags.flatMap((flag) =>
      flag.code === 'encoding-unsure' ? [said(flag.text)] : [],
    ),
    name: inspection.tables[0]!.preview.rows[0]![0],
  };
}

describe('a short file in another encoding than UTF-8', () => {
  it.each([
    ['euc-kr', '김', 'CP949 (Korean)'],
    ['euc-kr', '이', 'CP949 (Korean)'],
    ['euc-kr', '하나', 'CP949 (Korean)'],
    ['shift_jis', '林', 'Shift-JIS (Japanese)'],
    ['windows-1252', 'Zoë', 'Windows-1252 (Western European)'],
  ])(
    'is doubted where the letters fit several, with what each makes of them: %s, %s',
    async (encoding, name, words) => {
      const { warned } = await read(name, encoding);
      expect(warned).toHaveLength(1);
      const [told = ''] = warned;
      expect(told).toMatch(/^It is not certain in which encoding scores\.csv is written: /);
      expect(told).toContain(`"${name}" as ${words}`);
      expect(told.match(/"[^"]+" as /g)!.length).toBeGreaterThan(1);
      expect(told).toMatch(/choose another encoding there if names look wrong\.$/);
    },
  );

  it.each([
    ['euc-kr', '김민수'],
    ['shift_jis', 'ケン'],
    ['windows-1252', 'Zoë Müller'],
    ['utf-8', '김'],
  ])('is not doubted where they tell: %s, %s', async (encoding, name) => {
    expect(await read(name, encoding)).toEqual({ encoding, warned: [], name });
  });
});

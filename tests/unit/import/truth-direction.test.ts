import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { fileOf, inspected } from './reading.ts';

/** A label and a score a line; `share` of the labels are 1, and those have the larger scores. */
function labelled(header: string, share: number): string {
  const random = seededRandom(5);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const one = (i * 37) % 100 < 100 * share;
    const noise = random.uniform() + random.uniform() - 1;
    return `${one ? 1 : 0},${((one ? 0.9 : 0.4) + 0.3 * noise).toFixed(4)}`;
  });
  return [...(header === '' ? [] : [header]), ...rows].join('\n');
}

async function outcomeOf(text: string) {
  const inspection = await inspected(fileOf('run.csv', text));
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  const { mated, nonMated, columns } = inspection.readings[0]!.forecast;
  return { question: inspection.question, mated, nonMated, columns };
}

describe('labels of 0 and 1, with nothing but scores beside them', () => {
  it.each([['score'], ['']])('are asked about where most are 1: "%s"', async (name) => {
    const { question } = await outcomeOf(labelled(name === '' ? '' : `label,${name}`, 0.85));
    expect(question).toContain('That gives 255 pairs of the same person');
    expect(question).toContain('That gives 45 pairs of the same person');
  });

  it('are asked about where they are as many, and no name tells which way scores point', async () => {
    expect((await outcomeOf(labelled('label,score', 0.5))).question).toContain('Either: ');
  });

  it.each([['d'], ['euc'], ['dist'], ['distances']])(
    'are turned where most are 1 and %s grows',
    async (name) => {
      expect(await outcomeOf(labelled(`label,${name}`, 0.85))).toMatchObject({
        question: null,
        mated: 45,
        nonMated: 255,
        columns: [{ polarity: { polarity: 'distance' } }],
      });
    },
  );

  it('are asked about where few are 1 and an abbreviated distance grows', async () => {
    expect((await outcomeOf(labelled('label,d', 0.2))).question).toContain('with d as a distance');
  });

  it.each([['sim'], ['s']])('say the same person where %s grows', async (name) => {
    expect(await outcomeOf(labelled(`label,${name}`, 0.5))).toMatchObject({
      question: null,
      mated: 150,
    });
  });

  it('say the same person where few of all pairs are 1', async () => {
    expect(await outcomeOf(labelled('', 0.2))).toMatchObject({ question: null, mated: 60 });
  });
});

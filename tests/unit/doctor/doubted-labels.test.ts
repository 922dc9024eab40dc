import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsAbout } from '#domain/doctor/doubted-labels.ts';
import { type Doubts, NO_DOUBTS } from '#domain/doctor/doubt.ts';
import { nearDuplicateLimit, nearDuplicates } from '#domain/doctor/near-duplicates.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import { simulatedTemplates, templatesFromRows } from '#tests/support/templates.ts';

function relabelled(templates: TemplateTable, changes: Record<number, number>): TemplateTable {
  const subject = Uint32Array.from(templates.subject, (person, item) => changes[item] ?? person);
  return { ...templates, subject, subjectCount: Math.max(...subject) + 1 };
}

function doubts(templates: TemplateTable): Doubts {
  const { pairs, scores } = evaluateTemplates(templates, 'euclidean');
  return doubtsAbout(pairs, scores);
}

describe('doubted labels', () => {
  const clean = simulatedTemplates(8, 5, { noise: 0.4, dimensions: 64 });

  it('finds nothing in a set whose labels are right', () => {
    expect(doubts(clean)).toEqual(NO_DOUBTS);
  });

  it('finds a photo under the wrong name, with the evidence, and not its new neighbours', () => {
    // Photo 7 is of person 1 and labelled 4.
    const { labels, people } = doubts(relabelled(clean, { 7: 4 }));
    expect(people).toEqual([]);
    expect(labels).toHaveLength(1);
    expect(labels[0]).toMatchObject({ item: 7, looksLike: 1 });
    const { nearestOwn, nearestOther, strength } = labels[0]!;
    expect([20, 21, 22, 23, 24]).toContain(nearestOwn.item);
    expect([5, 6, 8, 9]).toContain(nearestOther?.item);
    expect(nearestOther?.distance).toBeLessThan(nearestOwn.distance);
    expect(strength).toBeGreaterThan(0.2);
  });

  it('finds several wrong photos, also two of the same person side by side', () => {
    const { labels } = doubts(relabelled(clean, { 7: 4, 8: 4, 30: 0 }));
    expect(labels.map(({ item }) => item).toSorted((a, b) => a - b)).toEqual([7, 8, 30]);
  });

  it('tells two names of one person as such, not photo by photo', () => {
    const { labels, people } = doubts(relabelled(clean, { 5: 8, 6: 8 }));
    expect(labels).toEqual([]);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ person: 8, sameAs: 1 });
  });

  it('doubts somebody with one photo only when it is as near as photos of one person are', () => {
    // A quarter of photos are farther from their own person than that, and stay undoubted.
    const found = Array.from({ length: 40 }, (_, photo) =>
      doubts(relabelled(clean, { [photo]: 8 })).people.map(
        ({ person, sameAs }) => person === 8 && sameAs === Math.floor(photo / 5),
      ),
    );
    expect(found.flat()).not.toContain(false);
    expect(found.flat().length).toBeGreaterThan(20);
    const alone = templatesFromRows(['0: 0 0', '0: 1 0', '1: 10 0', '1: 10 1', '2: 5 0']);
    expect(doubts(alone)).toEqual(NO_DOUBTS);
  });

  it('says nothing where there is nothing to hold it against', () => {
    expect(doubts(templatesFromRows(['0: 0 0', '1: 0 0']))).toEqual(NO_DOUBTS);
  });

  it('says that it cannot tell where mated pairs are no nearer than others', () => {
    const shuffled = Object.fromEntries(
      Array.from({ length: 40 }, (_, photo) => [photo, photo % 8]),
    );
    expect(doubts(relabelled(clean, shuffled))).toEqual({ ...NO_DOUBTS, unsure: 'overlap' });
  });

  it('says that wrong ones stay hidden where every folder is of two people', () => {
    const merged = Object.fromEntries(
      Array.from({ length: 40 }, (_, photo) => [photo, Math.floor(photo / 10)]),
    );
    const { unsure, mixed } = doubts(relabelled(clean, merged));
    expect(unsure).toBe('mixed');
    expect(mixed.length).toBeLessThanOrEqual(4);
  });

  it('does not depend on the order of the photos', () => {
    const wrong = relabelled(clean, { 7: 4, 22: 6 });
    const expected = doubts(wrong).labels.map(({ item }) => item);
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(40).keys()], { minLength: 40 }), (order) => {
        const vectors = new Float32Array(wrong.vectors.length);
        order.forEach((from, to) =>
          vectors.set(wrong.vectors.subarray(from * 64, (from + 1) * 64), to * 64),
        );
        const subject = Uint32Array.from(order, (from) => wrong.subject[from]!);
        const found = doubts({ ...wrong, vectors, subject }).labels;
        expect(new Set(found.map(({ item }) => order[item]))).toEqual(new Set(expected));
      }),
      { numRuns: 20 },
    );
  });
});

describe('near duplicates', () => {
  it('are the pairs within the limit, nearest first, whoever they are said to be', () => {
    const evaluation = evaluateTemplates(
      templatesFromRows(['0: 0 0', '0: 0 10', '0: 0 20', '1: 0 1', '1: 50 0', '1: 50 0.5']),
      'euclidean',
    );
    const limit = nearDuplicateLimit(evaluation, 'euclidean')!;
    // Mated distances: 0.5, 10, 10, 20 and twice about 50.
    expect(limit).toBeCloseTo(0.45 * 15, 6);
    const found = nearDuplicates(evaluation, 2);
    expect(found.map(({ distance, mated }) => [distance, mated])).toEqual([
      [0.5, true],
      [1, false],
    ]);
    expect(nearDuplicates(evaluation, limit, 1)).toHaveLength(1);
  });

  it('have a limit that means the same under cosine and under unit-length distance', () => {
    const templates = simulatedTemplates(6, 4, { noise: 0.2 });
    const of = (metric: 'cosine' | 'euclidean_l2') => {
      const evaluation = evaluateTemplates(templates, metric);
      return nearDuplicates(evaluation, nearDuplicateLimit(evaluation, metric)!).length;
    };
    expect(of('cosine')).toBe(of('euclidean_l2'));
    expect(
      nearDuplicateLimit(
        evaluateTemplates(templatesFromRows(['0: 1', '1: 2']), 'euclidean'),
        'euclidean',
      ),
    ).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs, methodInput } from '#domain/evaluation/evaluate.ts';
import { compareGroups } from '#domain/groups/compare-groups.ts';
import { groupsOf, UNTAGGED } from '#domain/groups/groups.ts';
import { personInfluence } from '#domain/groups/person-influence.ts';
import { personMeans } from '#domain/groups/zoo.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { DEFAULT_PARAMETERS, thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';
import { said } from '#tests/support/said.ts';

const sorted = (pairs: PairTable) => personPairs(pairs, ascendingOrder(pairs.distance));

function run<T>(steps: Generator<number, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The first half of the people are children, whose non-mated distances are smaller by `closer`. */
function withChildren(closer: number, seed: number) {
  const people = 24;
  const pairs = simulatedPairs({ people, photos: 3, seed, separation: 4 });
  const isChild = (person: number) => person < people / 2;
  const distance = pairs.distance.map((d, i) => {
    const a = pairs.subject[pairs.left[i]!]!;
    const b = pairs.subject[pairs.right[i]!]!;
    return a !== b && isChild(a) && isChild(b) ? d - closer : d;
  });
  const tagsOf = Array.from({ length: people }, (_, person) =>
    isChild(person) ? ['child'] : ['adult'],
  );
  return { pairs: { ...pairs, distance }, tagsOf };
}

describe('groups of people', () => {
  const everybody = Uint32Array.of(0, 1, 2, 3);

  test('take tags without regard to case and spaces, and keep people without any together', () => {
    const groups = groupsOf(
      [['Child '], ['child', 'CHILD'], [' '], ['camera 2', 'child']],
      everybody,
    );
    expect(groups.tags).toEqual(['Child', UNTAGGED, 'camera 2']);
    expect(groups.peopleCount).toEqual([3, 1, 1]);
    expect([groups.has(3, 0), groups.has(3, 1), groups.has(3, 2)]).toEqual([true, false, true]);
  });

  test('beyond thirty are left out by name', () => {
    const many = Array.from({ length: 40 }, (_, i) => [`t${String(i).padStart(2, '0')}`]);
    const groups = groupsOf(
      many,
      Uint32Array.from({ length: 40 }, (_, i) => i),
    );
    expect(groups.tags).toHaveLength(30);
    expect(groups.droppedTags[0]).toBe('t30');
  });
});

describe('one threshold for several groups', () => {
  const report = (closer: number, seed = 1) => {
    const { pairs, tagsOf } = withChildren(closer, seed);
    return run(
      compareGroups(sorted(pairs), { tagsOf, threshold: 1.2, seed: 3, permutations: 199 }),
    );
  };

  test('counts every comparison within one group or across one pair of groups', () => {
    const { within, across } = report(0);
    const total = [...within, ...across].reduce((sum, { fmr }) => sum + fmr.comparisons, 0);
    expect(total).toBe(((24 * 23) / 2) * 9);
    expect(within.map(({ people }) => people)).toEqual([12, 12]);
    expect(within.reduce((sum, { fnmr }) => sum + fnmr.comparisons, 0)).toBe(24 * 3);
    for (const { fmr } of within) {
      expect(fmr.interval!.low).toBeLessThanOrEqual(fmr.rate!);
      expect(fmr.interval!.high).toBeGreaterThanOrEqual(fmr.rate!);
    }
  });

  test('warns of a difference that is there', () => {
    const result = report(0.3);
    expect(result.test.fmr!).toBeLessThan(0.025);
    expect(result.notes.map(({ code }) => code)).toEqual(['groups-differ-fmr']);
    expect(said(result.notes[0]!.text)).toMatch(/FMR is .* for "adult" and .* for "child"/u);
  });

  test('seldom warns where there is none', () => {
    let warnings = 0;
    for (let seed = 1; seed <= 40; seed++) warnings += report(0, seed).notes.length;
    // 5% of 40 is 2; seven or more happen once in 200 times.
    expect(warnings).toBeLessThan(7);
  });

  test('says when groups are too small, and tests nothing for a single group', () => {
    const pairs = sorted(simulatedPairs({ people: 2, photos: 2, seed: 1 }));
    const request = { threshold: 1.1, seed: 1, permutations: 9 };
    const two = run(compareGroups(pairs, { ...request, tagsOf: [['a'], ['b']] }));
    expect(two.notes.map(({ code }) => code)).toEqual(['groups-too-small']);
    const none = run(compareGroups(pairs, { ...request, tagsOf: [[], []] }));
    expect(none.test).toEqual({ fmr: null, fnmr: null, permutations: 0 });
  });
});

describe('people as hints about photos', () => {
  test('means agree with sums over the table', () => {
    const pairs = simulatedPairs({ people: 5, photos: 3, seed: 2 });
    const means = personMeans(sorted(pairs));
    const ofTwo = [...pairs.distance].filter(
      (_, i) =>
        pairs.mated[i] === 0 &&
        [pairs.left[i], pairs.right[i]].some((x) => pairs.subject[x!] === 2),
    );
    expect(means[2]!.nonMatedCount).toBe(ofTwo.length);
    expect(means[2]!.meanNonMated).toBeCloseTo(ofTwo.reduce((a, b) => a + b, 0) / ofTwo.length, 12);
    expect(means[2]!.matedCount).toBe(3);
  });

  test('a wrongly labelled photo makes its person stand out', () => {
    const pairs = simulatedPairs({ people: 12, photos: 4, seed: 5, separation: 8 });
    const distance = pairs.distance.map((d, i) =>
      pairs.mated[i] === 1 && pairs.left[i] === 0 ? d + 1.2 : d,
    );
    const hints = personMeans(sorted({ ...pairs, distance })).filter(({ hint }) => hint !== null);
    expect(hints.map(({ subject, hint }) => [subject, hint?.kind])).toEqual([
      [0, 'photos-unlike-each-other'],
    ]);
  });

  test('influence is the threshold of the set without the person', () => {
    const pairs = simulatedPairs({ people: 8, photos: 3, seed: 7, separation: 2 });
    const request = {
      choice: byMethod('youden'),
      parameters: DEFAULT_PARAMETERS,
      libraryDefault: null,
      density: PANDAS_DENSITY,
    };
    const influence = run(personInfluence(sorted(pairs), request));
    const top = influence.people[0]!;
    const keep = Array.from({ length: pairs.count }, (_, i) => i).filter((i) =>
      [pairs.left[i], pairs.right[i]].every((x) => pairs.subject[x!] !== top.subject),
    );
    const rest: PairTable = {
      ...pairs,
      count: keep.length,
      left: Uint32Array.from(keep, (i) => pairs.left[i]!),
      right: Uint32Array.from(keep, (i) => pairs.right[i]!),
      mated: Uint8Array.from(keep, (i) => pairs.mated[i]!),
      distance: Float64Array.from(keep, (i) => pairs.distance[i]!),
    };
    const proposal = thresholdMethod('youden').propose(
      methodInput(evaluatePairs(rest), DEFAULT_PARAMETERS),
    );
    expect(top.without).toBe(proposal.kind === 'proposed' ? proposal.threshold : null);
    expect(Math.abs(top.change!)).toBeGreaterThan(0);
    expect(influence.people).toHaveLength(8);
  });
});

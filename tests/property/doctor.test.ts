import { describe, expect, it } from 'vitest';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Doubts } from '#domain/doctor/doubt.ts';
import { doubtsAbout } from '#domain/doctor/doubted-labels.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { evaluateTemplates } from '#domain/evaluation/evaluate.ts';
import { type SeededRandom, seededRandom } from '#domain/shared/seeded-random.ts';

const DIMENSIONS = 64;
const RUNS = 120;

/**
 * Photos of simulated people: a centre each, noise about it as large as between real photos of one
 * person.
 */
class Population {
  readonly photos: { readonly name: string; readonly embedding: readonly number[] }[] = [];
  readonly random: SeededRandom;

  readonly scale: number;

  constructor(seed: number, scale: number) {
    this.random = seededRandom(seed);
    this.scale = scale;
  }

  somebody(): readonly number[] {
    return Array.from({ length: DIMENSIONS }, () => this.random.normal());
  }

  /** Somebody who has this share of their looks from another person. */
  relativeOf(person: readonly number[], share: number): readonly number[] {
    const own = Math.sqrt(1 - share * share);
    return person.map((value) => share * value + own * this.random.normal());
  }

  /** @returns the index of the first. */
  add(name: string, person: readonly number[], photos: number): number {
    const first = this.photos.length;
    for (let photo = 0; photo < photos; photo++) {
      const embedding = person.map((v) => this.scale * (v + 0.5 * this.random.normal()));
      this.photos.push({ name, embedding });
    }
    return first;
  }

  /** @returns the people. */
  addPeople(count: number, photos: number): readonly (readonly number[])[] {
    return Array.from({ length: count }, (_, index) => {
      const person = this.somebody();
      this.add(`person ${index}`, person, photos);
      return person;
    });
  }

  doubts(metric: MetricId): Doubts {
    const { table } = buildTemplateTable(
      this.photos.map(({ embedding, name }) => ({ embedding, subject: name })),
    );
    const { pairs, scores } = evaluateTemplates(table, metric);
    return doubtsAbout(pairs, scores);
  }
}

/** Tiny and large units, and every way to compare. */
const SCALES = [1e-6, 0.1, 1, 1000];
const METRICS: readonly MetricId[] = ['euclidean', 'cosine', 'euclidean_l2', 'angular'];

/**
 * Share of many simulated sets of which the test says yes. Ten people with four photos each are
 * there already.
 */
function shareOfSets(
  test: (
    population: Population,
    metric: MetricId,
    people: readonly (readonly number[])[],
  ) => boolean,
): number {
  let yes = 0;
  for (let run = 0; run < RUNS; run++) {
    const population = new Population(run + 1, SCALES[run % 4]!);
    const people = population.addPeople(10, 4);
    if (test(population, METRICS[(run >> 2) % 4]!, people)) yes += 1;
  }
  return yes / RUNS;
}

function told({ labels, disagreements, mixed, people }: Doubts): number {
  return labels.length + disagreements.length + mixed.length + people.length;
}

/**
 * What must hold of every finding, right or wrong: the words beside the distances never contradict
 * them.
 */
function consistent({ labels }: Doubts): void {
  for (const { looksLike, nearestOwn, nearestOther } of labels) {
    expect(looksLike === null).toBe(nearestOther === null);
    if (nearestOther !== null) expect(nearestOther.distance).toBeLessThan(nearestOwn.distance);
  }
}

describe('the dataset doctor, whatever the model and its units', () => {
  it('finds nothing in a clean set, relatives and pairs of photos among them', () => {
    const quiet = shareOfSets((population, metric, people) => {
      population.add('sister', population.relativeOf(people[0]!, 0.35), 4);
      population.add('two photos', population.somebody(), 2);
      population.add('one photo', population.somebody(), 1);
      return told(population.doubts(metric)) === 0;
    });
    expect(quiet).toBeGreaterThan(0.97);
  });

  it('calls strangers not this person, and nobody else', () => {
    let planted = 0;
    let found = 0;
    let excluded = 0;
    const exact = shareOfSets((population, metric) => {
      const wrong = ['person 2', 'person 5', 'person 5'].map((name) =>
        population.add(name, population.somebody(), 1),
      );
      const doubts = population.doubts(metric);
      consistent(doubts);
      const labels = doubts.labels.filter(({ item }) => wrong.includes(item));
      planted += wrong.length;
      found += labels.length;
      excluded += labels.filter(({ looksLike }) => looksLike === null).length;
      return told(doubts) === labels.length;
    });
    expect(found / planted).toBeGreaterThan(0.93);
    expect(excluded / found).toBeGreaterThan(0.98);
    expect(exact).toBeGreaterThan(0.95);
  });

  it('hardly ever names somebody for a stranger who resembles three people of the set', () => {
    let found = 0;
    let named = 0;
    shareOfSets((population, metric, people) => {
      const resembling = people[1]!.map((value, k) => {
        const three = value + people[2]![k]! + people[3]![k]!;
        return 0.35 * three + 0.8 * population.random.normal();
      });
      const wrong = population.add('person 6', resembling, 1);
      const label = population.doubts(metric).labels.find(({ item }) => item === wrong);
      found += label === undefined ? 0 : 1;
      named += label?.looksLike == null ? 0 : 1;
      return true;
    });
    expect(found / RUNS).toBeGreaterThan(0.93);
    expect(named / RUNS).toBeLessThan(0.05);
  });

  it('says whose the wrong one of two photos is, and spares the other', () => {
    let moved = 0;
    const spared = shareOfSets((population, metric, people) => {
      // Whichever comes first.
      const first = population.random.uniform() < 0.5;
      const wrong = first ? population.add('pair', people[7]!, 1) : population.photos.length + 1;
      const right = population.add('pair', population.somebody(), 1);
      if (!first) population.add('pair', people[7]!, 1);
      const doubts = population.doubts(metric);
      if (doubts.labels.some(({ item, looksLike }) => item === wrong && looksLike === 7))
        moved += 1;
      return !doubts.labels.some(({ item }) => item === right) && doubts.people.length === 0;
    });
    // One photo against one says less than several.
    expect(moved / RUNS).toBeGreaterThan(0.75);
    expect(spared).toBeGreaterThan(0.97);
  });

  it('names whom a misfiled photo is of', () => {
    const right = shareOfSets((population, metric, people) => {
      const wrong = population.add('person 3', people[7]!, 1);
      const doubts = population.doubts(metric);
      consistent(doubts);
      return (
        told(doubts) === 1 && doubts.labels[0]?.item === wrong && doubts.labels[0].looksLike === 7
      );
    });
    expect(right).toBeGreaterThan(0.95);
  });

  it('keeps the right ones where there are more wrong photos than right ones', () => {
    let found = 0;
    const spared = shareOfSets((population, metric) => {
      const right = population.add('minority', population.somebody(), 2);
      for (let wrong = 0; wrong < 3; wrong++) population.add('minority', population.somebody(), 1);
      const doubts = population.doubts(metric);
      found += doubts.labels.filter(({ item }) => item >= right + 2).length;
      return !doubts.labels.some(({ item }) => item === right || item === right + 1);
    });
    expect(found / (3 * RUNS)).toBeGreaterThan(0.93);
    expect(spared).toBeGreaterThan(0.97);
  });

  it('parts two people under one name, and says when nothing tells whose name it is', () => {
    for (const second of [3, 4, 6]) {
      const parted = shareOfSets((population, metric) => {
        const first = population.add('mixed', population.somebody(), 4);
        population.add('mixed', population.somebody(), second);
        const doubts = population.doubts(metric);
        const [mixed] = doubts.mixed;
        if (told(doubts) !== 1 || mixed === undefined) return false;
        const ofFirst = (items: readonly number[]): boolean =>
          items.length === 4 && items.every((item) => item >= first && item < first + 4);
        const { apart, kept, undecided } = mixed;
        return (ofFirst(apart) || ofFirst(kept)) && undecided === (second === 4);
      });
      expect(parted).toBeGreaterThan(0.95);
    }
  });

  it('says of two photos of two people that one is wrong, and not which', () => {
    const undecided = shareOfSets((population, metric) => {
      const first = population.add('pair', population.somebody(), 1);
      population.add('pair', population.somebody(), 1);
      const { disagreements, labels } = population.doubts(metric);
      return labels.length === 0 && disagreements[0]?.items.join() === `${first},${first + 1}`;
    });
    // One photo against one says less than several.
    expect(undecided).toBeGreaterThan(0.85);
  });
});

import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { seededRandom, type SeededRandom } from '#domain/shared/seeded-random.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';

/**
 * Populations of people to draw sets from: what a set is a sample of, so that the true rate is
 * known and intervals can be held against it. Two kinds: sums of normal effects, and photos as
 * noise around a person's place on a sphere, where a *pair* of people has variance of its own (two
 * look-alikes), as real faces have.
 */
export interface Population {
  readonly name: string;
  /** One clause for the report. */
  readonly description: string;
  /** Photos of a person: evenly from the first to the second number. */
  readonly photos: readonly [number, number];
  /**
   * Draws people anew; what it returns gives the distance of photo p of person i and photo q of
   * person j.
   */
  readonly draw: (photos: Uint32Array, random: SeededRandom) => Drawn;
}

/**
 * Distance of a photo p of person i to a photo q of person j, each by its place among all photos.
 */
type Drawn = (i: number, p: number, j: number, q: number) => number;

/** Mated mean 0, non-mated mean 3, each of variance 1 of which people and photos cause a part. */
function effects(name: string, person: number, photo: number): Population {
  const noise = {
    mated: Math.sqrt(1 - person - 2 * photo),
    other: Math.sqrt(1 - 2 * person - 2 * photo),
  };
  return {
    name,
    description: `sums of normal effects: ${100 * person} % of the variance due to each person, ${100 * photo} % to each photo`,
    photos: [3, 10],
    draw(photos, random) {
      const normals = (count: number, sd: number) =>
        Float64Array.from({ length: count }, () => sd * random.normal());
      const total = photos.reduce((sum, count) => sum + count, 0);
      const own = normals(photos.length, Math.sqrt(person));
      const other = normals(photos.length, Math.sqrt(person));
      const ownPhoto = normals(total, Math.sqrt(photo));
      const otherPhoto = normals(total, Math.sqrt(photo));
      return (i, p, j, q) =>
        i === j
          ? own[i]! + ownPhoto[p]! + ownPhoto[q]! + noise.mated * random.normal()
          : 3 +
            other[i]! +
            other[j]! +
            otherPhoto[p]! +
            otherPhoto[q]! +
            noise.other * random.normal();
    },
  };
}

interface Sphere {
  readonly dimensions: number;
  /** Length of the noise of a photo beside a person's place, which has length 1. */
  readonly noise: number;
  /** Spread of the logarithm of that length between people, and between photos of one person. */
  readonly personNoise?: number;
  readonly photoNoise?: number;
  /**
   * Mean length of the component that people share; its own is exponential, so that a few are near
   * to everybody.
   */
  readonly hubs?: number;
  /** Groups of people, and the share of a person's place that is the group's. */
  readonly clusters?: { readonly count: number; readonly share: number };
  /**
   * Families of look-alikes, the share of people who have one, and the share of their place that is
   * the family's.
   */
  readonly families?: { readonly count: number; readonly members: number; readonly share: number };
  readonly distance: 'cosine' | 'euclidean';
}

function sphere(name: string, description: string, model: Sphere): Population {
  const { dimensions: d, hubs = 0, clusters, families } = model;
  // The population's own places: the same for every set that is drawn from it.
  const fixed = seededRandom(77);
  const direction = (random: SeededRandom): Float64Array =>
    unit(Float64Array.from({ length: d }, () => random.normal()));
  const pole = direction(fixed);
  const clusterPlaces = Array.from({ length: clusters?.count ?? 0 }, () => direction(fixed));
  const familyPlaces = Array.from({ length: families?.count ?? 0 }, () => direction(fixed));
  const placeOf = (random: SeededRandom): Float64Array => {
    let place = direction(random);
    if (clusters)
      place = mixed(clusterPlaces[random.integer(clusters.count)]!, place, clusters.share);
    if (families && random.uniform() < families.members) {
      place = mixed(familyPlaces[random.integer(families.count)]!, place, families.share);
    }
    if (hubs > 0) {
      const pull = -hubs * Math.log(1 - random.uniform());
      place = unit(place.map((x, k) => x + pull * pole[k]!));
    }
    return place;
  };
  return {
    name,
    description,
    photos: [2, 20],
    draw(photos, random) {
      const total = photos.reduce((sum, count) => sum + count, 0);
      const columns = new Float64Array(total * d);
      let row = 0;
      for (const count of photos) {
        const place = placeOf(random);
        const own = model.noise * Math.exp((model.personNoise ?? 0) * random.normal());
        for (let p = 0; p < count; p++, row++) {
          const length = (own * Math.exp((model.photoNoise ?? 0) * random.normal())) / Math.sqrt(d);
          let square = 0;
          for (let k = 0; k < d; k++) {
            const x = place[k]! + length * random.normal();
            columns[row * d + k] = x;
            square += x * x;
          }
          const scale = 1 / Math.sqrt(square);
          for (let k = 0; k < d; k++) columns[row * d + k]! *= scale;
        }
      }
      const isCosine = model.distance === 'cosine';
      return (_i, p, _j, q) => {
        let dot = 0;
        for (let k = p * d, l = q * d, end = k + d; k < end; k++, l++)
          dot += columns[k]! * columns[l]!;
        return isCosine ? 1 - dot : Math.sqrt(Math.max(0, 2 - 2 * dot));
      };
    },
  };
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** A direction of which `share` of the squared length is `common`. */
function mixed(common: Float64Array, own: Float64Array, share: number): Float64Array {
  const [a, b] = [Math.sqrt(share), Math.sqrt(1 - share)];
  return unit(own.map((x, k) => b * x + a * common[k]!));
}

/** All populations that the report tries. */
export const POPULATIONS: readonly Population[] = [
  effects('effects, weak', 0.02, 0.04),
  effects('effects, medium', 0.06, 0.09),
  effects('effects, strong', 0.16, 0.16),
  sphere('sphere', 'people anywhere on a sphere, the same noise for all, cosine distance', {
    dimensions: 24,
    noise: 0.75,
    hubs: 0.1,
    distance: 'cosine',
  }),
  sphere('uneven people', 'every person and photo with a noise of its own, Euclidean distance', {
    dimensions: 24,
    noise: 0.7,
    hubs: 0.1,
    personNoise: 0.25,
    photoNoise: 0.2,
    distance: 'euclidean',
  }),
  sphere('hubs', 'some people near to everybody', {
    dimensions: 24,
    noise: 0.7,
    personNoise: 0.15,
    photoNoise: 0.15,
    hubs: 0.25,
    distance: 'cosine',
  }),
  sphere('clusters', 'eight groups of people who are nearer to each other', {
    dimensions: 24,
    noise: 0.7,
    personNoise: 0.15,
    photoNoise: 0.15,
    clusters: { count: 8, share: 0.3 },
    distance: 'cosine',
  }),
  sphere(
    'look-alikes',
    'three in ten people belong to one of sixty families of look-alikes, Euclidean distance',
    {
      dimensions: 24,
      noise: 0.7,
      personNoise: 0.15,
      photoNoise: 0.15,
      hubs: 0.1,
      families: { count: 60, members: 0.3, share: 0.6 },
      distance: 'euclidean',
    },
  ),
];

/** Draws a set of so many people: all pairs of their photos, sorted. */
export function drawSet(population: Population, people: number, random: SeededRandom): PersonPairs {
  const [fewest, most] = population.photos;
  const photos = Uint32Array.from(
    { length: people },
    () => fewest + random.integer(most - fewest + 1),
  );
  const distanceOf = population.draw(photos, random);
  const total = photos.reduce((sum, count) => sum + count, 0);
  const count = (total * (total - 1)) / 2;
  const unitCount = people + (people * (people - 1)) / 2;
  const first = new Uint32Array(unitCount);
  const second = new Uint32Array(unitCount);
  const size = new Uint32Array(unitCount);
  const distance = new Float64Array(count);
  const unitOf = new Uint32Array(count);
  let row = 0;
  let from = 0;
  let pairUnit = people;
  for (let i = 0; i < people; i++) {
    const end = from + photos[i]!;
    first[i] = second[i] = i;
    size[i] = (photos[i]! * (photos[i]! - 1)) / 2;
    for (let p = from; p < end; p++) {
      for (let q = p + 1; q < end; q++, row++) {
        distance[row] = Math.fround(distanceOf(i, p, i, q));
        unitOf[row] = i;
      }
    }
    let start = end;
    for (let j = i + 1; j < people; j++, pairUnit++) {
      const stop = start + photos[j]!;
      first[pairUnit] = i;
      second[pairUnit] = j;
      size[pairUnit] = photos[i]! * photos[j]!;
      for (let p = from; p < end; p++) {
        for (let q = start; q < stop; q++, row++) {
          distance[row] = Math.fround(distanceOf(i, p, j, q));
          unitOf[row] = pairUnit;
        }
      }
      start = stop;
    }
    from = end;
  }
  const order = ascendingOrder(distance);
  // Loops: there are up to a million pairs, and thousands of sets.
  const sorted = new Float64Array(count);
  const sortedUnit = new Uint32Array(count);
  for (let k = 0; k < count; k++) {
    const at = order[k]!;
    sorted[k] = distance[at]!;
    sortedUnit[k] = unitOf[at]!;
  }
  const endsTie = new Uint8Array(count).fill(1);
  for (let k = 1; k < count; k++) if (sorted[k] === sorted[k - 1]) endsTie[k - 1] = 0;
  return {
    count,
    subjectCount: people,
    distance: sorted,
    unit: sortedUnit,
    endsTie,
    unitCount,
    first,
    second,
    size,
  };
}

/** Distances of the population itself, ascending: what a rate is the truth of. */
export interface Truth {
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
}

/**
 * A large sample of independent people: every person gives four mated pairs of eight photos, and is
 * compared with as many others as it takes. With 6,000 people its own error is an eighth of that of
 * a set of 100.
 */
export function truthOf(population: Population, people = 6000, nonMated = 150 * people): Truth {
  const random = seededRandom(4711);
  const photos = new Uint32Array(people).fill(8);
  const distanceOf = population.draw(photos, random);
  const mated = new Float64Array(4 * people);
  for (let i = 0; i < people; i++) {
    for (let k = 0; k < 4; k++)
      mated[4 * i + k] = distanceOf(i, 8 * i + 2 * k, i, 8 * i + 2 * k + 1);
  }
  const other = new Float64Array(nonMated);
  for (let row = 0; row < nonMated; row++) {
    const i = row % people;
    let j = random.integer(people - 1);
    if (j >= i) j += 1;
    other[row] = distanceOf(i, 8 * i + random.integer(8), j, 8 * j + random.integer(8));
  }
  return { mated: mated.sort(), nonMated: other.sort() };
}

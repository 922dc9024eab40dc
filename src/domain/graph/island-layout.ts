import type { PairTable } from '#domain/comparison/pair-table.ts';

/** Where a graph of faces is drawn. The unit is the room of one face; the origin is the middle. */
export interface IslandLayout {
  /** Of each item. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Of each person: a circle that holds all their items and meets nobody else's. */
  readonly centreX: Float32Array;
  readonly centreY: Float32Array;
  readonly radius: Float32Array;
}

/**
 * Passes in which people move towards those they are near to, and the last ones, in which they only
 * make room.
 */
export const LAYOUT_STEPS = 240;
const SETTLING_STEPS = 60;
/**
 * A seed head's angle: items at multiples of it, at growing radii, fill a disc evenly (Vogel, Math.
 * Biosciences 44, 1979).
 */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** With it two neighbours in a disc are about 1 apart. */
const DISC_STEP = 0.6;
const MARGIN = 0.75;

/**
 * Every person as a disc of faces, people who are easily confused next to one another. It depends
 * on the distances but not on the threshold, so that nothing moves while the threshold does. The
 * same pairs give the same layout. Yields the passes done so far.
 */
export function* islandLayout(
  pairs: Pick<PairTable, 'left' | 'right' | 'subject' | 'subjectCount'>,
  order: Uint32Array,
): Generator<number, IslandLayout> {
  const { subject, subjectCount } = pairs;
  const { links, remoteness } = nearestPeople(pairs, order);
  const members = Array.from({ length: subjectCount }, (): number[] => []);
  subject.forEach((person, item) => members[person]?.push(item));
  const radius = Float32Array.from(members, (items) =>
    items.length === 0 ? 0 : DISC_STEP * Math.sqrt(items.length) + MARGIN,
  );
  const people = startOrder(links, members);
  const { centreX, centreY } = spread(people, radius);
  for (let step = 0; step < LAYOUT_STEPS; step++) {
    const strength = Math.max(0, 1 - step / (LAYOUT_STEPS - SETTLING_STEPS));
    if (strength > 0) attract(links, radius, centreX, centreY, people, strength);
    makeRoom(people, radius, centreX, centreY);
    yield step + 1;
  }
  const x = new Float32Array(subject.length);
  const y = new Float32Array(subject.length);
  for (const person of people) {
    const items = members[person] as number[];
    // Who looks least like the rest of a person goes to the rim.
    items.sort((a, b) => (remoteness[a] as number) - (remoteness[b] as number) || a - b);
    items.forEach((item, place) => {
      const away = items.length === 1 ? 0 : DISC_STEP * Math.sqrt(place + 0.5);
      x[item] = (centreX[person] as number) + away * Math.cos(place * GOLDEN_ANGLE);
      y[item] = (centreY[person] as number) + away * Math.sin(place * GOLDEN_ANGLE);
    });
  }
  return { x, y, centreX, centreY, radius };
}

/**
 * People with items, each after somebody whom they are near to where there is one: a good place to
 * start from.
 */
function startOrder(
  links: readonly PersonLink[],
  members: readonly (readonly number[])[],
): readonly number[] {
  const near = members.map((): number[] => []);
  for (const { a, b } of links) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const seen = new Set<number>();
  const order: number[] = [];
  for (let person = 0; person < members.length; person++) {
    const waiting = [person];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next) || members[next]?.length === 0) continue;
      seen.add(next);
      order.push(next);
      waiting.push(...(near[next] as number[]).toReversed());
    }
  }
  return order;
}

function spread(people: readonly number[], radius: Float32Array) {
  const centreX = new Float32Array(radius.length);
  const centreY = new Float32Array(radius.length);
  let area = 0;
  people.forEach((person, place) => {
    area += (radius[person] as number) ** 2;
    const away = Math.sqrt(area) * 1.1;
    centreX[person] = away * Math.cos(place * GOLDEN_ANGLE);
    centreY[person] = away * Math.sin(place * GOLDEN_ANGLE);
  });
  return { centreX, centreY };
}

/**
 * Linked people a little closer, and all of them to the middle: more so up and down, as screens are
 * wider than high.
 */
function attract(
  links: readonly PersonLink[],
  radius: Float32Array,
  centreX: Float32Array,
  centreY: Float32Array,
  people: readonly number[],
  strength: number,
): void {
  for (const { a, b, weight } of links) {
    const dx = (centreX[b] as number) - (centreX[a] as number);
    const dy = (centreY[b] as number) - (centreY[a] as number);
    const apart = Math.hypot(dx, dy) || 1;
    const excess = apart - (radius[a] as number) - (radius[b] as number);
    if (excess <= 0) continue;
    const share = (0.3 * strength * weight * excess) / apart;
    centreX[a] = (centreX[a] as number) + share * dx;
    centreY[a] = (centreY[a] as number) + share * dy;
    centreX[b] = (centreX[b] as number) - share * dx;
    centreY[b] = (centreY[b] as number) - share * dy;
  }
  for (const person of people) {
    centreX[person] = (centreX[person] as number) * (1 - 0.012 * strength);
    centreY[person] = (centreY[person] as number) * (1 - 0.04 * strength);
  }
}

/** Pushes discs that overlap apart, each by half of what is missing. */
function makeRoom(
  people: readonly number[],
  radius: Float32Array,
  centreX: Float32Array,
  centreY: Float32Array,
): void {
  for (let i = 0; i < people.length; i++) {
    const a = people[i] as number;
    for (let j = i + 1; j < people.length; j++) {
      const b = people[j] as number;
      const room = (radius[a] as number) + (radius[b] as number);
      const dx = (centreX[b] as number) - (centreX[a] as number);
      if (dx >= room || dx <= -room) continue;
      const dy = (centreY[b] as number) - (centreY[a] as number);
      const squared = dx * dx + dy * dy;
      if (squared >= room * room) continue;
      const apart = Math.sqrt(squared);
      // Two in one spot go apart in a direction of their own.
      const ux = apart > 1e-6 ? dx / apart : Math.cos(b * GOLDEN_ANGLE);
      const uy = apart > 1e-6 ? dy / apart : Math.sin(b * GOLDEN_ANGLE);
      const push = (room - apart) / 2;
      centreX[a] = (centreX[a] as number) - push * ux;
      centreY[a] = (centreY[a] as number) - push * uy;
      centreX[b] = (centreX[b] as number) + push * ux;
      centreY[b] = (centreY[b] as number) + push * uy;
    }
  }
}

/** Two people, one of whom is among those that the other is most easily taken for. */
export interface PersonLink {
  readonly a: number;
  readonly b: number;
  /** 1 where one is the other's nearest, less for the next; above 0. */
  readonly weight: number;
}

export interface NearestPeople {
  readonly links: readonly PersonLink[];
  /**
   * Of each item: the mean rank of its mated pairs among all pairs, 0 where it has none. High:
   * unlike the rest of the person.
   */
  readonly remoteness: Float64Array;
}

/** How many others each person is linked to at least, where so many were compared. */
const NEIGHBOURS = 2;

/** Who is near to whom, by ranks of distances alone: one pass over the pairs. */
function nearestPeople(
  {
    left,
    right,
    subject,
    subjectCount,
  }: Pick<PairTable, 'left' | 'right' | 'subject' | 'subjectCount'>,
  order: Uint32Array,
): NearestPeople {
  const remoteness = new Float64Array(subject.length);
  const mated = new Uint32Array(subject.length);
  const linked = new Uint32Array(subjectCount);
  const known = new Set<number>();
  const links: PersonLink[] = [];
  const add = (counts: Uint32Array | Float64Array, at: number, amount: number): void => {
    counts[at] = (counts[at] as number) + amount;
  };
  order.forEach((row, rank) => {
    const one = left[row] as number;
    const other = right[row] as number;
    const p = subject[one] as number;
    const q = subject[other] as number;
    if (p === q) {
      for (const item of [one, other]) {
        add(remoteness, item, rank);
        add(mated, item, 1);
      }
      return;
    }
    if ((linked[p] as number) >= NEIGHBOURS && (linked[q] as number) >= NEIGHBOURS) return;
    const key = Math.min(p, q) * subjectCount + Math.max(p, q);
    if (known.has(key)) return;
    known.add(key);
    const before = Math.min(linked[p] as number, linked[q] as number);
    links.push({ a: Math.min(p, q), b: Math.max(p, q), weight: 1 / (1 + before) ** 2 });
    add(linked, p, 1);
    add(linked, q, 1);
  });
  mated.forEach((count, item) => {
    if (count > 0) remoteness[item] = (remoteness[item] as number) / count;
  });
  return { links, remoteness };
}

import type { PairTable } from '#domain/comparison/pair-table.ts';
import {
  byStrength,
  type DoubtedLabel,
  type DoubtLimits,
  type Neighbour,
} from '#domain/doctor/doubt.ts';
import type { NearestPhotos } from '#domain/doctor/nearest-photos.ts';

/** Photos nearer to another person than to their own. People in `aside` are left out: their doubt is about the whole person. */
export function doubtedPhotos(
  pairs: PairTable,
  nearest: NearestPhotos,
  limits: DoubtLimits,
  aside: ReadonlySet<number>,
): readonly DoubtedLabel[] {
  const candidates: Candidate[] = [];
  nearest.own.forEach((own, item) => {
    const other = nearest.other[item] as number;
    if (own < 0 || other < 0 || aside.has(pairs.subject[item] as number)) return;
    if (!((nearest.otherMean[item] as number) < (nearest.ownMean[item] as number))) return;
    candidates.push({
      item,
      looksLike: pairs.subject[other] as number,
      own: [],
      other: [],
      strength: strengthOf(nearest.ownMean[item] as number, nearest.otherMean[item] as number),
    });
  });
  const strongest = candidates.toSorted(byStrength).slice(0, MOST);
  collectDistances(pairs, new Map(strongest.map((each) => [each.item, each])));
  const accepted = new Set<number>();
  const doubts: DoubtedLabel[] = [];
  for (const candidate of strongest) {
    const doubt = withoutAccepted(candidate, accepted, limits);
    if (doubt === null) continue;
    accepted.add(doubt.item);
    doubts.push(doubt);
  }
  return doubts.toSorted(byStrength);
}

/** A set with more wrong labels than this has none to speak of; keeping their distances would take the memory of all pairs. */
const MOST = 500;

interface Candidate {
  readonly item: number;
  readonly looksLike: number;
  /** Distances to the others of its own person, and to those of the person it looks like. */
  readonly own: Neighbour[];
  readonly other: Neighbour[];
  readonly strength: number;
}

function collectDistances(pairs: PairTable, candidates: ReadonlyMap<number, Candidate>): void {
  if (candidates.size === 0) return;
  const see = (item: number, seen: number, row: number): void => {
    const candidate = candidates.get(item);
    if (candidate === undefined) return;
    const distance = pairs.distance[row] as number;
    if (pairs.mated[row] === 1) candidate.own.push({ item: seen, distance });
    else if (pairs.subject[seen] === candidate.looksLike) {
      candidate.other.push({ item: seen, distance });
    }
  };
  for (let row = 0; row < pairs.count; row++) {
    const left = pairs.left[row] as number;
    const right = pairs.right[row] as number;
    see(left, right, row);
    see(right, left, row);
  }
}

/** The doubt as it stands without the photos that are doubted more strongly; `null` where nothing is left of it. */
function withoutAccepted(
  { item, looksLike, own, other }: Candidate,
  accepted: ReadonlySet<number>,
  limits: DoubtLimits,
): DoubtedLabel | null {
  const ownLeft = own.filter((seen) => !accepted.has(seen.item));
  const otherLeft = other.filter((seen) => !accepted.has(seen.item));
  // Everything it could be held against is doubted itself.
  if (ownLeft.length === 0 || otherLeft.length === 0) return null;
  const nearestOther = nearestOf(otherLeft);
  const strength = strengthOf(meanOf(ownLeft), meanOf(otherLeft));
  // One photo of the other person proves little.
  const limit = otherLeft.length === 1 ? limits.alike : limits.possible;
  if (strength <= 0 || nearestOther.distance > limit) return null;
  return { item, looksLike, nearestOwn: nearestOf(ownLeft), nearestOther, strength };
}

function strengthOf(own: number, other: number): number {
  return own > 0 ? 1 - other / own : 0;
}

function meanOf(seen: readonly Neighbour[]): number {
  return seen.reduce((sum, { distance }) => sum + distance, 0) / seen.length;
}

function nearestOf(seen: readonly Neighbour[]): Neighbour {
  return seen.reduce((best, each) => (each.distance < best.distance ? each : best));
}

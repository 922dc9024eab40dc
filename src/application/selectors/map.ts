import { createSelector } from 'reselect';
import { selectMatchCounts, selectRankedPairs } from '#application/selectors/graph.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { MapPoints } from '#domain/questions/questions.ts';
import { pendingOf } from '#application/state/computed.ts';
import type { MapSource } from '#application/state/session.ts';
import type { AppState } from '#application/state/store.ts';
import { message, type Message } from '#words/message.ts';

/** Fewer have no arrangement worth looking at; more take minutes and lie on top of one another. */
const FEWEST_FACES = 4;
const MOST_FACES = 20_000;

export type MapInput =
  | { readonly kind: 'embeddings'; readonly source: MapSource }
  /** Why there is no map. */
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * What the map of the shown evaluation is made from. Another threshold, aggregation or label does
 * not change it.
 */
export const selectMapInput = createSelector(
  [
    (state: AppState) => selectEvaluationInputs(state)?.comparisons ?? null,
    (state: AppState) => selectEvaluationInputs(state)?.templates ?? null,
    (state: AppState) => selectEvaluationInputs(state)?.model ?? '',
  ],
  (comparisons, templates, model): MapInput | null => {
    if (comparisons === null) return null;
    if (comparisons.kind === 'pairs') {
      return { kind: 'refused', reason: message('map.onlyScores', { model }) };
    }
    const { table, metric } = comparisons;
    if (table.count < FEWEST_FACES) {
      return { kind: 'refused', reason: message('map.tooFew', { fewest: FEWEST_FACES }) };
    }
    if (table.count > MOST_FACES) {
      return {
        kind: 'refused',
        reason: message('map.tooMany', { most: MOST_FACES, faces: table.count }),
      };
    }
    const keys = templates?.rows.map(({ photo, faceIndex }) => `${photo}/${faceIndex}`) ?? null;
    return { kind: 'embeddings', source: { table, metric, keys } };
  },
);

/**
 * The points of the shown set, also where labels have changed since, which only changes the rows'
 * order; `null` until they are computed.
 */
export const selectMapPoints = createSelector(
  [selectMapInput, (state: AppState) => pendingOf(state, 'map')],
  (input, map): MapPoints | null => {
    if (input?.kind !== 'embeddings' || map.kind !== 'ready') return null;
    const rows = rowsBefore(input.source, map.of as MapSource);
    if (rows === null) return null;
    const { x, y, neighbours } = map.value;
    return { x: rows.map((row) => x[row] ?? 0), y: rows.map((row) => y[row] ?? 0), neighbours };
  },
);

/**
 * Where each row of the set was in the one before; `null` if the embeddings or the distance are
 * other ones.
 */
export function rowsBefore(now: MapSource, before: MapSource): Float32Array | null {
  const { table, metric, keys } = now;
  const { count, dimensions, vectors } = table;
  if (metric !== before.metric || count !== before.table.count) return null;
  if (dimensions !== before.table.dimensions) return null;
  const places = new Map(before.keys?.map((key, row) => [key, row]));
  const rows = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const place = keys === null ? row : places.get(keys[row] ?? '');
    if (place === undefined) return null;
    for (let k = 0; k < dimensions; k++) {
      if (vectors[row * dimensions + k] !== before.table.vectors[place * dimensions + k]) {
        return null;
      }
    }
    rows[row] = place;
  }
  return rows;
}

/**
 * A place for every item of the pairs: that of its face, and for what stands for all references of
 * a person the middle of the person's faces.
 */
export const selectMapPlaces = createSelector(
  [selectMapPoints, selectEvaluation],
  (points, evaluation) => {
    if (points === null || evaluation === null) return null;
    const { subject, subjectCount } = evaluation.pairs;
    const faces = points.x.length;
    const x = new Float32Array(subject.length);
    const y = new Float32Array(subject.length);
    x.set(points.x.subarray(0, subject.length));
    y.set(points.y.subarray(0, subject.length));
    if (subject.length > faces) {
      const held = new Uint32Array(subjectCount);
      for (let face = 0; face < faces; face++) {
        const person = subject[face] as number;
        const at = faces + person;
        held[person] = (held[person] as number) + 1;
        const share = 1 / (held[person] as number);
        x[at] = (x[at] as number) + share * ((x[face] as number) - (x[at] as number));
        y[at] = (y[at] as number) + share * ((y[face] as number) - (y[at] as number));
      }
    }
    return { x, y, faces };
  },
);

/**
 * Wrong decisions at the threshold in force, as stretches of `selectRankedPairs`: the first
 * non-mated rows, and the last mated ones.
 */
export const selectErrorStretches = createSelector(
  [selectRankedPairs, selectMatchCounts],
  (ranked, matches) =>
    ranked === null
      ? null
      : {
          falseMatches: { rows: ranked.nonMated, from: 0, to: matches.nonMated },
          misses: { rows: ranked.mated, from: matches.mated, to: ranked.mated.length },
        },
);

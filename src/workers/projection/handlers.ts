import { UMAP } from 'umap-js';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { joiningPairs } from '#domain/graph/components.ts';
import { islandLayout, LAYOUT_STEPS } from '#domain/graph/island-layout.ts';
import { type NearestFaces, nearestFaces } from '#domain/graph/nearest-faces.ts';
import type { MapPoints } from '#domain/questions/questions.ts';
import { MAP_RUN } from '#domain/questions/runs.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import type { ProjectionCalls } from '#workers/projection/protocol.ts';
import { runSteps } from '#workers/rpc/run-steps.ts';
import type { Handlers } from '#workers/rpc/serve.ts';

/** Steps that a projection is reported in: half for the neighbours, half for the layout. */
export const PROJECTION_STEPS = 1000;
/** UMAP's own default, and all that a small set can give: the list holds the row itself. */
const MOST_NEIGHBOURS = 15;
const FEWEST_NEIGHBOURS = 4;

/**
 * Two dimensions by UMAP (McInnes, Healy and Melville, 2018; the library umap-js), over exact
 * neighbours by the study's own distance and from a seeded start, so that the same set always gives
 * the same map. Yields steps done of `PROJECTION_STEPS`.
 *
 * @param templates Three rows or more.
 */
export function* projection(
  templates: TemplateTable,
  metric: MetricId,
  seed: number,
): Generator<number, MapPoints> {
  const { count } = templates;
  const half = PROJECTION_STEPS / 2;
  const size = neighbourCount(count);
  const search = nearestFaces(templates, metric, size);
  let found = search.next();
  while (found.done !== true) {
    yield (found.value / count) * half;
    found = search.next();
  }
  const nearest = found.value;
  const random = seededRandom(seed);
  const umap = new UMAP({ nNeighbors: size, minDist: 0.15, random: () => random.uniform() });
  umap.setPrecomputedKNN(...asLists(nearest, count));
  // With the neighbours given, only the number of rows is read.
  const epochs = umap.initializeFit(Array.from({ length: count }, (_, row) => [row]));
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    yield half + ((epoch + 1) / epochs) * half;
  }
  const points = umap.getEmbedding();
  return {
    x: Float32Array.from(points, ([x]) => x ?? 0),
    y: Float32Array.from(points, ([, y]) => y ?? 0),
    neighbours: size - 1,
  };
}

/**
 * Grows with the root of the set: fifteen neighbours among 25 faces would tie everybody to
 * everybody.
 */
function neighbourCount(count: number): number {
  const wanted = Math.max(FEWEST_NEIGHBOURS, Math.floor(Math.sqrt(count)));
  return Math.min(MOST_NEIGHBOURS, wanted, count - 1);
}

function asLists({ size, row, distance }: NearestFaces, count: number): [number[][], number[][]] {
  const lists = (column: ArrayLike<number>): number[][] =>
    Array.from({ length: count }, (_, i) =>
      Array.from({ length: size }, (__, k) => column[i * size + k] as number),
    );
  return [lists(row), lists(distance)];
}

/** Answers of the projection worker. It keeps nothing between calls. */
export function projectionHandlers(): Handlers<ProjectionCalls> {
  return {
    async graph({ order, ...pairs }, context) {
      const joins = joiningPairs(pairs, order);
      const layout = await runSteps(islandLayout(pairs, order), LAYOUT_STEPS, context);
      return { layout, joins };
    },
    map({ templates, metric }, context) {
      return runSteps(projection(templates, metric, MAP_RUN.seed), PROJECTION_STEPS, context);
    },
  };
}

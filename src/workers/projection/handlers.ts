import { joiningPairs } from '#domain/graph/components.ts';
import { islandLayout, LAYOUT_STEPS } from '#domain/graph/island-layout.ts';
import { MAP_RUN } from '#domain/questions/runs.ts';
import type { Handlers } from '#workers/rpc/serve.ts';
import { runSteps } from '#workers/rpc/run-steps.ts';

import type { ProjectionCalls } from './protocol.ts';
import { PROJECTION_STEPS, projection } from './projection.ts';

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

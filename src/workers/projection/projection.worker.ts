import { serveWorker } from '#workers/rpc/serve-worker.ts';

import { projectionHandlers } from './handlers.ts';
import { PROJECTION_PROTOCOL } from './protocol.ts';

serveWorker(PROJECTION_PROTOCOL, projectionHandlers());

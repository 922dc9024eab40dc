import { serveWorker } from '#workers/rpc/serve-worker.ts';

import { statisticsHandlers } from './handlers.ts';
import { STATISTICS_PROTOCOL } from './protocol.ts';

serveWorker(STATISTICS_PROTOCOL, statisticsHandlers());

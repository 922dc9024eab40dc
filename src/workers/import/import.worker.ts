import { serveWorker } from '#workers/rpc/serve-worker.ts';

import { importHandlers } from './handlers.ts';
import { IMPORT_PROTOCOL } from './protocol.ts';

serveWorker(IMPORT_PROTOCOL, importHandlers());

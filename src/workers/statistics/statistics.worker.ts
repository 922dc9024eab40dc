import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';

import { statisticsHandlers } from './handlers.ts';
import { STATISTICS_PROTOCOL } from './protocol.ts';

serve(self as unknown as Endpoint, STATISTICS_PROTOCOL, statisticsHandlers());

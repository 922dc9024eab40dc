import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';

import { projectionHandlers } from './handlers.ts';
import { PROJECTION_PROTOCOL } from './protocol.ts';

serve(self as unknown as Endpoint, PROJECTION_PROTOCOL, projectionHandlers());

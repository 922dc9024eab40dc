import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';

import { importHandlers } from './handlers.ts';
import { IMPORT_PROTOCOL } from './protocol.ts';

serve(self as unknown as Endpoint, IMPORT_PROTOCOL, importHandlers());

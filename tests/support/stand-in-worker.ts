import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { connect } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { type Handlers, serve } from '#workers/rpc/serve.ts';
import type { VisionWorker } from '#workers/vision/client.ts';
import { VISION_PROTOCOL, type VisionCalls } from '#workers/vision/protocol.ts';
import { message } from '#words/message.ts';

/** Workers that do no vision: what is tested is what happens around them. */
export const SETTINGS: PipelineSettings = {
  model: 'face-api-resnet-128',
  detector: 'ssd-mobilenet-v1',
  alignment: 'similarity',
  mirrorAveraging: false,
};
export const INFO = {
  backend: 'wasm',
  model: { id: 'face-api-resnet-128' },
  notes: [],
} as unknown as VisionCalls['initialise']['out'];
const NO_MODEL = {
  kind: 'refused',
  text: message('modelFault.noFile'),
  remedy: message('modelFix.chooseFiles'),
} as const;
export const sleep = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const face = {
  box: { x: 1, y: 2, width: 3, height: 4 },
  confidence: 0.9,
  landmarks: new Float32Array(136),
  embedding: new Float32Array(128).fill(0.1),
};
const acquired = {
  outcome: { kind: 'acquired', width: 10, height: 10, faces: [face] },
  thumbnails: [new Blob(['face'])],
} as const;

/** What the workers of one test do, and what was seen of them. */
interface StandIn {
  ports: MessagePort[];
  /** Of this test; workers of an earlier one may still be ending. */
  tally: { terminated: number };
  /** Kinds of calls in the order in which workers received them. */
  received: string[];
  inFlight: number;
  mostInFlight: number;
  behave: (text: string, port: MessagePort, signal: AbortSignal) => Promise<void>;
  initialise: Handlers<VisionCalls>['initialise'];
}

const fresh = (): StandIn => ({
  ports: [],
  tally: { terminated: 0 },
  received: [],
  inFlight: 0,
  mostInFlight: 0,
  behave: () => Promise.resolve(),
  initialise: () => INFO,
});

export const standIn = fresh();

/** Between tests. */
export function renewStandIn(): void {
  for (const port of standIn.ports) port.close();
  Object.assign(standIn, fresh());
}

export function startWorker(): VisionWorker {
  const { port1, port2 } = new MessageChannel();
  standIn.ports.push(port1, port2);
  const mine = standIn.tally;
  const handle = async (file: Blob, signal: AbortSignal) => {
    standIn.inFlight += 1;
    standIn.mostInFlight = Math.max(standIn.mostInFlight, standIn.inFlight);
    try {
      await standIn.behave(await file.text(), port2, signal);
      return acquired;
    } finally {
      standIn.inFlight -= 1;
    }
  };
  serve<VisionCalls>(port2 as unknown as Endpoint, VISION_PROTOCOL, {
    initialise: (input, context) => standIn.initialise(input, context),
    acquire: ({ file }, { signal }) => {
      standIn.received.push('acquire');
      return handle(file, signal);
    },
    reembed: ({ file, faces }, { signal }) => {
      standIn.received.push(`reembed ${faces.length}`);
      return handle(file, signal);
    },
    useModel: () => ({ kind: 'ready', info: INFO }),
    inspectModel: () => NO_MODEL,
    tryModel: () => NO_MODEL,
    previewCrop: () => null,
    sample: (_, { report }) => {
      report({ done: 1, total: 2 });
      return [{ path: 'Sample (simulated)/Person A/shot-1.jpg', file: new Blob(['jpeg']) }];
    },
    ledger: () => ({ tensors: 0, expected: 0, bytes: 0 }),
    dispose: () => ({ tensors: 0, expected: 0, bytes: 0 }),
  });
  const connection = connect<VisionCalls>(port1 as unknown as Endpoint, VISION_PROTOCOL);
  return {
    ...connection,
    terminate: () => {
      mine.terminated += 1;
      connection.close();
      port1.close();
    },
  };
}

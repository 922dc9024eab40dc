import { browserName, type EngineInfo } from '#domain/embedding/engine-info.ts';
import type { BackendName, BackendWish, DetectorId } from '#domain/embedding/pipeline-settings.ts';
import type { Embedder } from '#vision/embedding/network-embedder.ts';
import { type Embedders, makeEmbedders } from './embedding/embedders.ts';
import { KNOWN_ANSWER_TOLERANCE, knownAnswerError } from './known-answer.ts';
import { makeNetworks, type Networks } from './networks.ts';
import { graphicsRenderer } from './renderer.ts';
import { type LedgerState, openLedger } from './tensor-ledger.ts';
import {
  abandonBackend,
  activateBackend,
  attemptsFor,
  BACKEND_TITLES,
  TENSORFLOW,
} from './tf-backend.ts';
import { loadWeights, type NetworkRole, type NetworkWeights, weightsDigest } from './weights.ts';
import { message, type Message } from '#words/message.ts';
import { ReasonedError, reasonOf } from '#words/reason.ts';

export type StartProgress =
  | { readonly phase: 'downloading-weights'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'starting' | 'checking'; readonly loaded: number; readonly total: number };

export interface Vision {
  readonly info: EngineInfo;
  readonly networks: Networks;
  /** The embedding networks; face-api.js's own is open from the start. */
  readonly embedders: Embedders;
  readonly ledger: () => LedgerState;
  dispose(): LedgerState;
}

type Weights = Readonly<Record<NetworkRole, NetworkWeights>>;

/**
 * Loads the networks and starts the first backend that gives the known answer.
 *
 * @param base Address of the folder that holds `models/` and `wasm/`, with a trailing slash.
 * @throws {ReasonedError} when weights are refused or no backend works.
 */
export async function startVision(
  wish: BackendWish,
  detector: DetectorId,
  base: string,
  onProgress: (progress: StartProgress) => void,
): Promise<Vision> {
  let total = 0;
  const weights = await loadWeights(base, (loaded, all) => {
    total = all;
    onProgress({ phase: 'downloading-weights', loaded, total });
  });
  const renderer = graphicsRenderer();
  const refused: Message[] = [];
  for (const backend of attemptsFor(wish, renderer)) {
    onProgress({ phase: 'starting', loaded: total, total });
    const attempt = await tryBackend(backend, base, weights, () =>
      onProgress({ phase: 'checking', loaded: total, total }),
    );
    if (attempt.ok) {
      const { networks, error } = attempt;
      const ledger = openLedger();
      const embedders = makeEmbedders(networks.embedder, base, ledger.expect);
      return {
        info: describe(backend, detector, renderer, networks, error, refused),
        networks,
        embedders,
        ledger: ledger.state,
        dispose: () => {
          embedders.dispose();
          networks.dispose();
          return ledger.state();
        },
      };
    }
    refused.push(attempt.why);
  }
  const attempts = refused.reduce((first, next) => message('engine.attempts', { first, next }));
  throw new ReasonedError(message('engine.noneWorks', { attempts }));
}

type Attempt =
  | { readonly ok: true; readonly networks: Networks; readonly error: number }
  | { readonly ok: false; readonly why: Message };

async function tryBackend(
  backend: BackendName,
  base: string,
  weights: Weights,
  onChecking: () => void,
): Promise<Attempt> {
  const named = { backend: BACKEND_TITLES[backend] };
  try {
    await activateBackend(backend, base);
  } catch (error) {
    return {
      ok: false,
      why: message('engine.notUsable', { ...named, reason: reasonOf(error) }),
    };
  }
  try {
    const networks = makeNetworks(weights);
    onChecking();
    const error = await knownAnswerError(networks);
    if (error <= KNOWN_ANSWER_TOLERANCE) return { ok: true, networks, error };
    networks.dispose();
    abandonBackend(backend);
    return {
      ok: false,
      why: message('engine.inexact', {
        ...named,
        error: error.toPrecision(2),
        allowed: String(KNOWN_ANSWER_TOLERANCE),
      }),
    };
  } catch (error) {
    abandonBackend(backend);
    return {
      ok: false,
      why: message('engine.failedAtOnce', { ...named, reason: reasonOf(error) }),
    };
  }
}

/** The digest is that of the detector that decides most: in the cascade the cheap one. */
function describeDetector(id: DetectorId): EngineInfo['detector'] {
  return id === 'cascade'
    ? {
        id,
        name: 'Tiny Face Detector, SSD Mobilenet v1 where needed (face-api.js)',
        sha256: weightsDigest('tinyDetector'),
      }
    : { id, name: 'SSD Mobilenet v1 (face-api.js)', sha256: weightsDigest('detector') };
}

function describe(
  backend: BackendName,
  detector: DetectorId,
  renderer: string,
  networks: Networks,
  error: number,
  refused: readonly Message[],
): EngineInfo {
  return {
    backend,
    browser: browserName(navigator.userAgent),
    renderer,
    runtime: TENSORFLOW,
    ...aboutModel(networks.embedder),
    detector: describeDetector(detector),
    knownAnswerError: error,
    notes: refused.map((text) => ({ code: 'backend-refused', severity: 'warning', text })),
  };
}

/** What an engine's description says of its embedding network. */
export function aboutModel(
  embedder: Embedder,
): Pick<EngineInfo, 'model' | 'inputSize' | 'normalisation'> & Partial<EngineInfo> {
  const { id, name, dimensions, inputSize, normalisation } = embedder.model;
  const { sha256, runtime, knownAnswerError: error } = embedder;
  return {
    model: { id, name, dimensions, sha256, runtime },
    inputSize,
    normalisation,
    ...(error === undefined ? {} : { knownAnswerError: error }),
  };
}

import * as tf from '@tensorflow/tfjs';
import { BUNDLED_MODELS, PINNED_FILES } from './model-digests.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Names of the networks' files below `models/`. */
export const NETWORK_FILES = {
  detector: 'ssd_mobilenetv1_model',
  tinyDetector: 'tiny_face_detector_model',
  landmarks: 'face_landmark_68_model',
  embedding: 'face_recognition_model',
} as const;
export type NetworkRole = keyof typeof NETWORK_FILES;

/** The checked bytes of one network, not yet on any backend. */
export interface NetworkWeights {
  readonly specs: tf.io.WeightsManifestEntry[];
  readonly bytes: ArrayBuffer;
  /** Of the weights file, 64 hex digits. */
  readonly sha256: string;
}

export type BytesLoaded = (loaded: number, total: number) => void;

/**
 * Fetches the weights of all networks from the app's own address and checks each file's SHA-256
 * before anything is made of it.
 *
 * @param base Address of the folder that holds `models/`, with a trailing slash.
 * @throws {ReasonedError} when a file cannot be fetched or is not the pinned one.
 */
export async function loadWeights(
  base: string,
  onLoaded: BytesLoaded,
): Promise<Readonly<Record<NetworkRole, NetworkWeights>>> {
  const roles = Object.keys(NETWORK_FILES) as NetworkRole[];
  const paths = roles.flatMap((role) => pathsOf(role));
  const total = paths.reduce((sum, path) => sum + pinnedFile(path).bytes, 0);
  const loaded = new Map<string, number>();
  const report = (path: string, bytes: number): void => {
    loaded.set(path, bytes);
    onLoaded(
      [...loaded.values()].reduce((sum, n) => sum + n, 0),
      total,
    );
  };
  const networks = roles.map(async (role) => {
    const [manifest, weights] = await Promise.all(
      pathsOf(role).map((path) => fetchPinned(base, path, (bytes) => report(path, bytes))),
    );
    const groups = JSON.parse(new TextDecoder().decode(manifest)) as tf.io.WeightsManifestConfig;
    const network: NetworkWeights = {
      specs: groups.flatMap((group) => group.weights),
      bytes: weights as ArrayBuffer,
      sha256: weightsDigest(role),
    };
    return [role, network] as const;
  });
  return Object.fromEntries(await Promise.all(networks)) as Record<NetworkRole, NetworkWeights>;
}

/** The pinned SHA-256 of a network's weights file. */
export function weightsDigest(role: NetworkRole): string {
  return pinnedFile(pathsOf(role)[1]).sha256;
}

/**
 * Fetches one of the pinned files. A cached copy is taken without asking the server, since its
 * digest is checked anyway; a copy that fails the check is fetched afresh once before it is
 * refused.
 *
 * @throws {ReasonedError}
 */
export async function fetchPinned(
  base: string,
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<ArrayBuffer> {
  const file = pinnedFile(path);
  let found = '';
  for (const cache of ['force-cache', 'reload'] as const) {
    const bytes = await fetchBytes(new URL(path, base), cache, onBytes);
    found = await sha256(bytes);
    if (found === file.sha256) return bytes;
  }
  throw new ReasonedError(
    message('engine.otherFile', {
      path,
      found: found.slice(0, 12),
      expected: file.sha256.slice(0, 12),
    }),
  );
}

async function fetchBytes(
  url: URL,
  cache: RequestCache,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url, { cache });
  } catch (error) {
    throw new ReasonedError(message('engine.notFetched', { path: url.pathname }), {
      cause: error,
    });
  }
  if (!response.ok || response.body === null) {
    throw new ReasonedError(
      message('engine.missing', { path: url.pathname, status: String(response.status) }),
    );
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    received += part.value.byteLength;
    onBytes(received);
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pathsOf(role: NetworkRole): readonly [manifest: string, weights: string] {
  const name = NETWORK_FILES[role];
  return [`models/${name}-weights_manifest.json`, `models/${name}.bin`];
}

const ALL_FILES = [...PINNED_FILES, ...BUNDLED_MODELS.flatMap(({ files }) => files)];

/** @throws {Error} for a path that is none of the app's: a programming error. */
function pinnedFile(path: string): (typeof ALL_FILES)[number] {
  const file = ALL_FILES.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`The file ${path} has no pinned digest.`);
  return file;
}

import type { BackendName } from '#domain/embedding/pipeline-settings.ts';

/** Each worker holds 46 MB of weights, TF.js's memory and one decoded photo: 200 to 400 MB. */
const MOST_WORKERS = 4;

/**
 * How many vision workers are worth starting. One where graphics hardware does the work, since
 * there is one of it; else a worker a core, less one on larger machines for the page itself.
 *
 * @param cores `navigator.hardwareConcurrency`.
 * @param memory `navigator.deviceMemory` in gigabytes, where the browser tells (at most 8 is told).
 */
export function poolSize(backend: BackendName, cores: number, memory = 8): number {
  if (backend === 'webgl') return 1;
  const byCores = cores <= 2 ? cores : cores - 1;
  const byMemory = memory <= 2 ? 1 : MOST_WORKERS;
  return Math.max(1, Math.min(byCores, byMemory, MOST_WORKERS));
}

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

/**
 * What the page and its workers hold at one moment of a long run. Bytes, and seconds since the
 * watch began.
 */
export interface Strain {
  readonly at: number;
  /** JavaScript's heap of the page, garbage included. */
  readonly pageHeap: number;
  readonly nodes: number;
  /** How many TensorFlow.js holds, in each vision worker. */
  readonly tensors: readonly number[];
  /** WebAssembly's memory of all vision workers. */
  readonly wasm: number;
  /**
   * Of the renderer's process: everything, decoded pictures too. NaN where the system does not
   * tell.
   */
  readonly resident: number;
}

interface TensorFlow {
  readonly state: { readonly numTensors: number };
  readonly registry: { readonly wasm?: { readonly wasm?: { readonly HEAPU8: Uint8Array } } };
}

/** Reads figures of a page from outside, without making it work for them. */
export class StrainGauge {
  private readonly began = performance.now();
  private readonly page: Page;
  private readonly session: CDPSession;
  private readonly pid: number;

  private constructor(page: Page, session: CDPSession, pid: number) {
    this.page = page;
    this.session = session;
    this.pid = pid;
  }

  static async of(page: Page): Promise<StrainGauge> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const browser = await page.context().browser()?.newBrowserCDPSession();
    const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {
      processInfo: [],
    };
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const [pid = 0] = renderers
      .map(({ id }) => id)
      .toSorted((a, b) => residentOf(b) - residentOf(a));
    return new StrainGauge(page, session, pid);
  }

  async read(): Promise<Strain> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const metric = (name: string): number =>
      metrics.find((each) => each.name === name)?.value ?? NaN;
    const workers = await Promise.all(
      this.page
        .workers()
        .filter((worker) => worker.url().includes('vision'))
        .map((worker) => worker.evaluate(tensorFlowState).catch(() => null)),
    );
    const alive = workers.filter((worker) => worker !== null);
    return {
      at: (performance.now() - this.began) / 1000,
      pageHeap: metric('JSHeapUsedSize'),
      nodes: metric('Nodes'),
      tensors: alive.map(({ tensors }) => tensors),
      wasm: alive.reduce((sum, { wasm }) => sum + wasm, 0),
      resident: residentOf(this.pid),
    };
  }
}

/** Runs inside a worker. */
function tensorFlowState(): { tensors: number; wasm: number } {
  const { _tfengine: engine } = globalThis as unknown as { _tfengine?: TensorFlow };
  return {
    tensors: engine?.state.numTensors ?? 0,
    wasm: engine?.registry.wasm?.wasm?.HEAPU8.byteLength ?? 0,
  };
}

function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) * 1024;
  } catch {
    // Not Linux, or the process is gone.
    return NaN;
  }
}

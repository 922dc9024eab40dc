import type { Page } from 'playwright-core';

export interface FrameMeasurement {
  /** Milliseconds between successive frames, by the browser's frame times, while the action ran. */
  readonly intervals: readonly number[];
  readonly median: number;
  /** Nineteen of twenty are no longer. */
  readonly p95: number;
  /** By the clock: the time of a late frame is dated back to when it was due. */
  readonly longest: number;
}

/** Runs an action and measures the frames that the page drew meanwhile, by `requestAnimationFrame`. */
export async function measureFrames(
  page: Page,
  action: () => Promise<void>,
): Promise<FrameMeasurement> {
  const recording = await page.evaluateHandle(() => {
    const record = { due: [] as number[], drawn: [] as number[], running: true };
    const frame = (time: number): void => {
      record.due.push(time);
      record.drawn.push(performance.now());
      if (record.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return record;
  });
  await action();
  const { due, drawn } = await recording.evaluate((record) => {
    record.running = false;
    return record;
  });
  await recording.dispose();
  const intervals = differences(due);
  if (intervals.length === 0) throw new Error('The page drew fewer than two frames.');
  const ascending = intervals.toSorted((a, b) => a - b);
  return {
    intervals,
    median: ascending[ascending.length >> 1] ?? Number.NaN,
    p95: ascending[Math.floor(ascending.length * 0.95)] ?? Number.NaN,
    longest: Math.max(...differences(drawn), ...intervals),
  };
}

function differences(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

export interface LongTask {
  /** Milliseconds since the page began to load. */
  readonly start: number;
  /** Milliseconds; the browser reports tasks of 50 and more. */
  readonly duration: number;
}

/** Runs an action and returns the tasks of 50 ms and more that kept the page's main thread meanwhile. */
export async function longTasks(page: Page, action: () => Promise<void>): Promise<LongTask[]> {
  const recording = await page.evaluateHandle(() => {
    const tasks: { start: number; duration: number }[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ start: startTime, duration });
      }
    });
    observer.observe({ type: 'longtask' });
    return { tasks, observer };
  });
  await action();
  const tasks = await recording.evaluate(async ({ tasks: seen, observer }) => {
    // An entry is handed over in a task of its own, after the long one.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return seen;
  });
  await recording.dispose();
  return tasks;
}

/** A piece of work of the page's main thread. */
export interface Task {
  /** Milliseconds that the thread was computing: what the page itself costs, whatever else the machine is doing. */
  readonly computing: number;
  /** Milliseconds from begin to end, by the clock. */
  readonly lasting: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock, and of the thread's own time where the system counts it. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Runs an action under the browser's own trace and returns what the page's main thread did meanwhile, longest first. */
export async function mainThreadTasks(page: Page, action: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('A trace needs the browser.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  let trace: Buffer;
  try {
    await action();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.flatMap((event) => {
    const isTask = event.ph === 'X' && event.name.endsWith('RunTask');
    if (!isTask || !mainThreads.has(thread(event))) return [];
    const lasting = (event.dur ?? 0) / 1000;
    return [{ lasting, computing: (event.tdur ?? event.dur ?? 0) / 1000 }];
  });
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return tasks.toSorted((a, b) => b.computing - a.computing);
}

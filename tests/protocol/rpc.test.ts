import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { CallFailed, type FailureCode } from '#workers/rpc/failure.ts';
import { type Handlers, serve, Transferred } from '#workers/rpc/serve.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';
import { said } from '#tests/support/said.ts';

interface TestCalls {
  double: { in: number; out: number };
  wait: { in: { name: string; milliseconds: number }; out: string };
  count: { in: number; out: number; event: number };
  untilCancelled: { in: void; out: never };
  fail: { in: string; out: never };
  bytes: { in: ArrayBuffer; out: ArrayBuffer };
}

const PROTOCOL = 7;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let near: MessagePort;
let far: MessagePort;
let aborted: string[];
let started: string[];

const handlers: Handlers<TestCalls> = {
  double: (n) => n * 2,
  wait: async ({ name, milliseconds }) => {
    started.push(name);
    await sleep(milliseconds);
    return name;
  },
  count: async (n, { report }) => {
    for (let i = 1; i <= n; i++) {
      report(i);
      await sleep(1);
    }
    return n;
  },
  untilCancelled: async (_, { signal }) => {
    started.push('untilCancelled');
    for (;;) {
      if (signal.aborted) aborted.push('untilCancelled');
      signal.throwIfAborted();
      await sleep(2);
    }
  },
  fail: (text) => {
    throw new RangeError(text);
  },
  bytes: (buffer) => new Transferred(buffer, [buffer]),
};

function open(protocol = PROTOCOL): Connection<TestCalls> {
  return connect<TestCalls>(near as unknown as Endpoint, protocol);
}

/** Plays the far side by hand, for what a correct `serve` never does. */
function script(react: (call: { id: number; kind: string }, port: MessagePort) => void): void {
  far.on('message', (call) => react(call, far));
  far.postMessage({ protocol: PROTOCOL });
}

async function codeOf(call: Promise<unknown>): Promise<FailureCode> {
  const failure = await call.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(CallFailed);
  return (failure as CallFailed).code;
}

beforeEach(() => {
  const channel = new MessageChannel();
  near = channel.port1;
  far = channel.port2;
  aborted = [];
  started = [];
});
afterEach(() => {
  near.close();
  far.close();
});

describe('calls', () => {
  test('each gets its own answer, also when answers arrive in another order', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open();
    const order: string[] = [];
    const note = (name: string) => {
      order.push(name);
      return name;
    };
    const answers = await Promise.all([
      connection.call('wait', { name: 'slow', milliseconds: 40 }).then(note),
      connection.call('wait', { name: 'quick', milliseconds: 1 }).then(note),
      connection.call('double', 21),
    ]);
    expect(answers).toEqual(['slow', 'quick', 42]);
    expect(started).toEqual(['slow', 'quick']);
    expect(order).toEqual(['quick', 'slow']);
  });

  test('made before the other side is up are sent once it is', async () => {
    const connection = open();
    const answer = connection.call('double', 4);
    await sleep(10);
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    expect(await answer).toBe(8);
  });

  test('report events in order, before their answer', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const seen: number[] = [];
    const answer = await open().call('count', 4, { onEvent: (n) => seen.push(n) });
    expect(answer).toBe(4);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('move listed buffers instead of copying them, both ways', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const buffer = new Uint8Array([1, 2, 3]).buffer;
    const answer = await open().call('bytes', buffer, { transfer: [buffer] });
    expect(buffer.byteLength).toBe(0);
    expect([...new Uint8Array(answer)]).toEqual([1, 2, 3]);
  });
});

describe('failures', () => {
  test('of a handler cross with message, name and stack', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const failure: unknown = await open()
      .call('fail', 'The file is broken.')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'threw',
      message: 'The file is broken.',
      reason: 'The file is broken.',
      remote: { name: 'RangeError', stack: expect.stringContaining('RangeError') },
    });
  });

  test('of a handler that says why in the catalogue cross as its code and parameters', async () => {
    const reason = message('photo.failedTwice', { reason: message('worker.stopped') });
    const throwing: Handlers<TestCalls> = {
      ...handlers,
      fail: () => Promise.reject(new ReasonedError(reason)),
    };
    serve(far as unknown as Endpoint, PROTOCOL, throwing);
    const failure: unknown = await open()
      .call('fail', '')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'threw', reason });
    expect(said((failure as CallFailed).reason)).toBe(
      'Processing this photo failed twice: The worker stopped unexpectedly.',
    );
  });

  test('an input that cannot be cloned fails its own call only', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open();
    expect(await codeOf(connection.call('double', (() => 1) as unknown as number))).toBe('threw');
    expect(await connection.call('double', 2)).toBe(4);
  });

  test('a call that the other side does not have', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open() as unknown as Connection<{ toString: { in: null; out: null } }>;
    expect(await codeOf(connection.call('toString', null))).toBe('unknown-call');
  });

  test('another protocol number', async () => {
    serve(far as unknown as Endpoint, PROTOCOL + 1, handlers);
    const connection = open();
    expect(await codeOf(connection.call('double', 1))).toBe('wrong-protocol');
    expect(said((await connection.ended).reason)).toContain('Reload');
  });
});

describe('cancelling', () => {
  test('reaches a running handler, and the call rejects once it has stopped', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const controller = new AbortController();
    const connection = open();
    const call = connection.call('untilCancelled', undefined, { signal: controller.signal });
    while (started.length === 0) await sleep(1);
    controller.abort();
    expect(await codeOf(call)).toBe('cancelled');
    expect(aborted).toEqual(['untilCancelled']);
    expect(await connection.call('double', 3)).toBe(6);
  });

  test('a call that was not sent yet is never sent', async () => {
    const controller = new AbortController();
    const call = open().call(
      'wait',
      { name: 'never', milliseconds: 1 },
      { signal: controller.signal },
    );
    controller.abort();
    expect(await codeOf(call)).toBe('cancelled');
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    await sleep(20);
    expect(started).toEqual([]);
  });

  test('beforehand, or after the answer, is harmless', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open();
    expect(await codeOf(connection.call('double', 1, { signal: AbortSignal.abort() }))).toBe(
      'cancelled',
    );
    const controller = new AbortController();
    expect(await connection.call('double', 1, { signal: controller.signal })).toBe(2);
    controller.abort();
    expect(await connection.call('double', 5)).toBe(10);
  });
});

describe('a dead connection', () => {
  test('rejects everything pending, and everything later', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open();
    const calls = [
      connection.call('untilCancelled', undefined),
      connection.call('wait', { name: 'a', milliseconds: 10_000 }),
    ].map(codeOf);
    while (started.length < 2) await sleep(1);
    far.close();
    expect(await Promise.all(calls)).toEqual(['crashed', 'crashed']);
    expect(await codeOf(connection.call('double', 1))).toBe('crashed');
    expect((await connection.ended).code).toBe('crashed');
  });

  test('dies of a message that is no message', async () => {
    for (const nonsense of ['hello', 42, null, { neither: 1 }]) {
      const channel = new MessageChannel();
      near = channel.port1;
      far = channel.port2;
      script((_, port) => port.postMessage(nonsense));
      expect(await codeOf(open().call('double', 1))).toBe('crashed');
      near.close();
    }
  });

  test('a failure without a shape is a crash of that call', async () => {
    script(({ id }, port) => port.postMessage({ id, ok: false, failure: 'bang' }));
    expect(await codeOf(open().call('double', 1))).toBe('crashed');
  });

  test('answers to unknown calls are ignored', async () => {
    script(({ id }, port) => {
      port.postMessage({ id: id + 1000, ok: true, output: 'stray' });
      port.postMessage({ id, ok: true, output: 8 });
      port.postMessage({ id, ok: true, output: 9 });
    });
    expect(await open().call('double', 4)).toBe(8);
  });

  test('closing it rejects what is pending', async () => {
    serve(far as unknown as Endpoint, PROTOCOL, handlers);
    const connection = open();
    const call = codeOf(connection.call('wait', { name: 'a', milliseconds: 10_000 }));
    connection.close();
    expect(await call).toBe('closed');
  });
});

test('the serving side ignores what is no call, and stops when told', async () => {
  const stop = serve(far as unknown as Endpoint, PROTOCOL, handlers);
  for (const nonsense of ['hello', null, { id: 1 }, { cancel: 99 }, { kind: 'double' }]) {
    near.postMessage(nonsense);
  }
  const connection = open();
  expect(await connection.call('double', 1)).toBe(2);
  stop();
  const late = connection.call('double', 1);
  const winner = await Promise.race([late, sleep(20).then(() => 'silence')]);
  expect(winner).toBe('silence');
  const rejected = codeOf(late);
  connection.close();
  expect(await rejected).toBe('closed');
});

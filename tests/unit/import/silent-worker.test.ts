import { expect, test } from 'vitest';
import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import type { IncomingFile } from '#application/ports.ts';
import type { ImportWorker } from '#workers/import/client.ts';
import { CallFailed, failureOf } from '#workers/rpc/failure.ts';
import { spoken } from '#tests/support/said.ts';

const source = new Blob(['a,b\n1,2\n']);
const file: IncomingFile = { path: 'a.csv', fileName: 'a.csv', byteLength: source.size, source };

/** A worker that answers nothing until it is stopped, or fails in the given way. */
function standIn(failure?: CallFailed) {
  let stopped = 0;
  const start = (): ImportWorker => {
    let hangUp: (error: CallFailed) => void = () => {};
    return {
      call: () =>
        failure === undefined
          ? new Promise<never>((_, reject) => {
              hangUp = reject;
            })
          : Promise.reject(failure),
      ended: new Promise(() => {}),
      close: () => {},
      terminate() {
        stopped += 1;
        hangUp(new CallFailed(failureOf('closed', 'The connection was closed.')));
      },
    };
  };
  return { start, stopped: () => stopped };
}

test('a worker that says nothing for too long is ended, with a sentence', async () => {
  const worker = standIn();
  const alarms: { readonly after: number; readonly ring: () => void; isOff: boolean }[] = [];
  const importer = workerScoreImporter(worker.start, (after, ring) => {
    const alarm = { after, ring, isOff: false };
    alarms.push(alarm);
    return () => {
      alarm.isOff = true;
    };
  });
  const answer = importer.inspect([file]);
  await Promise.resolve();
  expect(alarms).toMatchObject([{ isOff: false }]);
  alarms[0]?.ring();
  expect(spoken(await answer)).toEqual({
    kind: 'refused',
    reason:
      'Reading a.csv was given up after 15 seconds without an answer: it may be damaged, or too large for this browser. Save the table anew as CSV, or a part of it.',
  });
  expect(worker.stopped()).toBeGreaterThan(0);
  expect(alarms[0]?.isOff).toBe(true);
});

test.each(['threw', 'crashed'] as const)(
  'what a worker %s is told in plain words, not in those of a program',
  async (code) => {
    const fault = new CallFailed(failureOf(code, new TypeError('x is not a function')));
    const importer = workerScoreImporter(standIn(fault).start);
    const answer = await importer.inspect([file]);
    expect(spoken(answer)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^a\.csv could not be read: .*\.$/) as string,
    });
    expect(JSON.stringify(answer)).not.toContain('function');
  },
);

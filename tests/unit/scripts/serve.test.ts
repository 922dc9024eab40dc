import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppServer, listen } from '#scripts/serve.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'splitpoint-serve-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  mkdirSync(join(folder, 'dist-private'));
  writeFileSync(join(folder, 'dist/index.html'), '<title>app</title>');
  writeFileSync(join(folder, 'dist/assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'dist/engine.wasm'), new Uint8Array(8));
  writeFileSync(join(folder, 'dist/weights.bin'), new Uint8Array(8));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-private/secret.txt'), 'secret');
  server = createAppServer({ folder: join(folder, 'dist'), mount: '/app/' });
  port = await listen(server, { port: 0 });
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the target as it is written; `fetch` would tidy `..` away before the server sees it. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('the folder itself is its index page, with the isolating headers', async () => {
  const { status, headers, body } = await ask('/app/');
  expect(status).toBe(200);
  expect(body).toBe('<title>app</title>');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(headers['content-security-policy']).toContain("connect-src 'self';");
  expect(headers['content-security-policy']).not.toContain("'unsafe-eval'");
});

test.each([
  ['/app/engine.wasm', 'application/wasm'],
  ['/app/weights.bin', 'application/octet-stream'],
  ['/app/assets/app-1a2b.js?v=1', 'text/javascript; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test('hashed assets are cached for good, the rest is revalidated by its tag', async () => {
  expect((await ask('/app/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
  const { headers } = await ask('/app/weights.bin');
  expect(headers['cache-control']).toBe('no-cache');
  const again = await ask('/app/weights.bin', 'GET', { 'if-none-match': String(headers.etag) });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('HEAD gives the length without the content, and other methods are refused', async () => {
  const head = await ask('/app/weights.bin', 'HEAD');
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '8', '']);
  expect((await ask('/app/', 'POST')).status).toBe(405);
});

test.each([
  '/app/../secret.txt',
  '/app/%2e%2e/secret.txt',
  '/app/..%2fsecret.txt',
  '/app/..%5csecret.txt',
  '/app/../dist-private/secret.txt',
  '/app//etc/passwd',
  '/app/%00',
  '/app/%',
  '/secret.txt',
  '/app/missing.js',
  '/app/assets',
])('%s is not there', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body]).toEqual([404, 'There is no such file.\n']);
});

test('a taken port gives way to another', async () => {
  const other = createServer();
  const found = await listen(other, { port });
  other.close();
  expect(found).toBeGreaterThan(port);
});

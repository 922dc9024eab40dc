import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { appHeaders } from './headers.mjs';
import { root } from './paths.mjs';

/** The built app. */
export const distFolder = join(root, 'dist');

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Which file a request means.
 *
 * @param {string} folder
 * @param {string} mount Path under which the folder is served; begins and ends with `/`.
 * @param {string} url The request's target, still encoded.
 * @returns {string | null} A path inside the folder, or `null` where the target is malformed or
 *   leads out of it.
 */
export function resolveTarget(folder, mount, url) {
  const encoded = url.split(/[?#]/, 1)[0] ?? '';
  let path;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (!path.startsWith(mount) || path.includes('\0') || path.includes('\\')) return null;
  const target = normalize(join(folder, path.slice(mount.length)));
  if (target !== normalize(folder) && !target.startsWith(normalize(folder + sep))) return null;
  return path.endsWith('/') ? join(target, 'index.html') : target;
}

/**
 * A server for the built app: the headers of `headers.mjs`, right media types, hashed assets cached
 * for good and all else revalidated.
 *
 * @param {{ folder?: string, mount?: string, headers?: Record<string, string> }} [options]
 */
export function createAppServer({ folder = distFolder, mount = '/', headers = appHeaders } = {}) {
  return createServer((request, response) => {
    respond(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The file could not be read.');
      else response.destroy();
    });
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function respond(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD are answered.');
    }
    const target = resolveTarget(folder, mount, request.url ?? '/');
    const file = target === null ? null : await stat(target).catch(() => null);
    if (target === null || file === null || !file.isFile()) {
      return refuse(response, 404, 'There is no such file.');
    }
    const tag = `"${file.size.toString(16)}-${Math.trunc(file.mtimeMs).toString(16)}"`;
    const hashed = target.startsWith(join(folder, 'assets') + sep);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader(
      'Cache-Control',
      hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
    response.setHeader('Content-Type', mediaTypes[extname(target)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', file.size);
    if (request.method === 'HEAD') return response.end();
    return createReadStream(target)
      .on('error', () => response.destroy())
      .pipe(response);
  }

  /**
   * @param {import('node:http').ServerResponse} response
   * @param {number} status
   * @param {string} sentence
   */
  function refuse(response, status, sentence) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response
      .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(`${sentence}\n`);
  }
}

/**
 * Listens on the wished port, or on the next free one.
 *
 * @param {import('node:http').Server} server
 * @param {{ port?: number, host?: string }} [wish] Port 0 takes any free one.
 * @returns {Promise<number>} the port in use
 */
export async function listen(server, { port = 4173, host = 'localhost' } = {}) {
  for (let attempt = 0; ; attempt++) {
    // After twenty taken ports the system chooses.
    const candidate = port === 0 || attempt >= 20 ? 0 : port + attempt;
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => resolve(server.off('error', reject)));
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate === 0) throw error;
    }
  }
}

/**
 * Serves the built app until the process ends. `PORT` and `HOST` are honoured.
 *
 * @returns {Promise<string>} its address
 */
async function serveApp() {
  const wished = Number(env['PORT'] ?? 4173);
  if (!Number.isInteger(wished) || wished < 0 || wished > 65_535) {
    throw new Error(`PORT is "${env['PORT']}"; it must be a whole number from 0 to 65535.`);
  }
  const port = await listen(createAppServer(), { port: wished, host: env['HOST'] ?? 'localhost' });
  if (wished !== 0 && port !== wished) console.log(`Port ${wished} is taken.`);
  return `http://localhost:${port}/`;
}

/** Serves the built app and prints its address, or the sentence that says why not. */
export async function announceApp() {
  try {
    console.log(`Splitpoint is ready: ${await serveApp()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (!existsSync(join(distFolder, 'index.html'))) {
    console.error('There is no built app to serve. Run `npm run build` first, or `npm start`.');
    process.exit(1);
  }
  await announceApp();
}

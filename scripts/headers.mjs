/**
 * The response headers of Splitpoint, defined once for the development server, the preview,
 * `npm start` and the tests.
 *
 * They turn "your photos do not leave this computer" into something that the browser enforces: a
 * page served with them cannot send a request to another origin, whatever its code or a dependency
 * tries.
 */

/** Makes the page `crossOriginIsolated`: SharedArrayBuffer, threads and precise timers. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** @type {Readonly<Record<string, readonly string[]>>} */
const policy = {
  'default-src': ["'self'"],
  // TensorFlow.js compiles WebAssembly; nothing evaluates JavaScript from a string.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  // Photos and aligned faces are shown from memory.
  'img-src': ["'self'", 'blob:', 'data:'],
  // Mantine writes its theme and its responsive rules into <style> elements whose text depends on
  // the page, so no hash fits, and a nonce that a static host serves to everybody protects nothing.
  // Styles cannot send data anywhere: images and fonts that they might name are held by the other
  // directives.
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** @param {Readonly<Record<string, readonly string[]>>} directives */
function write(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/**
 * The policy as a `<meta>` tag may carry it, for hosts that set no headers. `frame-ancestors` works
 * in headers only.
 */
export const metaPolicy = write(policy);

/** Headers of the built app. */
export const appHeaders = {
  ...isolationHeaders,
  'Content-Security-Policy': write({ ...policy, 'frame-ancestors': ["'none'"] }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Headers of the development server, whose hot reload needs an inline script and a WebSocket. */
export const developmentHeaders = {
  ...isolationHeaders,
  'Content-Security-Policy': write({
    ...policy,
    'script-src': ["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"],
    'connect-src': ["'self'", 'ws:'],
    'frame-ancestors': ["'none'"],
  }),
};

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';

/**
 * Browsers that are not Chromium, as their vendors or Debian ship them: Firefox over WebDriver BiDi
 * (https://w3c.github.io/webdriver-bidi), which it serves itself, and WebKitGTK's MiniBrowser over
 * WebDriver (https://w3c.github.io/webdriver), which WebKitWebDriver serves for it.
 *
 * @typedef {object} OtherBrowser
 * @property {string} name With its version.
 * @property {readonly string[]} problems Console errors, uncaught errors, and requests to another
 *   origin than the page's, so far. WebDriver tells none.
 * @property {(url: string) => Promise<void>} open
 * @property {(expression: string) => Promise<any>} evaluate Of JavaScript in the page; a promise is
 *   awaited. The value as JSON has it.
 * @property {(selector: string, path: string) => Promise<void>} setFile
 * @property {(path: string) => Promise<void>} screenshot Saves a PNG of the window.
 * @property {(width: number, height: number) => Promise<void>} resize To CSS pixels: of the page
 *   (Firefox), of the window (WebKit).
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {number} [tries]
 * @returns {Promise<T>}
 */
async function withPatience(attempt, tries = 300) {
  for (let i = 1; ; i++) {
    try {
      return await attempt();
    } catch (error) {
      if (i === tries) throw error;
      await wait(200);
    }
  }
}

/**
 * Milliseconds within which a browser answers, also on a busy machine: every question is a short
 * one.
 */
const ANSWER_LIMIT = 120_000;

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {string} question For the error, where none comes.
 * @param {number} [limit]
 * @returns {Promise<T>}
 */
function answered(answer, question, limit = ANSWER_LIMIT) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The browser did not answer ${question} in ${limit / 1000} s.`)),
      limit,
    );
  });
  return /** @type {Promise<T>} */ (Promise.race([answer, silence])).finally(() =>
    clearTimeout(timer),
  );
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await Promise.race([gone, wait(10_000).then(() => child.kill('SIGKILL'))]);
}

/**
 * @param {string} executablePath
 * @returns {Promise<OtherBrowser>}
 */
export async function startFirefox(executablePath) {
  const profile = mkdtempSync(join(tmpdir(), 'splitpoint-firefox-'));
  const port = await freePort();
  // No first-run pages, no updates, nothing sent: the page under test is alone.
  const preferences = {
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    executablePath,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', String(port)],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const stop = async () => {
    await ended(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await overBidi(await connected(`ws://127.0.0.1:${port}/session`), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} url @returns {Promise<WebSocket>} */
function connected(url) {
  return withPatience(
    () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url, { perMessageDeflate: false });
        socket.once('open', () => resolve(socket));
        socket.once('error', reject);
      }),
  );
}

/**
 * @param {WebSocket} socket
 * @param {() => Promise<void>} stop
 * @returns {Promise<OtherBrowser>}
 */
async function overBidi(socket, stop) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {string[]} */
  const problems = [];
  let origin = '';
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'event') return noted(message);
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') caller?.resolve(message.result);
    else caller?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'));
  });

  /** @param {{ method: string, params: any }} event */
  function noted({ method, params }) {
    if (method === 'log.entryAdded' && params.level === 'error') problems.push(params.text);
    if (method !== 'network.beforeRequestSent') return;
    const { protocol, origin: target } = new URL(params.request.url);
    if (/^https?:$/.test(protocol) && target !== origin) problems.push(params.request.url);
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  function call(method, params) {
    const answer = new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
    return answered(answer, method);
  }

  const { capabilities } = await call('session.new', { capabilities: {} });
  await call('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const { contexts } = await call('browsingContext.getTree', {});
  const context = contexts[0].context;
  const target = { context };

  /** @param {string} expression */
  const run = async (expression) => {
    const answer = await call('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
      resultOwnership: 'root',
    });
    if (answer.type === 'success') return answer.result;
    throw new Error(answer.exceptionDetails.text);
  };

  return {
    name: `Firefox ${capabilities.browserVersion}`,
    problems,
    open: async (url) => {
      origin = new URL(url).origin;
      await call('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const { value } = await run(
        `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      );
      return JSON.parse(value);
    },
    setFile: async (selector, path) => {
      const { sharedId } = await run(`document.querySelector(${JSON.stringify(selector)})`);
      await call('input.setFiles', { context, element: { sharedId }, files: [path] });
    },
    screenshot: async (path) => {
      const { data } = await call('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    resize: (width, height) =>
      call('browsingContext.setViewport', { context, viewport: { width, height } }),
    close: async () => {
      await answered(call('browser.close', {}), 'browser.close', 10_000).catch(() => undefined);
      socket.close();
      await stop();
    },
  };
}

/**
 * @param {NonNullable<ReturnType<typeof import('./browser.mjs').findWebKit>>} found
 * @returns {Promise<OtherBrowser>}
 */
export async function startWebKit({ driver, browser, display }) {
  const env = { ...process.env };
  /** @type {import('node:child_process').ChildProcess[]} The last one ends first. */
  const children = [];
  const home = mkdtempSync(join(tmpdir(), 'splitpoint-webkit-'));
  const stop = async () => {
    for (const child of children.toReversed()) await ended(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (display !== null) {
      const screen = spawn(
        display,
        ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
      );
      children.push(screen);
      const number = await new Promise((resolve, reject) => {
        screen.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
        screen.once('exit', () => reject(new Error('Xvfb did not start.')));
      });
      env['DISPLAY'] = `:${number}`;
    }
    Object.assign(env, { XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home });
    const port = await freePort();
    children.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    return await overWebDriver(`http://127.0.0.1:${port}`, browser, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How WebDriver writes an element (https://w3c.github.io/webdriver/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * @param {string} address
 * @param {string} binary
 * @param {() => Promise<void>} stop
 * @returns {Promise<OtherBrowser>}
 */
async function overWebDriver(address, binary, stop) {
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  const call = async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await withPatience(() => call('GET', '/status'));
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: { alwaysMatch },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 600_000, pageLoad: 120_000 });
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    problems: [],
    open: (url) => call('POST', `${session}/url`, { url }),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; (async () => JSON.stringify(await (${expression})) ?? 'null')().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', `${session}/execute/async`, { script, args: [] });
      if (error !== undefined) throw new Error(error);
      return JSON.parse(value);
    },
    setFile: async (selector, path) => {
      const found = await call('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      });
      await call('POST', `${session}/element/${found[ELEMENT]}/value`, { text: path });
    },
    screenshot: async (path) => {
      writeFileSync(path, Buffer.from(await call('GET', `${session}/screenshot`), 'base64'));
    },
    resize: (width, height) => call('POST', `${session}/window/rect`, { width, height }),
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      await stop();
    },
  };
}

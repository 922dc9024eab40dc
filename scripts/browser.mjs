import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} FoundBrowser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} [env] The whole environment to launch with, where the usual
 *   one will not do.
 */

const quietArgs = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-breakpad',
];

/** The same WebGL everywhere: emulated, since machines that run tests seldom have a GPU. */
const softwareGraphics = ['--disable-gpu', '--enable-unsafe-swiftshader'];

/** Usual places of Chromium and Chrome, best known first. */
function installedCandidates() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const applications = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return applications.flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.flatMap((folder) => (folder ? programs.map((name) => join(folder, name)) : []));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(':')];
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

/**
 * Whether a browser really starts: some systems put a script in its place that only says how to
 * install it.
 *
 * @param {string} executablePath
 * @param {Record<string, string | undefined>} [env]
 */
function starts(executablePath, env = process.env) {
  // Asked for its version, Chrome on Windows opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000 }).status === 0;
}

/**
 * Finds a Chromium for the browser tests: the one named by `CHROMIUM_PATH`, else an installed one,
 * else the one inside the npm package `@sparticuz/chromium` (Linux on x64).
 * `SPLITPOINT_BROWSER=bundled` skips the search and takes the latter.
 *
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} with a sentence for people when there is none.
 */
export async function findBrowser() {
  // Chromium refuses to run as root inside its sandbox, and containers of continuous integration
  // rarely allow one.
  const sandboxArgs = process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : [];
  const args = [...sandboxArgs, ...quietArgs];
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { executablePath: named, args: [...args, ...softwareGraphics] };
  }
  if (process.env['SPLITPOINT_BROWSER'] !== 'bundled') {
    const installed = installedCandidates().find((path) => existsSync(path) && starts(path));
    if (installed !== undefined)
      return { executablePath: installed, args: [...args, ...softwareGraphics] };
  }
  return bundledBrowser(args);
}

/**
 * @param {string[]} args
 * @returns {Promise<FoundBrowser>}
 */
async function bundledBrowser(args) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests found no Chromium or Chrome. Install one, or name its executable in CHROMIUM_PATH.',
    );
  }
  const folder = await unpackBundledBrowser();
  const executablePath = join(folder, 'chromium');
  // The package brings no sandbox helper. Of the flags that it proposes for serverless functions
  // only those are taken that WebGL needs in a headless shell; its `--single-process` would make
  // every crash the end of the run.
  const shellArgs = [
    ...(args.includes('--no-sandbox') ? args : ['--no-sandbox', ...args]),
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ];
  const environments = [plainEnvironment(folder), libraryEnvironment(folder)];
  const env = environments.find((candidate) => starts(executablePath, candidate));
  if (env !== undefined) return { executablePath, args: shellArgs, env };
  throw new Error(
    `The bundled Chromium in ${folder} does not start, with this system's shared libraries or its own. ` +
      'Install Chromium or Chrome, or name its executable in CHROMIUM_PATH.',
  );
}

/**
 * The package unpacks into the system's temporary folder, with libraries only where it believes to
 * be on a server of its kind. Both are steered by environment variables, which are set for as long
 * as it works.
 *
 * @returns {Promise<string>} the folder with `chromium`, SwiftShader, `fonts/` and `al2023/lib/`.
 */
async function unpackBundledBrowser() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = join(root, `node_modules/.cache/splitpoint/chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = { ...process.env };
  process.env['TMPDIR'] = partial;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  // The package's own file looks for its fonts in places that only its servers have.
  writeFileSync(
    join(partial, 'fonts/fonts.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n',
  );
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** @param {string} folder */
function plainEnvironment(folder) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  return env;
}

/** @param {string} folder */
function libraryEnvironment(folder) {
  const env = plainEnvironment(folder);
  const libraries = [join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH']];
  env['LD_LIBRARY_PATH'] = libraries.filter(Boolean).join(':');
  return env;
}

/**
 * @param {string[]} names
 * @param {string[]} [more] Folders beside those that are searched for programs.
 */
function firstInstalled(names, more = []) {
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    ...(process.env['PATH'] ?? '').split(':'),
    ...more,
  ];
  return names
    .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * @returns {string | undefined} The one named by `FIREFOX_PATH`, else an installed one that starts.
 */
export function findFirefox() {
  const path =
    process.env['FIREFOX_PATH'] ??
    firstInstalled(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS']);
  if (path === undefined) return undefined;
  return spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0 ? path : undefined;
}

/**
 * @returns {{ driver: string, browser: string, display: string | null } | undefined} Display: the
 *   program that makes one, where none is there.
 */
export function findWebKit() {
  const driver = firstInstalled(['WebKitWebDriver']);
  const browser = firstInstalled(
    ['MiniBrowser'],
    ['x86_64', 'aarch64'].flatMap((cpu) =>
      ['4.1', '4.0', 'gtk-6.0'].map((api) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${api}`),
    ),
  );
  const screen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const display = screen ? null : firstInstalled(['Xvfb']);
  if (driver === undefined || browser === undefined || display === undefined) return undefined;
  return { driver, browser, display };
}

import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { digestOfInputs, forgetBuild, noteBuild } from './build-stamp.mjs';
import { prepareModels } from './models.mjs';

/**
 * Builds the app for production, also from inside a test run, whose own `NODE_ENV` would build
 * React for development.
 *
 * @param {import('vite').InlineConfig} [config]
 */
export async function buildApp(config) {
  await prepareModels();
  const intoDist = config?.build === undefined;
  const inputs = intoDist ? digestOfInputs() : '';
  if (intoDist) forgetBuild();
  const before = env['NODE_ENV'];
  env['NODE_ENV'] = 'production';
  try {
    const built = await build(config);
    if (intoDist) noteBuild(inputs);
    return built;
  } finally {
    if (before === undefined) delete env['NODE_ENV'];
    else env['NODE_ENV'] = before;
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await buildApp(argv.includes('--quiet') ? { logLevel: 'warn' } : {});
}

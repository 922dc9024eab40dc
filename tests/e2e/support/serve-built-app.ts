import type { TestProject } from 'vitest/node';
import { buildApp } from '#scripts/build.mjs';
import { createAppServer, listen } from '#scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, as `npm start` would serve it. */
    appUrl: string;
    /** The same under a path, as a static host might serve it. */
    appUrlUnderPath: string;
  }
}

/**
 * Vitest global setup: builds the app, unless `npm test` just did, and serves it with its real
 * headers.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['SPLITPOINT_BUILT'] !== '1') {
    await buildApp({ logLevel: 'warn' });
  }
  const atRoot = createAppServer();
  const underPath = createAppServer({ mount: '/some/path/' });
  project.provide('appUrl', `http://localhost:${await listen(atRoot, { port: 0 })}/`);
  project.provide(
    'appUrlUnderPath',
    `http://localhost:${await listen(underPath, { port: 0 })}/some/path/`,
  );
  return async () => {
    for (const server of [atRoot, underPath]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';
import { isolationHeaders } from './scripts/headers.mjs';
import { testFilesOf } from './scripts/test-projects.mjs';
import { CountingReporter } from './tests/support/counting-reporter.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
/**
 * Limits end what hangs; a page that is slowed on purpose (`tests/e2e/support/throttle.ts`) takes
 * so many times longer.
 */
const throttled = Math.max(1, Number(process.env['SPLITPOINT_THROTTLE'] ?? 1) || 1);
/** Milliseconds: far beyond what any test takes on a machine that is busy with something else. */
const LIMIT = 1_800_000;
const beside = fileURLToPath(new URL('../shared', import.meta.url));

/** Tests that need no browser must run on a machine that has none, and need not look for one. */
async function launchOptions() {
  const projects = process.env['SPLITPOINT_TEST_PROJECTS'];
  if (projects !== undefined && !projects.split(',').includes('browser')) return {};
  try {
    const { executablePath, args, env } = await findBrowser();
    return { executablePath, args, ...(env && { env }) };
  } catch (error) {
    console.warn(String(error));
    return {};
  }
}

export default defineConfig(async () => ({
  test: {
    reporters: ['default', new CountingReporter()],
    coverage: { include: ['src/domain/**', 'src/application/**'] },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node' as const,
          include: [testFilesOf('unit')],
          setupFiles: './tests/support/property-seed.ts',
          // Nothing here changes what is global, so that files may share a process and the modules
          // that it has loaded.
          isolate: false,
          testTimeout: LIMIT,
          hookTimeout: LIMIT,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'deep',
          environment: 'node' as const,
          include: [testFilesOf('deep')],
          testTimeout: LIMIT,
          hookTimeout: LIMIT,
        },
      },
      {
        extends: './vite.config.ts',
        // The isolation of the app without its content policy, which would forbid Vitest's own
        // inline scripts.
        server: { headers: isolationHeaders, fs: { allow: [here, beside] } },
        // Packages that Vite would otherwise discover while a test runs, and reload the page.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            '@mantine/core',
            '@mantine/hooks',
            '@mantine/notifications',
            '@tabler/icons-react',
            'recharts',
            'reselect',
            'zustand',
            'zustand/vanilla',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          // After `unit`, which fills every core.
          sequence: { groupOrder: 1 },
          include: [testFilesOf('browser')],
          globalSetup: './tests/support/prepare-models.ts',
          testTimeout: LIMIT,
          hookTimeout: LIMIT,
          expect: { poll: { timeout: 120_000 } },
          env: { SPLITPOINT_DEEP: process.env['SPLITPOINT_DEEP'] ?? '' },
          // Inference fills every core; files side by side would only time each other out.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          environment: 'node' as const,
          include: [testFilesOf('e2e')],
          globalSetup: './tests/e2e/support/serve-built-app.ts',
          // One process and one browser for all files; every page has a context of its own.
          isolate: false,
          setupFiles: './tests/e2e/support/each-file.ts',
          testTimeout: LIMIT * throttled,
          hookTimeout: LIMIT * throttled,
          expect: { poll: { timeout: 120_000 * throttled, interval: 50 } },
          fileParallelism: false,
        },
      },
    ],
  },
}));

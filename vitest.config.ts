import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';
import { isolationHeaders } from './scripts/headers.mjs';
import { CountingReporter } from './tests/support/counting-reporter.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const beside = fileURLToPath(new URL('../shared', import.meta.url));

/** Tests that need no browser must run on a machine that has none. */
async function launchOptions() {
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
          include: ['tests/{unit,property,golden,state,protocol,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        extends: './vite.config.ts',
        // The isolation of the app without its content policy, which would forbid Vitest's own inline scripts.
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
          // One project after the other: what measures time has the machine to itself.
          sequence: { groupOrder: 1 },
          include: ['tests/{vision,component}/**/*.test.{ts,tsx}'],
          globalSetup: './tests/support/prepare-models.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // 1: the tests that take half an hour run in full.
          env: { SPLITPOINT_SLOW: process.env['SPLITPOINT_SLOW'] ?? '' },
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
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/e2e/support/serve-built-app.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));

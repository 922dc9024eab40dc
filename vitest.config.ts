import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';
import { isolationHeaders } from './scripts/headers.mjs';

export default defineConfig(async () => {
  const { executablePath, args, env } = await findBrowser();
  return {
    test: {
      projects: [
        {
          extends: './vite.config.ts',
          test: {
            name: 'unit',
            environment: 'node',
            include: [
              'tests/{unit,property,golden,state,protocol,architecture}/**/*.test.{ts,tsx}',
            ],
          },
        },
        {
          extends: './vite.config.ts',
          server: { headers: isolationHeaders, fs: { allow: ['.', '../shared'] } },
          optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] },
          test: {
            name: 'browser',
            include: ['tests/{vision,component}/**/*.test.{ts,tsx}'],
            testTimeout: 60_000,
            fileParallelism: false,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1280, height: 800 },
              provider: playwright({
                launchOptions: { executablePath, args, ...(env && { env }) },
              }),
              instances: [{ browser: 'chromium' as const }],
            },
          },
        },
        {
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});

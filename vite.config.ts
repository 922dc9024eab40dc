import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { appHeaders, developmentHeaders, metaPolicy } from './scripts/headers.mjs';

/** Carries the content security policy inside the built page, for hosts that cannot set headers. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'splitpoint-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative, so that the build works under any path. Files of `public/` are then found from the page's own address
  // (`new URL('models/x.bin', document.baseURI)`), which the page hands to its workers.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  server: { headers: developmentHeaders },
  preview: { headers: appHeaders, port: 4173 },
  optimizeDeps: {
    // Workers are not scanned for dependencies, and one found late reloads the page.
    include: [
      '@tensorflow/tfjs',
      '@tensorflow/tfjs-backend-wasm',
      'face-api.js/dist/face-api.esm-nobundle.js',
    ],
  },
  build: {
    target: 'baseline-widely-available',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 3,
            },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
});

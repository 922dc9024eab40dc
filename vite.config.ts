import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { defineConfig, type Plugin } from 'vite';
import { appHeaders, developmentHeaders, metaPolicy } from './scripts/headers.mjs';
import { licenses } from './scripts/licenses.mjs';

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

/**
 * ONNX Runtime names its WebAssembly so that bundlers ship it. The app hands it over from
 * `public/`, checked like every other file of its kind, so this second copy of 14 MB would only lie
 * about.
 */
function withoutSecondRuntime(): Plugin {
  return {
    name: 'splitpoint-without-second-runtime',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/ort-wasm-[^/]*\.wasm$/.test(name)) delete bundle[name];
      }
    },
  };
}

const packageLicenses = licenses();

export default defineConfig({
  // Relative, so that the build works under any path. Files of `public/` are found from the page's
  // own address, which the page hands to its workers:
  // `new URL(import.meta.env.BASE_URL, document.baseURI)`.
  base: './',
  plugins: [react(), contentSecurityPolicy(), packageLicenses.page],
  worker: {
    format: 'es',
    plugins: () => [packageLicenses.worker(), withoutSecondRuntime()],
    rolldownOptions: { output: { comments: { legal: false } } },
  },
  css: {
    postcss: {
      plugins: [
        mantine(),
        simpleVars({
          variables: {
            'mantine-breakpoint-xs': '36em',
            'mantine-breakpoint-sm': '48em',
            'mantine-breakpoint-md': '62em',
            'mantine-breakpoint-lg': '75em',
            'mantine-breakpoint-xl': '88em',
          },
        }),
      ],
    },
  },
  resolve: {
    // Two copies of the tensor engine would each have their own backends and tensors.
    dedupe: ['@tensorflow/tfjs-core'],
  },
  server: { headers: developmentHeaders },
  preview: { headers: appHeaders, port: 4173 },
  optimizeDeps: {
    // Only the page is scanned for packages; one first met inside a worker would reload it.
    include: [
      'face-api.js/dist/face-api.esm-nobundle.js',
      'onnxruntime-web/wasm',
      'hyparquet',
      'hyparquet/src/column.js',
      'hyparquet/src/convert.js',
      'hyparquet/src/datapage.js',
      'hyparquet/src/plain.js',
      'hyparquet/src/schema.js',
      'hyparquet/src/thrift.js',
    ],
  },
  build: {
    target: 'baseline-widely-available',
    // The inference worker carries TensorFlow.js and is loaded beside the page, never by it.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        comments: { legal: false },
        codeSplitting: {
          // Packages change less often than the app, so they keep their hashes and stay cached.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 2,
            },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});

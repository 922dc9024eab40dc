import { buildApp } from './build.mjs';
import { serveApp } from './serve.mjs';

console.log('Preparing the model weights and building the app ...');
await buildApp({ logLevel: 'warn' });
console.log(`Splitpoint is ready: ${await serveApp()}`);

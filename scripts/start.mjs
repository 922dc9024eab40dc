import { buildApp } from './build.mjs';
import { announceApp } from './serve.mjs';

console.log('Preparing the model weights and building the app ...');
await buildApp({ logLevel: 'warn' });
await announceApp();

import { build } from 'vite';
import { prepareModels } from './models.mjs';
import { serveApp } from './serve.mjs';

console.log('Preparing the model weights ...');
await prepareModels();
console.log('Building ...');
await build({ logLevel: 'warn' });
console.log(`Splitpoint is ready: ${await serveApp()}`);

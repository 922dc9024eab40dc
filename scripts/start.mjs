import { spawnSync } from 'node:child_process';
import { execPath, exit } from 'node:process';
import { join } from 'node:path';
import { isBuilt } from './build-stamp.mjs';
import { root } from './paths.mjs';
import { announceApp } from './serve.mjs';

if (!isBuilt()) {
  console.log('Preparing the model weights and building the app ...');
  // In a process of its own: a build takes more than a gigabyte, which a server would keep for as
  // long as it runs.
  const build = spawnSync(execPath, [join(root, 'scripts/build.mjs'), '--quiet'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) exit(build.status ?? 1);
}
await announceApp();

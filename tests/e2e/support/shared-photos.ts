import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import { describe, type SuiteFactory, test } from 'vitest';

/** An optional folder beside the project with photos that are not its own to hand on. */
const shared = join(root, '../shared');

/** The absolute path of a file or folder of `../shared`, whether it is there or not. */
export function sharedPath(path: string): string {
  return join(shared, path);
}

/**
 * A suite that needs a file or folder of `../shared`; where it is missing, one skipped test says
 * so.
 */
export function describeWithShared(path: string, name: string, suite: SuiteFactory): void {
  if (existsSync(sharedPath(path))) describe(name, suite);
  else test.skip(`${name} (needs ../shared/${path} beside the project)`);
}

/** Photos of one folder, and the person whose name the folder has. */
export interface PersonFolder {
  readonly name: string;
  readonly photos: readonly string[];
}

/**
 * The folders inside a folder of `../shared`, one for each person, with the absolute paths of their
 * photos.
 */
export function personFolders(path: string): PersonFolder[] {
  return readdirSync(sharedPath(path)).map((name) => ({
    name,
    photos: readdirSync(sharedPath(`${path}/${name}`)).map((file) =>
      sharedPath(`${path}/${name}/${file}`),
    ),
  }));
}

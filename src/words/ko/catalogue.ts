import type { English } from '#words/en/catalogue.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { doctor } from './doctor.ts';
import { exports } from './exports.ts';
import { header } from './header.ts';
import { imports } from './imports.ts';
import { models } from './models.ts';
import { naming } from './naming.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { settings } from './settings.ts';
import { tryIt } from './tryIt.ts';

/** Every sentence of the application in Korean. */
export const korean: Readonly<Record<keyof English, string>> = {
  ...common,
  ...comparison,
  ...doctor,
  ...exports,
  ...header,
  ...imports,
  ...models,
  ...naming,
  ...parts,
  ...photos,
  ...settings,
  ...tryIt,
};

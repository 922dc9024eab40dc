import type { English } from '#words/en/catalogue.ts';
import { exports } from './exports.ts';
import { header } from './header.ts';

/** Every sentence of the application in Korean. */
export const korean: Readonly<Record<keyof English, string>> = { ...exports, ...header };

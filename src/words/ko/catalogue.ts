import type { English } from '#words/en/catalogue.ts';
import { header } from './header.ts';

/** Every sentence of the application in Korean. */
export const korean: Readonly<Record<keyof English, string>> = { ...header };

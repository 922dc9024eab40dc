import { exports } from './exports.ts';
import { header } from './header.ts';

/** Every sentence of the application in English, by code: the text is ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages). */
export const english = { ...exports, ...header } as const;

export type English = typeof english;

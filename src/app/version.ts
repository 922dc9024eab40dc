import { version } from '#package.json';

/** The app's version, as exported files name it. */
export const APP_VERSION = version;

/** The app's version as exported files name it. A test holds it equal to package.json's. */
export const APP_VERSION = '0.1.0';

/**
 * Whether what is slow and rarely breaks is tried too: `npm run test:deep`, which runs the folder
 * `tests/deep` and every file that asks here. Holds in Node and in the browser.
 */
export const deep = import.meta.env['SPLITPOINT_DEEP'] === '1';

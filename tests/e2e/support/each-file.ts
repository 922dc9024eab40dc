import { afterAll, afterEach, beforeEach } from 'vitest';
import { duties } from '#tests/e2e/support/app.ts';

/**
 * Runs before every file; modules like `app.ts` stay loaded from file to file, so that their hooks
 * would be those of the first one.
 */
beforeEach(duties.beforeEach);
afterEach(duties.afterEach);
afterAll(duties.afterAll);

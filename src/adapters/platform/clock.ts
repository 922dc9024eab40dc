import type { Clock } from '#application/ports.ts';

export const systemClock: Clock = {
  now: () => performance.now(),
  isoNow: () => new Date().toISOString(),
};

import { expect, test } from 'vitest';
import { poolSize } from '#adapters/vision/worker-vision-engine.ts';

test.each([
  { backend: 'webgl', cores: 16, memory: 8, size: 1 },
  { backend: 'wasm', cores: 1, memory: 8, size: 1 },
  { backend: 'wasm', cores: 2, memory: undefined, size: 2 },
  { backend: 'wasm', cores: 4, memory: 8, size: 3 },
  { backend: 'wasm', cores: 32, memory: 8, size: 4 },
  { backend: 'cpu', cores: 8, memory: 2, size: 1 },
] as const)('$backend on $cores cores: $size workers', ({ backend, cores, memory, size }) => {
  expect(poolSize(backend, cores, memory)).toBe(size);
});

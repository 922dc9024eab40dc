import type { Checkpoint } from '#vision/acquire.ts';
export interface SampleShot {
  readonly path: string;
  readonly file: Blob;
}
export async function shootSample(
  base: string,
  checkpoint: Checkpoint,
  onProgress: (done: number, total: number) => void,
): Promise<readonly SampleShot[]> {
  await checkpoint();
  onProgress(0, base.length);
  return [];
}

import type { FileToPack, Packed } from './pack.ts';
import type { Unpacked, UnpackedFile } from './unpack.ts';
import type { Message } from '#words/message.ts';

/**
 * Changes whenever the calls below do, so that a page never speaks to a worker of another build.
 */
export const ARCHIVE_PROTOCOL = 4;

export interface UnpackInput {
  readonly archive: Blob;
  /** Of its file, without folders. */
  readonly name: string;
}

export interface Unpacking {
  readonly files: readonly UnpackedFile[];
  readonly done: number;
  readonly total: number;
}

export type UnpackOutcome =
  | (Unpacked & {
      readonly kind: 'unpacked';
      /** It holds no file at all. */
      readonly isEmpty: boolean;
    })
  | { readonly kind: 'refused'; readonly text: Message; readonly remedy: Message };

export interface ArchiveCalls {
  pack: { in: { readonly files: readonly FileToPack[] }; out: Packed; event: never };
  unpack: { in: UnpackInput; out: UnpackOutcome; event: Unpacking };
}

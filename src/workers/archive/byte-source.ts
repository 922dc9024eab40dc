import { Gunzip } from 'fflate';
import { UnusableArchive } from './archive-problem.ts';
import { crc32 } from './crc32.ts';
import { message, type Message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Bytes that are read from front to back. */
export interface ByteSource {
  /** The next bytes; fewer at the end. */
  read(bytes: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The next bytes as a file of their own; `null` where the source ends before. */
  take(bytes: number): Promise<Blob | null>;
  /** False where it ends before. */
  skip(bytes: number): Promise<boolean>;
  /** Reads what is left, for checks that stand at the end. */
  finish(): Promise<void>;
  /** Share of what has been read, 0 to 1. */
  share(): number;
}

export function blobSource(blob: Blob): ByteSource {
  let at = 0;
  return {
    async read(bytes) {
      const piece = blob.slice(at, at + bytes);
      at += piece.size;
      return new Uint8Array(await piece.arrayBuffer());
    },
    take(bytes) {
      const piece = blob.slice(at, at + bytes);
      at += piece.size;
      return Promise.resolve(piece.size === bytes ? piece : null);
    },
    skip(bytes) {
      at += bytes;
      return Promise.resolve(at <= blob.size);
    },
    finish: () => Promise.resolve(),
    share: () => Math.min(1, at / blob.size),
  };
}

/** Packed bytes read at once; deflate expands them to 66 MB at most. */
const STEP = 64 * 1024;

/** Bytes of a gzip file with nothing in it: header, an empty block, checksum and length. */
const SHORTEST = 18;

/** Thrown where packed bytes make no sense. */
export class DamagedStream extends ReasonedError {
  override readonly name = 'DamagedStream';
  readonly text: Message;
  constructor(text: Message) {
    super(text);
    this.text = text;
  }
}

/**
 * The unpacked bytes of a gzip file (RFC 1952), as they are needed.
 *
 * @param guard asked with the bytes unpacked so far; throws where they are too many.
 */
export function gunzipSource(blob: Blob, guard: (unpacked: number) => void): ByteSource {
  let from = 0;
  let unpacked = 0;
  let crc = 0;
  /**
   * Files packed behind the first in the same stream; only the last one's checksum stands at the
   * end.
   */
  let further = 0;
  let ready: Uint8Array[] = [];
  let held = 0;
  let damage: DamagedStream | null =
    blob.size < SHORTEST ? new DamagedStream(message('archive.damagedOrCut')) : null;
  const gunzip = new Gunzip((chunk) => {
    unpacked += chunk.length;
    guard(unpacked);
    crc = crc32(chunk, crc);
    ready.push(chunk);
    held += chunk.length;
  });
  gunzip.onmember = () => {
    further += 1;
  };
  /** Makes more bytes ready; false at the end. What was whole before a damage is still given. */
  const more = async (): Promise<boolean> => {
    if (damage !== null) throw damage;
    if (from >= blob.size) return false;
    const bytes = new Uint8Array(await blob.slice(from, from + STEP).arrayBuffer());
    from += bytes.length;
    try {
      gunzip.push(bytes, from >= blob.size);
    } catch (error) {
      if (error instanceof UnusableArchive) throw error;
      damage = new DamagedStream(message('archive.damagedOrCut'));
    }
    if (damage === null && from >= blob.size && further === 0) {
      const end = new DataView(await blob.slice(-8).arrayBuffer());
      if (end.getUint32(0, true) !== crc) {
        damage = new DamagedStream(message('archive.checksum'));
      }
    }
    return true;
  };
  const pieces = async (bytes: number): Promise<Uint8Array<ArrayBuffer>[]> => {
    for (;;) {
      if (held >= bytes || !(await more())) break;
    }
    const taken: Uint8Array<ArrayBuffer>[] = [];
    for (let wanted = bytes; wanted > 0 && ready.length > 0;) {
      const first = ready[0] as Uint8Array<ArrayBuffer>;
      const part = first.subarray(0, wanted);
      taken.push(part);
      wanted -= part.length;
      held -= part.length;
      if (part.length < first.length) ready[0] = first.subarray(part.length);
      else ready.shift();
    }
    return taken;
  };
  return {
    async read(bytes) {
      const taken = await pieces(bytes);
      const whole = new Uint8Array(taken.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of taken) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
    async take(bytes) {
      const file = new Blob(await pieces(bytes));
      return file.size === bytes ? file : null;
    },
    async skip(bytes) {
      for (let rest = bytes; rest > 0;) {
        const skipped = (await pieces(Math.min(rest, STEP))).reduce(
          (n, { length }) => n + length,
          0,
        );
        if (skipped === 0) return false;
        rest -= skipped;
      }
      return true;
    },
    async finish() {
      while (await this.skip(STEP));
    },
    share: () => from / blob.size,
  };
}

import { type ByteSource, DamagedStream } from './byte-source.ts';
import { BLOCK, paxPath, tarHeader, untilZero } from './tar-header.ts';
import { message } from '#words/message.ts';

/** A file, folder or link of a tar archive. */
export interface TarEntry {
  readonly name: Uint8Array;
  readonly bytes: number;
  /** As in the header: `0` file, `5` folder, `1` and `2` links. */
  readonly type: string;
  /** Its contents; may be asked for until the next entry is. */
  readonly take: () => Promise<Blob>;
}

/** No path of a file is longer; what says to be is damaged or made to do harm. */
const MAX_NAME_BYTES = 1024 ** 2;
/** Types of entries that hold a longer name for the next one, or words for all. */
const ABOUT_OTHERS = new Set(['L', 'K', 'x', 'g']);

/**
 * The entries of a tar archive from front to back. @throws {DamagedStream} where it breaks off or
 * makes no sense.
 */
export async function* tarEntries(source: ByteSource): AsyncGenerator<TarEntry, void, undefined> {
  let longName: Uint8Array | null = null;
  for (;;) {
    const block = await source.read(BLOCK);
    // Two blocks of zeros end an archive; some programs leave them out.
    if (longName === null && block.every((byte) => byte === 0)) return source.finish();
    const header = tarHeader(block);
    if (header === null) throw new DamagedStream(message('archive.tarDamaged'));
    const { type, bytes } = header;
    const padding = (BLOCK - (bytes % BLOCK)) % BLOCK;
    if (ABOUT_OTHERS.has(type)) {
      const text = bytes > MAX_NAME_BYTES ? null : await source.read(bytes);
      if (text?.length !== bytes) throw breaksOff();
      if (type === 'L') longName = untilZero(text);
      if (type === 'x') longName = paxPath(text) ?? longName;
    } else {
      let taken = false;
      const take = async (): Promise<Blob> => {
        taken = true;
        const blob = await source.take(bytes);
        if (blob === null) throw breaksOff();
        return blob;
      };
      yield { name: longName ?? header.name, bytes, type, take };
      longName = null;
      if (!taken && !(await source.skip(bytes))) throw breaksOff();
    }
    await source.skip(padding);
  }
}

function breaksOff(): DamagedStream {
  return new DamagedStream(message('archive.tarBreaksOff'));
}

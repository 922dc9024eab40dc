import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Ends a JPEG (ISO/IEC 10918-1, B.1.1.3). */
const END_OF_IMAGE = new Uint8Array([0xff, 0xd9]);
/** What a decoder could not fill it leaves in one colour, block by block. */
const BLOCK = 8;

/**
 * Decodes a JPEG that lacks its last two bytes, which Chromium refuses though nothing of the
 * picture is missing.
 *
 * @returns `null` where that does not help, or more than those bytes are missing: half a photo is
 *   not to be taken for one.
 */
export async function decodeEndless(file: Blob): Promise<ImageBitmap | null> {
  const start = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (start[0] !== 0xff || start[1] !== 0xd8 || start[2] !== 0xff) return null;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([file, END_OF_IMAGE], { type: 'image/jpeg' }));
  } catch {
    return null;
  }
  if (!endsInOneColour(bitmap)) return bitmap;
  bitmap.close();
  return null;
}

function endsInOneColour(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(BLOCK, BLOCK);
  const context = canvas.getContext('2d');
  if (context === null) throw new ReasonedError(message('engine.noCanvas'));
  context.drawImage(bitmap, BLOCK - bitmap.width, BLOCK - bitmap.height);
  const colours = new Uint32Array(context.getImageData(0, 0, BLOCK, BLOCK).data.buffer);
  return colours.every((colour) => colour === colours[0]);
}

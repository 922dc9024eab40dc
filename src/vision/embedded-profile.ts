/** A profile inside a picture's file, and the file's parts around it. */
interface Found {
  /** `null` where the file speaks of colours without a profile. */
  readonly profile: Uint8Array | null;
  /** Where to cut: beginnings and ends, in order. */
  readonly cuts: readonly (readonly [from: number, to: number])[];
}

/** A file without its ICC profile, and the profile. */
export interface Unprofiled {
  readonly picture: Blob;
  readonly profile: Uint8Array | null;
}

/**
 * Takes the ICC profile out of a JPEG (ICC.1:2022, annex B.4), PNG or WebP file, so that no browser
 * obeys it in its own way. PNG's gamma and primaries go too: few browsers obey them.
 *
 * @returns `null` where there is nothing to take out, and for files of other kinds or damaged ones.
 */
export async function takeProfile(file: Blob): Promise<Unprofiled | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let found: Found | null = null;
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) found = inJpeg(view);
    else if (nameAt(view, 1) === 'PNG\r') found = await inPng(view);
    else if (nameAt(view, 0) === 'RIFF' && nameAt(view, 8) === 'WEBP') found = inWebp(view);
  } catch (error) {
    // A length beyond the file's end, or a compressed profile that is damaged: the decoder says
    // what is wrong.
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
  }
  if (found === null) return null;
  // In one piece: of a blob of pieces, Firefox looks at the first alone to see what picture it is.
  let end = 0;
  let from = 0;
  for (const [cut, after] of [...found.cuts, [bytes.length, bytes.length] as const]) {
    bytes.copyWithin(end, from, cut);
    end += cut - from;
    from = after;
  }
  const picture = new Blob([bytes.subarray(0, end)], { type: file.type });
  return { picture, profile: found.profile };
}

function nameAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, at, 4));
}

const START_OF_SCAN = 0xda;
const APP2 = 0xe2;
const SIGNATURE = new TextEncoder().encode('ICC_PROFILE\0');

function inJpeg(view: DataView): Found | null {
  const pieces = new Map<number, Uint8Array>();
  const cuts: [number, number][] = [];
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) break;
    // Bytes of 0xff may fill the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const content = new Uint8Array(view.buffer, at + 4, end - at - 4);
    const isProfile = SIGNATURE.every((letter, i) => content[i] === letter);
    if (marker === APP2 && isProfile) {
      const number = content[SIGNATURE.length] ?? 0;
      // Some programs leave the profile of before: the first counts.
      if (!pieces.has(number)) pieces.set(number, content.subarray(SIGNATURE.length + 2));
      cuts.push([at, end]);
    }
    at = end;
  }
  if (cuts.length === 0) return null;
  const inOrder = [...pieces].toSorted(([p], [q]) => p - q);
  return { profile: Uint8Array.from(inOrder.flatMap(([, piece]) => [...piece])), cuts };
}

const COLOUR_CHUNKS: ReadonlySet<string> = new Set(['iCCP', 'gAMA', 'cHRM', 'sRGB']);

async function inPng(view: DataView<ArrayBuffer>): Promise<Found | null> {
  let profile: Uint8Array | null = null;
  const cuts: [number, number][] = [];
  for (let at = 8; nameAt(view, at + 4) !== 'IDAT';) {
    const length = view.getUint32(at);
    const name = nameAt(view, at + 4);
    // Colours for film and television, which come before all others.
    if (name === 'cICP') return null;
    if (name === 'iCCP') profile = await inflatedProfile(view, at + 8, length);
    if (COLOUR_CHUNKS.has(name)) cuts.push([at, at + 12 + length]);
    at += 12 + length;
  }
  return cuts.length === 0 ? null : { profile, cuts };
}

/** A name of up to 79 letters, a zero, the method (0) and the profile, compressed. */
async function inflatedProfile(
  { buffer }: DataView<ArrayBuffer>,
  from: number,
  length: number,
): Promise<Uint8Array> {
  const chunk = new Uint8Array(buffer, from, length);
  const compressed = new Blob([chunk.subarray(chunk.indexOf(0) + 2)]);
  const stream = compressed.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * In a file of chunks: four letters, a length, and the content padded to an even length. Which
 * there are is also said in the first one.
 */
function inWebp(view: DataView): Found | null {
  const HAS_PROFILE = 0x20;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (nameAt(view, at) === 'ICCP') {
      const profile = new Uint8Array(view.buffer, at + 8, length).slice();
      view.setUint32(4, view.getUint32(4, true) - (end - at), true);
      if (nameAt(view, 12) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~HAS_PROFILE);
      return { profile, cuts: [[at, end]] };
    }
    at = end;
  }
  return null;
}

import { CHIP_SIZE } from '#domain/face/chip-geometry.ts';
import { decodePhoto } from '#vision/decode-photo.ts';
import { type Look, lookAt } from '#vision/detection/look.ts';
import { settleLandmarks } from '#vision/detection/settle-landmarks.ts';
import { chipFor, embedChip } from '#vision/embed-face.ts';
import { knownAnswerCrop } from '#vision/known-answer-crop.ts';
import type { Networks } from '#vision/networks.ts';

/**
 * Largest difference of a component that a backend may show. They agree within 1e-6; half precision
 * on some phones' graphics hardware does not come near this.
 */
export const KNOWN_ANSWER_TOLERANCE = 1e-3;

/** The cheap detector's, in which it is surer of the drawn face (0.68) than this asks for. */
const LOOK: Look = { detector: 'tiny', side: 224, margin: 0, minConfidence: 0.3 };

/**
 * Takes the photo whose answer is known through all that a photo goes through: it is decoded, its
 * face found, its landmarks brought to rest, the crop cut out and embedded.
 *
 * @returns The largest absolute difference of a component from its stored value; Infinity when a
 *   component is not a number, or no face is found.
 */
export async function knownAnswerError(networks: Networks): Promise<number> {
  const photo = await decodePhoto(knownAnswerPhoto());
  try {
    const [sighting] = await lookAt(photo, LOOK, networks);
    const face = sighting && (await settleLandmarks(photo, sighting, networks));
    const chip = face && chipFor(photo, face, 'similarity', networks.embedder);
    const embedding = chip && (await embedChip(photo, chip, false, networks.embedder));
    if (!embedding) return Infinity;
    let worst = 0;
    KNOWN_ANSWER.forEach((expected, i) => {
      const difference = Math.abs((embedding[i] ?? NaN) - expected);
      worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
    });
    return worst;
  } finally {
    photo.close();
  }
}

/**
 * The 128 components that the 128-d network gives for the face in `knownAnswerPhoto()`, rounded to
 * seven decimals; computed by TF.js 4.22 in plain JavaScript. WebAssembly differs from it by less
 * than 1e-6.
 */
const KNOWN_ANSWER: readonly number[] = [
  -0.1215669, 0.1070713, 0.0970653, -0.0494553, -0.1253423, -0.0326306, -0.1172653, -0.0810446,
  0.0923685, -0.0961765, 0.1519989, 0.0024671, -0.1933031, 0.0242317, -0.0798501, 0.162506,
  -0.1484355, -0.1383111, -0.0849222, -0.0641699, 0.0376962, 0.0638668, 0.0223451, 0.0250679,
  -0.1019789, -0.2586103, -0.0718234, -0.0764594, 0.1036888, 0.002455, -0.0634113, -0.0254395,
  -0.1331583, 0.0036979, 0.0815434, 0.0595914, -0.0535069, -0.0549548, 0.1952309, -0.04951,
  -0.256874, 0.021843, 0.0371181, 0.2174972, 0.2235639, -0.0076814, 0.0531536, -0.102858, 0.0588712,
  -0.2494505, 0.0385019, 0.1855384, 0.0661438, 0.0888287, 0.0526775, -0.1133056, 0.0357382,
  0.1668741, -0.0902834, 0.0588578, 0.1162415, -0.0953422, -0.0061978, -0.0557582, 0.1928622,
  0.088626, -0.1472125, -0.2292025, 0.1229422, -0.1973521, -0.0825947, 0.1437739, -0.0907124,
  -0.1258735, -0.2719098, -0.0228132, 0.4080388, 0.1801976, -0.1673652, 0.0296654, -0.0694105,
  0.0231231, 0.0958102, 0.0722545, -0.0998478, -0.0088809, -0.0934333, -0.0177221, 0.2534183,
  -0.0233747, -0.0277783, 0.1806371, 0.0426576, 0.0435627, 0.0198604, 0.1016469, -0.0724314,
  -0.0753669, -0.0942323, -0.0227576, 0.0173485, -0.048825, 0.0131426, 0.1542332, -0.1468508,
  0.1770964, -0.0774721, 0.0350712, -0.0154533, 0.039565, -0.0469139, -0.0018227, 0.1665288,
  -0.1722296, 0.1919097, 0.192203, 0.0626118, 0.0586632, 0.1275366, 0.0272074, -0.0455068,
  -0.0348363, -0.1565925, -0.0938507, 0.017676, -0.1009018, 0.0866382, 0.0218598,
];

/** Pixels of the photo to a pixel of the drawing: more than two, so that it is also halved. */
const MAGNIFICATION = 5;
/**
 * Of the drawing in the photo, in fractions of the drawing: as in a portrait there is something
 * around the face.
 */
const MARGIN = 0.3;
const HEADER = 54;

/**
 * The face of `knownAnswerCrop` as a photo's file, a Windows bitmap without compression, which
 * every browser decodes to the same pixels: so that the check goes through everything that a photo
 * goes through. It leans, as heads do.
 */
function knownAnswerPhoto(): Blob {
  const { rgb } = knownAnswerCrop();
  const side = Math.round(MAGNIFICATION * CHIP_SIZE * (1 + 2 * MARGIN));
  // A row of a bitmap takes a multiple of four bytes.
  const stride = 4 * Math.ceil((3 * side) / 4);
  const file = new Uint8Array(HEADER + stride * side);
  const header = new DataView(file.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, file.length, true);
  header.setUint32(10, HEADER, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, side, true);
  // A negative height: rows from the top.
  header.setInt32(22, -side, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      // Turned by the right triangle 5, 12, 13: whole numbers until the last division.
      const [u, v] = [2 * x + 1 - side, 2 * y + 1 - side];
      const column = inDrawing(12 * u + 5 * v);
      const row = inDrawing(12 * v - 5 * u);
      const from = 3 * (row * CHIP_SIZE + column);
      const to = HEADER + y * stride + 3 * x;
      file[to] = rgb[from + 2] ?? 0;
      file[to + 1] = rgb[from + 1] ?? 0;
      file[to + 2] = rgb[from] ?? 0;
    }
  }
  return new Blob([file], { type: 'image/bmp' });
}

/** The nearest pixel of the drawing along one axis; what lies beyond its edge repeats it. */
function inDrawing(distance: number): number {
  const place = Math.floor(CHIP_SIZE / 2 + distance / (2 * 13 * MAGNIFICATION));
  return Math.max(0, Math.min(CHIP_SIZE - 1, place));
}

/**
 * Photo sets that are not part of the project: tests that need one skip, and say so, where it is
 * missing.
 */
const sets = {
  article: import.meta.glob<string>('../../../shared/photos/deepface-unit/*/*.jpg', {
    query: '?url',
    import: 'default',
  }),
  people: import.meta.glob<string>(
    [
      '../../../shared/photos/azure-families/*/*.jpg',
      '../../../shared/photos/bbt/*/*.png',
      '../../../shared/photos/deepface-unit/*/*.jpg',
    ],
    { query: '?url', import: 'default' },
  ),
  /** Crops that hardly show more than a face. */
  crops: import.meta.glob<string>(
    ['../../../shared/photos/bbt/*/*.png', '../../../shared/photos/dlib-johns/*/*.jpg'],
    { query: '?url', import: 'default' },
  ),
  /** With somebody at the edge who is easier to see than the one whom the photo is of. */
  bystander: import.meta.glob<string>(
    '../../../shared/photos/lfw-dev/Nelson_Mandela/Nelson_Mandela_000[12].jpg',
    { query: '?url', import: 'default' },
  ),
  /** On their heads their landmarks rest as they do on upright faces. */
  deceptive: import.meta.glob<string>(
    [
      '../../../shared/photos/lfw-dev/Bill_Clinton/Bill_Clinton_0027.jpg',
      '../../../shared/photos/lfw-dev/Joschka_Fischer/Joschka_Fischer_0008.jpg',
      '../../../shared/photos/lfw-dev/Mariah_Carey/Mariah_Carey_0001.jpg',
    ],
    { query: '?url', import: 'default' },
  ),
  noFace: import.meta.glob<string>('../../../shared/hard-inputs/no-face/*.*', {
    query: '?url',
    import: 'default',
  }),
  sizes: import.meta.glob<string>('../../../shared/hard-inputs/sizes/{face,panorama}-*.jpg', {
    query: '?url',
    import: 'default',
  }),
  formats: import.meta.glob<string>('../../../shared/hard-inputs/formats/{face-rgb.png,*.heic}', {
    query: '?url',
    import: 'default',
  }),
  corrupt: import.meta.glob<string>('../../../shared/hard-inputs/corrupt/*.jpg', {
    query: '?url',
    import: 'default',
  }),
  exif: import.meta.glob<string>('../../../shared/hard-inputs/exif/face-orientation-*.*', {
    query: '?url',
    import: 'default',
  }),
  hard: import.meta.glob<string>(
    [
      '../../../shared/hard-inputs/corrupt/truncated-50pct.jpg',
      '../../../shared/hard-inputs/formats/face-*.png',
      '../../../shared/hard-inputs/no-face/insightface-view.jpg',
    ],
    { query: '?url', import: 'default' },
  ),
};

export interface TestPhoto {
  /** `folder/name.jpg`. */
  readonly name: string;
  readonly file: () => Promise<Blob>;
}

export function photosOf(set: keyof typeof sets): readonly TestPhoto[] {
  return Object.entries(sets[set]).map(([path, url]) => ({
    name: path.split('/').slice(-2).join('/'),
    file: async () => (await fetch(await url())).blob(),
  }));
}

export const MISSING = 'needs the folder ../shared, which is not part of the project';

/** One of the package's six group photos. */
export async function groupPhoto(number: number): Promise<Blob> {
  return (await fetch(`/models/sample/sample${number}.jpg`)).blob();
}

/**
 * A photo turned clockwise about its centre, on a canvas large enough, as a JPEG of high quality.
 */
export async function turned(file: Blob, degrees: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = Math.ceil(bitmap.width * cos + bitmap.height * sin);
  const height = Math.ceil(bitmap.width * sin + bitmap.height * cos);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}

/** A part of a photo in its full height, as a PNG. */
export async function columnOf(file: Blob, left: number, width: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(width, bitmap.height);
  canvas.getContext('2d')!.drawImage(bitmap, -left, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

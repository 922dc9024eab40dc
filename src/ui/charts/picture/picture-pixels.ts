import type { ChartPicture } from '#ui/charts/picture/chart-picture.ts';
import type { Words } from '#words/render.ts';

/** Pixels for each CSS pixel: sharp in print and on any screen. */
const SCALE = 2;

/** A picture as PNG. Rejects where the browser cannot draw it. */
export async function picturePixels(
  { svg, width, height }: ChartPicture,
  say: Words['say'],
): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * SCALE);
    canvas.height = Math.ceil(height * SCALE);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error(say('chart.tooLarge')));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

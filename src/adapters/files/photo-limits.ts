/**
 * Width x height that is still decoded, in millions of pixels.
 *
 * A decoded photo takes 4 bytes a pixel in the worker, whatever the file's size. Measured in
 * Chromium 156, one photo decoded by `createImageBitmap` in a worker (peak of the renderer
 * process): 108 MP 0.54 GB in 1.3 s, 200 MP 0.89 GB in 1.2 s, 268 MP 1.15 GB in 2.9 s, 400 MP 1.66
 * GB; 900 MP is refused by the browser itself. 200 MP is what the largest phone sensors deliver
 * (16320 x 12240); above it one photo can exhaust an ordinary laptop that decodes several at once.
 */
export const MAX_MEGAPIXELS = 200;

/** Files above this many bytes are not read: Web Crypto takes a file as one piece of memory. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One digest of several files: that of the only one, or of the list of their digests, a line each.
 * So two models share it only where every file is the same, and `sha256sum model.onnx
 * model.onnx.data | cut -c -64 | sha256sum` gives it too.
 */
export async function digestOf(files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const digests = await Promise.all(files.map(sha256));
  const [only] = digests;
  if (digests.length === 1 && only !== undefined) return only;
  return sha256(new TextEncoder().encode(digests.map((digest) => `${digest}\n`).join('')));
}

/** Several parts as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

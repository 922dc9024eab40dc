import type { Digest } from '#application/ports.ts';

export const webCryptoDigest: Digest = {
  sha256: (text) => sha256Hex(new TextEncoder().encode(text)),
};

/**
 * SHA-256 as 64 lower-case hex digits. Rejects with a sentence where the browser withholds Web
 * Crypto, which it does on pages that are neither served over https nor from this computer.
 */
export async function sha256Hex(bytes: BufferSource): Promise<string> {
  // The type says that it is always there; on an http:// page of another computer it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    throw new Error(
      'This page cannot compute digests because it is not served securely: open it over https or as localhost.',
    );
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { Digest } from '#application/ports.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

export const webCryptoDigest: Digest = {
  sha256: (text) => sha256Hex(new TextEncoder().encode(text)),
};

/**
 * SHA-256 as 64 lower-case hex digits. Rejects with a reason where the browser withholds Web
 * Crypto, which it does on pages that are neither served over https nor from this computer.
 */
export async function sha256Hex(bytes: BufferSource): Promise<string> {
  // The type says that it is always there; on an http:// page of another computer it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    throw new ReasonedError(message('page.notSecure'));
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Object URLs with an owner: a blob lives in memory for as long as a URL of it exists, so each is
 * made once, under a key, and revoked with it. Revoking does not disturb an <img> that has already
 * loaded.
 */
export class ObjectUrls {
  private readonly urls = new Map<string, string>();

  /** The URL under this key, made of `blob` if there is none yet. */
  of(key: string, blob: Blob): string {
    const known = this.urls.get(key);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(blob);
    this.urls.set(key, url);
    return url;
  }

  revoke(key: string): void {
    const url = this.urls.get(key);
    if (url === undefined) return;
    URL.revokeObjectURL(url);
    this.urls.delete(key);
  }

  revokeAll(): void {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls.clear();
  }
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadSaver, safeFileName, type SavedContent } from '#adapters/files/save-file.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Saves, and catches what the browser would have downloaded. */
function download(content: SavedContent): {
  readonly name: string;
  readonly url: string;
  readonly blob: Blob;
} {
  let name = '';
  const createUrl = vi.spyOn(URL, 'createObjectURL');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    name = this.download;
  });
  downloadSaver.save('pairs.csv', 'text/csv', content);
  const blob = createUrl.mock.calls[0]?.[0] as Blob;
  return { name, blob, url: createUrl.mock.results[0]?.value as string };
}

/** Chunks that take 10 ms each. */
function* slowChunks(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    yield String(i);
  }
}

function* brokenChunks(): Generator<string> {
  yield* [];
  throw new Error('no chunks');
}

describe('downloadSaver', () => {
  it.each<[string, SavedContent]>([
    ['text', 'a,b\n'],
    ['bytes', new TextEncoder().encode('a,b\n')],
    ['chunks', ['a', ',b', '\n']],
  ])('saves %s under the given name', async (_, content) => {
    const { name, blob } = download(content);
    expect(name).toBe('pairs.csv');
    expect(blob.type).toBe('text/csv');
    expect(await blob.text()).toBe('a,b\n');
  });

  it('lets the page draw while many chunks are made', async () => {
    const createUrl = vi.spyOn(URL, 'createObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    let drawn = 0;
    const timer = setInterval(() => (drawn += 1));
    downloadSaver.save('pairs.csv', 'text/csv', slowChunks(10));
    expect(createUrl).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(createUrl).toHaveBeenCalledOnce(), 60_000);
    clearInterval(timer);
    expect(drawn).toBeGreaterThan(1);
    const blob = createUrl.mock.calls[0]?.[0];
    expect(await (blob instanceof Blob && blob.text())).toBe('0123456789');
  });

  it('lets the caller hear of content that cannot be made', () => {
    expect(() => downloadSaver.save('pairs.csv', 'text/csv', brokenChunks())).toThrow('no chunks');
  });

  it('revokes its URL only when the download has had time to begin', () => {
    vi.useFakeTimers();
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const { url } = download('x');
    vi.advanceTimersByTime(10_000);
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoke).toHaveBeenCalledExactlyOnceWith(url);
  });
});

describe('safeFileName', () => {
  it.each([
    ['splitpoint-threshold.json', 'splitpoint-threshold.json'],
    ['../a:b/c?.csv', '-a-b-c-.csv'],
    ['...', 'splitpoint'],
  ])('turns %s into %s', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});

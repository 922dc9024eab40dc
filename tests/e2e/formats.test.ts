import { expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { addPhotos, problems, processed, statusText } from '#tests/e2e/support/splitpoint.ts';

describeWithShared('hard-inputs/formats', "formats under the app's own content policy", () => {
  test('HEIC is decoded inside the worker; its decoder comes with the first such file', async () => {
    const { page } = await openApp();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const decoder = () => asked.filter((url) => /libheif/.test(url));
    await addPhotos(page, sharedPath('hard-inputs/formats/face-rgb.png'));
    await processed(page);
    expect(decoder()).toEqual([]);
    await addPhotos(page, sharedPath('hard-inputs/formats/face.heic'));
    await processed(page);
    expect(await statusText(page)).toMatch(/^2 photos/);
    expect(decoder()).toHaveLength(1);
    const texts = (await problems(page)).map(({ text }) => text);
    expect(texts.filter((text) => /No face|format|damaged/.test(text))).toEqual([]);
  });
});

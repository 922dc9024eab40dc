import { applySettings, inApp, untilDone } from '#scripts/evaluation/drive-app.mjs';

/**
 * @typedef {object} FoundPhoto
 * @property {string} path Folders and name; the folder names the person.
 * @property {string | null} subject
 * @property {number} width
 * @property {number} height
 * @property {readonly FoundFace[]} faces
 */

/**
 * @typedef {object} FoundFace
 * @property {{ x: number, y: number, width: number, height: number }} box
 * @property {readonly number[]} embedding
 */

/**
 * Every face of every photo of a folder, as the built app finds and embeds them in a headless
 * browser. The app remembers what it computed on the device when it is told to; that is read here,
 * so that nothing in the app exists for this script.
 *
 * @param {string} folder
 * @param {import('./drive-app.mjs').Settings} settings
 * @param {(text: string) => void} onProgress
 * @returns {Promise<readonly FoundPhoto[]>}
 */
export function acquireFaces(folder, settings, onProgress) {
  return inApp(async (page) => {
    await applySettings(page, settings);
    await page.getByLabel('Add folder').setInputFiles(folder);
    await untilDone(page, onProgress);
    // The last photos are written once the writes before them are done.
    for (let before = -1; ;) {
      const written = Number(await page.evaluate(COUNT));
      if (written === before) break;
      before = written;
      await page.waitForTimeout(3000);
    }
    return /** @type {readonly FoundPhoto[]} */ (await page.evaluate(READ));
  }, "localStorage.setItem('splitpoint.remember', 'on')");
}

const OPEN = `
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await asked(indexedDB.open('splitpoint'));
  const store = (name) => database.transaction(name).objectStore(name);
`;
const COUNT = `(async () => { ${OPEN} return asked(store('outcomes').count()); })()`;
const READ = `(async () => {
  ${OPEN}
  const { photos } = await asked(store('study').get('study'));
  const keys = await asked(store('outcomes').getAllKeys());
  const outcomes = await asked(store('outcomes').getAll());
  const byPhoto = new Map(keys.map((key, i) => [key.slice(key.lastIndexOf('/') + 1), outcomes[i]]));
  return photos.map(({ id, path, subject }) => {
    const { width = 0, height = 0, faces = [] } = byPhoto.get(id) ?? {};
    const found = faces.map(({ box, embedding }) => ({ box, embedding: Array.from(embedding) }));
    return { path, subject, width, height, faces: found };
  });
})()`;

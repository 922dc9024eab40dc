/**
 * Embeddings as a CSV file with the columns `file`, `subject`, `e0`…: people as clouds that touch.
 * The same at every call.
 *
 * @param {number} people
 * @param {number} photosEach
 * @param {{ dimensions?: number, spread?: number }} [options]
 * @returns {{ readonly name: string, readonly mimeType: string, readonly buffer: Buffer }}
 */
export function cloudsCsv(people, photosEach, { dimensions = 32, spread = 0.75 } = {}) {
  let state = 7;
  const noise = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const rows = [`file,subject,${Array.from({ length: dimensions }, (_, k) => `e${k}`).join(',')}`];
  for (let person = 0; person < people; person++) {
    const centre = Array.from({ length: dimensions }, noise);
    for (let photo = 0; photo < photosEach; photo++) {
      const vector = centre.map((value) => (value + spread * noise()).toFixed(4));
      rows.push(`${person}-${photo}.jpg,person ${person},${vector.join(',')}`);
    }
  }
  return { name: 'embeddings.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
}

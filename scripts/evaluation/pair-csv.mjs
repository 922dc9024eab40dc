import Papa from 'papaparse';

/**
 * @typedef {object} PairTable The columns of `src/domain/comparison/pair-table.ts`.
 * @property {number} count
 * @property {Uint32Array} left
 * @property {Uint32Array} right
 * @property {Uint8Array} mated
 * @property {Float64Array} distance
 * @property {Uint32Array} subject
 * @property {number} subjectCount
 * @property {object} [origin]
 */

/**
 * @param {string} csv
 * @param {string} column
 * @returns {PairTable}
 */
export function pairsOf(csv, column) {
  /** @type {{ data: string[][] }} */
  const { data } = Papa.parse(csv, { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const at = header.indexOf(column);
  if (at === -1) throw new Error(`The pairs have no column ${column}, only ${header.join(', ')}.`);
  const items = new Map();
  const subjects = new Map();
  /** @type {number[]} */
  const subject = [];
  /** @param {string | undefined} person @param {string | undefined} file */
  const itemOf = (person = '', file = '') => {
    const key = `${person}\n${file}`;
    const known = items.get(key);
    if (known !== undefined) return known;
    const item = items.size;
    items.set(key, item);
    if (!subjects.has(person)) subjects.set(person, subjects.size);
    subject.push(subjects.get(person));
    return item;
  };
  const count = rows.length;
  const table = {
    count,
    left: new Uint32Array(count),
    right: new Uint32Array(count),
    mated: new Uint8Array(count),
    distance: new Float64Array(count),
  };
  rows.forEach((row, i) => {
    table.left[i] = itemOf(row[0], row[1]);
    table.right[i] = itemOf(row[2], row[3]);
    table.mated[i] = row[4] === 'Yes' ? 1 : 0;
    table.distance[i] = Number(row[at]);
  });
  return { ...table, subject: Uint32Array.from(subject), subjectCount: subjects.size };
}

import { gzipSync, strToU8 } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import type { ImportWorker } from '#workers/import/client.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import { CallFailed, failureOf } from '#workers/rpc/failure.ts';
import { Transferred } from '#workers/rpc/serve.ts';
import { npyOf, npzOf, unicodeNpy } from '#tests/unit/import/numpy-writer.ts';
import { said } from '#tests/support/said.ts';
import { BYTE_MUTATIONS } from './mutate-bytes.ts';
import { JSON_MUTATIONS, TEXT_MUTATIONS } from './mutate-text.ts';
import type { Reader } from './try-mutations.ts';
import { spoken } from '#tests/support/said.ts';

/**
 * What handlers threw that was no answer: the page says so in a sentence, but it is a fault of the
 * reader.
 */
export const thrown: string[] = [];

/**
 * The import worker's answers without a thread, so that every call of thousands costs nothing but
 * the reading.
 */
function startInPlace(): ImportWorker {
  const handlers = importHandlers() as Readonly<
    Record<string, (input: unknown, context: unknown) => unknown>
  >;
  const context = { signal: new AbortController().signal, report: () => {} };
  return {
    call: async (kind: string, input: unknown) => {
      try {
        const answer = await handlers[kind]?.(input, context);
        return (answer instanceof Transferred ? answer.value : answer) as never;
      } catch (error) {
        thrown.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
        throw new CallFailed(failureOf('threw', error));
      }
    },
    ended: new Promise(() => {}),
    close: () => {},
    terminate: () => {},
  } as ImportWorker;
}

const importer = workerScoreImporter(startInPlace);

/** Looks at the file as the dialog does, and takes it as it is proposed. */
async function importOf(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly string[]> {
  const source = new Blob([bytes]);
  const files = [{ path: fileName, fileName, byteLength: source.size, source }];
  const inspection = spoken(await importer.inspect(files));
  if (inspection.kind === 'refused') return [inspection.reason];
  const [best] = inspection.readings;
  const asked = inspection.question === null ? [] : [inspection.question];
  if (best === undefined) return asked;
  const flags = best.forecast.flags.map(({ text }) => said(text));
  const outcome = spoken(await importer.read(files, best.reading));
  if (outcome.kind === 'refused') return [...asked, ...flags, outcome.reason];
  const { result } = outcome;
  const read = result.kind === 'scores' ? result.scores : result.embeddings;
  return [...asked, ...flags, ...[...read.notes, ...read.problems].map(({ text }) => said(text))];
}

const ROWS = 18;
const people = ['Ann', 'Bob', 'Zoë'];
const rows = Array.from({ length: ROWS }, (_, i) => ({
  file_x: `${people[i % 3]}/${i}.jpg`,
  file_y: `${people[(i * 7 + 1) % 3]}/${i + 1}.jpg`,
  decision: i % 3 === (i * 7 + 1) % 3 ? 'Yes' : 'No',
  Facenet_cosine: ((i * 37) % 101) / 101,
}));
const vectors = Array.from({ length: 12 }, (_, i) => ({
  identity: people[i % 3] as string,
  file: `${i}.jpg`,
  embedding: Array.from({ length: 16 }, (__, j) => Math.sin((i % 3) + j) + 0.01 * ((i * j) % 7)),
}));
const csv = (list: readonly object[], separator = ','): string =>
  [Object.keys(list[0] ?? {}), ...list.map((row) => Object.values(row).map(String))]
    .map((cells) =>
      cells.map((cell: string) => (cell.includes(',') ? `"[${cell}]"` : cell)).join(separator),
    )
    .join('\n');
const columns = (name: string): readonly unknown[] =>
  rows.map((row) => row[name as keyof (typeof rows)[0]]);
const columnData = Object.keys(rows[0] ?? {}).map((name) => ({
  name,
  data: columns(name) as string[],
}));
const flat = Float32Array.from(vectors.flatMap(({ embedding }) => embedding));
const embeddings = npyOf('<f4', [12, 16], flat);
const labels = unicodeNpy(vectors.map(({ identity }) => identity));

const text = (value: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(value));
const parquet = (...[options]: Parameters<typeof parquetWriteBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parquetWriteBuffer(options));

/** Tables of scores and embeddings, as they go through the import. */
export const TABLE_READERS: readonly Reader[] = [
  {
    name: 'CSV',
    files: [
      text(csv(rows)),
      text(csv(rows, ';')),
      text(csv(vectors)),
      text(rows.map((row) => Object.values(row).join('\t')).join('\n')),
    ],
    mutations: { ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
    read: (bytes) => importOf('table.csv', bytes),
  },
  {
    name: 'JSON',
    files: [
      text(JSON.stringify(rows)),
      text(JSON.stringify(Object.fromEntries(columnData.map(({ name, data }) => [name, data])))),
      text(
        JSON.stringify({
          columns: Object.keys(rows[0] ?? {}),
          data: rows.map((row) => Object.values(row)),
        }),
      ),
      text(
        JSON.stringify(Object.fromEntries(vectors.map(({ file, embedding }) => [file, embedding]))),
      ),
      text(
        JSON.stringify(
          vectors.map(({ embedding }) => [{ embedding, facial_area: { x: 1, y: 2, w: 3, h: 4 } }]),
        ),
      ),
      text(rows.map((row) => JSON.stringify(row)).join('\n')),
    ],
    mutations: { ...JSON_MUTATIONS, ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
    read: (bytes) => importOf('table.json', bytes),
  },
  {
    name: 'npy',
    files: [
      embeddings,
      npyOf(
        '<f8',
        [12],
        Float64Array.from({ length: 12 }, (_, i) => i / 12),
      ),
      labels,
      npyOf('>i2', [3, 4], new Uint8Array(24), true),
    ],
    mutations: BYTE_MUTATIONS,
    read: (bytes) => importOf('array.npy', bytes),
  },
  {
    name: 'npz',
    files: [
      npzOf({ embeddings, labels }),
      npzOf({ arr_0: embeddings, arr_1: labels, arr_2: embeddings }),
    ],
    mutations: BYTE_MUTATIONS,
    read: (bytes) => importOf('arrays.npz', bytes),
  },
  {
    name: 'Parquet',
    files: [
      parquet({ columnData }),
      parquet({ columnData, codec: 'UNCOMPRESSED' }),
      parquet({ columnData, rowGroupSize: 10, statistics: false }),
      parquet({
        columnData: [
          { name: 'identity', data: vectors.map(({ identity }) => identity) },
          { name: 'embedding', data: vectors.map(({ embedding }) => embedding) },
        ],
      }),
      parquet({
        columnData,
        codec: 'GZIP',
        compressors: { GZIP: (input) => gzipSync(input) },
      }),
    ],
    mutations: BYTE_MUTATIONS,
    read: (bytes) => importOf('table.parquet', bytes),
  },
];

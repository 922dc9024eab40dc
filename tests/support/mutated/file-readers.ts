import { gzipSync, strToU8 } from 'fflate';
import { readSideFile } from '#adapters/files/side-file.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { PROJECT_FILE } from '#application/state/project.ts';
import { parseReportText } from '#domain/report/parse-report.ts';
import { readModel } from '#vision/embedding/read-model.ts';
import { UnusableModel } from '#vision/embedding/model-files.ts';
import { UnusableArchive } from '#workers/archive/archive-problem.ts';
import { unpack } from '#workers/archive/unpack.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { writtenTar, writtenZip } from '#tests/support/zip-writer.ts';
import { reportFor } from '#tests/unit/report/fixtures.ts';
import { said, saidProblem } from '#tests/support/said.ts';
import { BYTE_MUTATIONS } from './mutate-bytes.ts';
import { JSON_MUTATIONS, TEXT_MUTATIONS } from './mutate-text.ts';
import type { Reader } from './try-mutations.ts';

const text = (value: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(value));
const blobOf = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);

async function archiveOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  try {
    const { problems } = await unpack(blobOf(bytes), name, {
      signal: new AbortController().signal,
      onFiles: () => {},
    });
    return problems.flatMap((problem) => [said(problem.text), said(problem.remedy)]);
  } catch (error) {
    if (!(error instanceof UnusableArchive)) throw error;
    return [said(error.text), said(error.remedy)];
  }
}

/** Adds the file to three people's photos, and looks at everything that the page would show. */
async function addedOf(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly string[]> {
  const source = blobOf(bytes);
  const side = await readSideFile({ path: fileName, fileName, byteLength: source.size, source });
  const app = appFixture();
  app.side.file = side;
  await app.add({ ...THREE_PEOPLE, [fileName]: 'text' });
  await app.settled();
  const state = app.state();
  selectOperatingPoint(state);
  selectPeople(state);
  if (state.study.photos.length !== PHOTOS) throw new Error('photos are gone');
  return [
    ...selectProblems(state)
      .map(saidProblem)
      .flatMap((problem) => [problem.text, problem.remedy]),
    ...selectNotes(state).map((note) => said(note.text)),
  ];
}

async function modelOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  try {
    await readModel([
      { path: name, blob: blobOf(bytes) },
      { path: 'group1-shard1of1.bin', blob: new Blob([new Uint8Array(4 * (27 * 4 + 4))]) },
    ]);
    return [];
  } catch (error) {
    if (!(error instanceof UnusableModel)) throw error;
    return [said(error.text), said(error.remedy)];
  }
}

const PHOTOS = Object.keys(THREE_PEOPLE).length;
const photo = text('a photo, or so it says. '.repeat(30));
const names = ['Ann/1.jpg', 'Bob/1.jpg', 'Zoë/2.jpg'];
const zip = writtenZip(names.map((name, i) => ({ name, data: photo, isDeflated: i % 2 === 0 })));
const zip64 = writtenZip(
  names.map((name) => ({ name, data: photo, isZip64: true, unicodeName: name })),
  { end: 'sentinel', comment: 'by hand' },
);
const legacy = writtenZip(
  ['김민수/1.jpg', '이영희/1.jpg'].map((name) => ({
    name: encodeText(name, 'euc-kr'),
    data: photo,
  })),
);
const tar = writtenTar(names.map((name) => ({ name, data: photo })));

const layer = (name: string, config: object) => ({ class_name: name, config: { name, ...config } });
const modelJson = {
  format: 'layers-model',
  modelTopology: {
    keras_version: '2.15.0',
    backend: 'tensorflow',
    model_config: {
      class_name: 'Sequential',
      config: {
        name: 'small',
        layers: [
          layer('Conv2D', {
            filters: 4,
            kernel_size: [3, 3],
            strides: [2, 2],
            padding: 'same',
            use_bias: true,
            batch_input_shape: [null, 16, 16, 3],
            dtype: 'float32',
          }),
          layer('GlobalAveragePooling2D', { dtype: 'float32' }),
        ],
      },
    },
  },
  weightsManifest: [
    {
      paths: ['group1-shard1of1.bin'],
      weights: [
        { name: 'Conv2D/kernel', shape: [3, 3, 3, 4], dtype: 'float32' },
        { name: 'Conv2D/bias', shape: [4], dtype: 'float32' },
      ],
    },
  ],
};

/** An ONNX file of one node, field by field (onnx.proto3): enough to be read, not to be run. */
function onnxFile(): Uint8Array<ArrayBuffer> {
  const field = (number: number, ...content: (number | Uint8Array)[]): number[] => {
    const bytes = content.flatMap((part) => (typeof part === 'number' ? [part] : [...part]));
    return [(number << 3) | 2, bytes.length, ...bytes];
  };
  const value = (name: string) =>
    field(1, text(name)).concat(
      field(2, ...field(1, 8, 1, ...field(2, ...field(1, 8, 1), ...field(1, 8, 4)))),
    );
  const graph = [
    ...field(1, ...field(1, text('x')), ...field(2, text('y')), ...field(4, text('Relu'))),
    ...field(2, text('g')),
    ...field(11, ...value('x')),
    ...field(12, ...value('y')),
  ];
  return Uint8Array.from([
    8,
    9,
    ...field(2, text('hand')),
    ...field(7, ...graph),
    ...field(8, 16, 17),
  ]);
}

const PAIRS = '2 3\nAda 1 2\nBob 1 2\nAda 1 Cleo 2\nBob 1 Cleo 1\nAda 2 Bob 2\n';
const LIST = 'file,person\nAda/1.jpg,Ada\nBob/1.jpg,Bob\nCleo/1.jpg,Cleo\nCleo/2.jpg,Cleo\n';
const IDENTITIES = { Ada: ['Ada/1.jpg', 'Ada/2.jpg'], Bob: ['Bob/1.jpg'] };

async function savedProject(): Promise<Uint8Array<ArrayBuffer>> {
  const app = appFixture();
  await app.add(THREE_PEOPLE);
  await app.actions.saveProject();
  const entry = app.packed[0]?.find(({ path }) => path === PROJECT_FILE);
  return text(entry !== undefined && 'text' in entry ? entry.text : '');
}

/** Everything else that comes from outside: settings, lists, archives, models. */
export async function fileReaders(): Promise<readonly Reader[]> {
  const project = await savedProject();
  const reports = [reportFor(), reportFor('equal-error-rate')].map((report) =>
    text(JSON.stringify(report)),
  );
  return [
    {
      name: 'threshold JSON',
      files: reports,
      mutations: { ...JSON_MUTATIONS, ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => {
        const parsed = parseReportText(new TextDecoder().decode(bytes));
        return Promise.resolve(parsed.kind === 'invalid' ? [said(parsed.problem)] : []);
      },
    },
    {
      name: 'project',
      files: [project],
      mutations: { ...JSON_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => addedOf(PROJECT_FILE, bytes),
    },
    {
      name: 'list of people',
      files: [text(LIST), text(LIST.replaceAll(',', ';'))],
      mutations: { ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => addedOf('labels.csv', bytes),
    },
    {
      name: 'JSON list of people',
      files: [
        text(JSON.stringify(IDENTITIES)),
        text(JSON.stringify([{ file: 'Ada/1.jpg', person: 'Ada' }])),
      ],
      mutations: { ...JSON_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => addedOf('identities.json', bytes),
    },
    {
      name: 'list of pairs',
      files: [text(PAIRS), text(PAIRS.replaceAll(' ', '\t'))],
      mutations: { ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => addedOf('pairs.txt', bytes),
    },
    {
      name: 'zip',
      files: [zip, zip64, legacy],
      mutations: BYTE_MUTATIONS,
      read: (bytes) => archiveOf('photos.zip', bytes),
    },
    {
      name: 'tar and gzip',
      files: [tar, new Uint8Array(gzipSync(tar)), new Uint8Array(gzipSync(photo))],
      mutations: BYTE_MUTATIONS,
      read: (bytes) => archiveOf('photos.tgz', bytes),
    },
    {
      name: 'model.json',
      files: [text(JSON.stringify(modelJson))],
      mutations: { ...JSON_MUTATIONS, ...TEXT_MUTATIONS, ...BYTE_MUTATIONS },
      read: (bytes) => modelOf('model.json', bytes),
    },
    {
      name: 'ONNX',
      files: [onnxFile()],
      mutations: BYTE_MUTATIONS,
      read: (bytes) => modelOf('model.onnx', bytes),
    },
  ];
}

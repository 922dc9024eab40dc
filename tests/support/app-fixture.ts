import { createActions } from '#application/actions.ts';
import {
  type ArchiveNames,
  Cancelled,
  type IncomingFile,
  type LanguageChoice,
  type PhotoFiles,
  type RegisteredFile,
  type SideFile,
  type VisionEngine,
} from '#application/ports.ts';
import { createImportActions } from '#application/import-actions.ts';
import type { ScoreImporter } from '#application/import-ports.ts';
import type { StudyMemory } from '#application/memory-port.ts';
import type { Door } from '#application/use-cases/sort-files.ts';
import { createAppStore } from '#application/state/store.ts';
import type { PackedEntry } from '#application/use-cases/save-project.ts';
import { chooseFacesWhenChanged } from '#application/use-cases/choose-faces.ts';
import { evaluateWhenChanged } from '#application/use-cases/evaluate-when-changed.ts';
import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { FileStart } from '#domain/import/file-start.ts';
import { spacedRows } from '#domain/photo/list-tables.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { countingBackground } from '#tests/support/counting-background.ts';

/**
 * What a stand-in file is: `face 0.10 0.20` is a photo whose face has this embedding,
 * `blurred 0.10 0.20` one out of focus, several are separated by `|`; `no face`, `crash`, `empty`
 * and `text` are what they say. The content is also the photo's identity.
 */
export type FileText = string;

function incoming(files: Readonly<Record<string, FileText | Uint8Array>>): readonly IncomingFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    fileName: path.split('/').at(-1) ?? path,
    byteLength: text.length,
    source: text,
  }));
}

function outcomeOf(text: FileText): AcquisitionOutcome {
  if (text === 'no face') return { kind: 'failed', reason: 'no-face', width: 100, height: 100 };
  if (text === 'crash') return { kind: 'unprocessed', reason: 'worker-crashed', detail: '' };
  const faces = text.split('|').map((face, index) => ({
    box: { x: 10 + index * 40, y: 10, width: 30, height: 30 },
    confidence: 0.9,
    landmarks: new Float32Array(136),
    embedding: Float32Array.from(face.trim().split(/\s+/).slice(1), Number),
    sharpness: face.trim().startsWith('blurred') ? 0.003 : 0.2,
  }));
  return { kind: 'acquired', width: 100, height: 100, faces };
}

const INFO: EngineInfo = {
  backend: 'wasm',
  browser: 'Firefox 140',
  renderer: '',
  runtime: { name: 'stand-in', version: '1' },
  model: { id: 'face-api-resnet-128', name: 'stand-in', dimensions: 2, sha256: '0'.repeat(64) },
  detector: { id: 'ssd-mobilenet-v1', name: 'stand-in', sha256: '0'.repeat(64) },
  inputSize: 150,
  normalisation: 'none',
  knownAnswerError: 0,
  notes: [],
};

/**
 * The application over stand-ins for the platform; the domain is the real one.
 *
 * @param tick milliseconds that pass between two looks at the clock.
 */
export function appFixture({
  tick = 10,
  memory = forgetfulMemory(),
  importer = noImporter(),
  languageChoice = { language: () => 'en', keep: () => undefined, forget: () => undefined },
  ...filesPort
}: {
  readonly tick?: number;
  readonly memory?: StudyMemory;
  readonly importer?: ScoreImporter;
  readonly languageChoice?: LanguageChoice;
} & Partial<Pick<PhotoFiles, 'look' | 'readSideFile' | 'register'>> = {}) {
  const texts = new Map<PhotoId, FileText>();
  /**
   * Set to act in the middle of a run: `wait` holds photos back, `read` is called for each file
   * that is read.
   */
  const gate: { wait: (photo: PhotoId) => Promise<void>; read: (path: string) => void } = {
    wait: () => Promise.resolve(),
    read: () => undefined,
  };
  /** What the next drop says of names inside its archives. */
  const archives: { names: readonly ArchiveNames[] } = { names: [] };
  /** What every file that is no photo holds, in place of its text. */
  const side: { file: SideFile | null } = { file: null };
  const photoFiles: PhotoFiles = {
    collect: (transfer) =>
      Promise.resolve({
        files: transfer as readonly IncomingFile[],
        emptyFolders: [],
        systemFiles: [],
        archiveNames: archives.names,
      }),
    register: (file): Promise<RegisteredFile> => {
      gate.read(file.path);
      const text = file.source as FileText;
      if (text === 'empty') return Promise.resolve({ kind: 'empty' });
      if (text === 'text' || /\.(csv|json|txt)$/.test(file.fileName))
        return Promise.resolve({ kind: 'not-an-image', looksLike: 'kind.text' });
      const id = text as PhotoId;
      texts.set(id, text);
      return Promise.resolve({ kind: 'photo', id });
    },
    readSideFile: (file) => {
      const text = file.source as FileText;
      if (text === 'text') return Promise.resolve(side.file);
      if (file.fileName.endsWith('.json')) {
        return Promise.resolve({ kind: 'json', value: JSON.parse(text) as unknown });
      }
      if (!/\.(csv|txt)$/.test(file.fileName)) return Promise.resolve(null);
      const tables = [text.split('\n').map((line) => line.split(',')), spacedRows(text)];
      return Promise.resolve({ kind: 'list', readings: [{ encoding: 'UTF-8', text, tables }] });
    },
    look: (file) => Promise.resolve(startOf(file.source as FileText)),
    bytesOf: (file) =>
      Promise.resolve(
        (file.source as unknown) instanceof Uint8Array ? (file.source as Uint8Array) : null,
      ),
    textOf: (file) => Promise.resolve(file.source as FileText),
    photoUrl: () => null,
    faceUrl: () => null,
    remove: (id) => texts.delete(id),
    clear: () => texts.clear(),
    ...filesPort,
  };

  let generation = 0;
  const acquired: PhotoId[] = [];
  const vision: VisionEngine = {
    concurrency: 2,
    prepare: () => Promise.resolve(INFO),
    acquire: async (id) => {
      const mine = generation;
      await gate.wait(id);
      if (mine !== generation) throw new Cancelled();
      acquired.push(id);
      return outcomeOf(texts.get(id) ?? 'crash');
    },
    cancel: () => {
      generation += 1;
    },
    sample: () => Promise.resolve([]),
  };

  let time = 0;
  const store = createAppStore();
  const background = countingBackground();
  const statisticsClock = { time: 0, now: () => statisticsClock.time };
  /**
   * By which faces are chosen: stands still, so that they are chosen in one go, unless made to run.
   * `pause` is what comes between slices.
   */
  const slices = { now: () => 0, pause: () => Promise.resolve() };
  chooseFacesWhenChanged(store, {
    clock: { now: () => slices.now() },
    pause: () => slices.pause(),
  });
  evaluateWhenChanged(store, background, statisticsClock);
  /** What was packed into project files, one after the other. */
  const packed: (readonly PackedEntry[])[] = [];
  /** Files that were handed on, by where to. */
  const handedOn: { readonly imports: string[][]; readonly models: string[][] } = {
    imports: [],
    models: [],
  };
  const namesOf = (files: readonly IncomingFile[]): string[] => files.map(({ path }) => path);
  const imports = createImportActions(store, { importer, pause: () => Promise.resolve() });
  const actions = createActions(store, {
    doors: {
      joinImport: (files) => void imports.join(files),
      openImport: (files, mayBeLists) => {
        handedOn.imports.push(namesOf(files));
        void imports.open(files, mayBeLists);
      },
      openModel: (files) => void handedOn.models.push(namesOf(files)),
    },
    photoFiles,
    vision,
    memory,
    languageChoice,
    packer: {
      save: (_, entries) => {
        packed.push(entries);
        return Promise.resolve([]);
      },
    },
    background,
    pause: () => slices.pause(),
    clock: { now: () => (time += tick), isoNow: () => '2026-01-01T00:00:00.000Z' },
  });
  return {
    store,
    actions,
    imports,
    handedOn,
    acquired,
    archives,
    side,
    gate,
    packed,
    background,
    /** By which statistics rest between evaluations; stands still unless moved. */
    statisticsClock,
    slices,
    /** Photos whose files are held. */
    held: () => texts.size,
    state: () => store.getState(),
    /** Bytes are files that are no photos. */
    add: (added: Readonly<Record<string, FileText | Uint8Array>>, door: Door = 'photos') =>
      actions.addFiles(incoming(added), door),
    /** Lets asynchronous evaluation finish. */
    settled: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  };
}

/** What the first bytes of a stand-in file show. */
function startOf(text: FileText | Uint8Array): FileStart {
  if (text instanceof Uint8Array) return { kind: 'bytes', head: text };
  const isPhoto = /^(face|blurred|no face|crash|empty)/.test(text);
  return isPhoto ? { kind: 'image' } : { kind: 'text', text, whole: true };
}

/** An importer that can read nothing. */
function noImporter(): ScoreImporter {
  const refused = { kind: 'refused', reason: 'This importer reads nothing.' } as const;
  return {
    inspect: () => Promise.resolve(refused),
    forecast: () => Promise.resolve(refused),
    read: () => Promise.resolve(refused),
    cancel: () => undefined,
  };
}

/** A memory that never keeps anything. */
function forgetfulMemory(): StudyMemory {
  return {
    isOn: () => false,
    turnOn: () => Promise.resolve(),
    load: () => Promise.resolve(null),
    save: () => Promise.resolve(),
    erase: () => Promise.resolve(),
  };
}

/** Three people, two photos each, well apart under the Euclidean distance. */
export const THREE_PEOPLE: Readonly<Record<string, FileText>> = {
  'set/Ada/1.jpg': 'face 0 0',
  'set/Ada/2.jpg': 'face 0.1 0',
  'set/Bob/1.jpg': 'face 1 0',
  'set/Bob/2.jpg': 'face 1 0.1',
  'set/Cleo/1.jpg': 'face 0 1',
  'set/Cleo/2.jpg': 'face 0 1.2',
};

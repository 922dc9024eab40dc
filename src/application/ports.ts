import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { BackendWish, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import type { FileStart } from '#domain/import/file-start.ts';
import type { TableRows } from '#domain/photo/list-tables.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import type { AnswerOf, QuestionKind, RequestOf } from '#domain/questions/questions.ts';
import type { Language } from '#words/language.ts';
import type { Message, PlainCode } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/**
 * What the application needs from the platform. Each is implemented in `src/adapters` and handed
 * over in `src/app/compose.ts`.
 */

/**
 * A file as it came in, before anything was read of it. `source` is the platform's own object; only
 * adapters look inside.
 */
export interface IncomingFile {
  /** Folders and name as dropped, `/` between. */
  readonly path: string;
  readonly fileName: string;
  readonly byteLength: number;
  /** True for the sample's re-shot faces. */
  readonly simulated?: boolean;
  readonly source: unknown;
}

export type RegisteredFile =
  | { readonly kind: 'photo'; readonly id: PhotoId }
  | { readonly kind: 'empty' }
  /** Not an image by its first bytes. `looksLike` names what it seems to be. */
  | { readonly kind: 'not-an-image'; readonly looksLike: PlainCode }
  /** An image in a format that this browser cannot decode (HEIC, TIFF, ...). */
  | { readonly kind: 'unsupported-image'; readonly format: Reason }
  | {
      readonly kind: 'too-large';
      readonly width: number;
      readonly height: number;
      readonly limitMegapixels: number;
    }
  | { readonly kind: 'unreadable'; readonly detail: Reason };

export interface CollectedFiles {
  /** In natural order of their paths. */
  readonly files: readonly IncomingFile[];
  /** Folders that hold no file; only a drop can tell, a file input hides them. */
  readonly emptyFolders: readonly string[];
  /** Hidden files and those that operating systems add: set aside, not lost. */
  readonly systemFiles: readonly string[];
  /** Archives, and files inside archives, that could not be opened. */
  readonly leftOut?: readonly LeftOutFile[];
  /** Archives that do not say how their names are to be read. */
  readonly archiveNames?: readonly ArchiveNames[];
}

/** Names inside an archive of which the encoding had to be guessed. */
export interface ArchiveNames {
  /** Path of the archive, as dropped. */
  readonly archive: string;
  /** Whether the first reading can be taken without asking. */
  readonly isSure: boolean;
  /** Best first, all different; files came in under the first. Empty where no encoding fits. */
  readonly readings: readonly {
    readonly encoding: string;
    /** As it is written in a sentence: "Shift-JIS (Japanese)". */
    readonly name: string;
    /**
     * Of the files in question, as `IncomingFile.path` would be; the same order in every reading.
     */
    readonly paths: readonly string[];
  }[];
}

/** A file that never became an incoming one: what is wrong and what to do, a sentence each. */
export interface LeftOutFile {
  readonly path: string;
  readonly text: Message;
  readonly remedy: Message;
}

export interface CollectOptions {
  /** Asked between files; once it says yes, `collect` rejects with `Cancelled`. */
  readonly isCancelled?: () => boolean;
  /** Files unpacked so far of the archive that is being opened. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What a file beside the photos holds, parsed as far as its format goes; what it means is for the
 * domain to say.
 */
export type SideFile =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Best first; several where its letters can be read in several ways. */
  | { readonly kind: 'list'; readonly readings: readonly ListText[] };

/**
 * A text under one encoding, and the tables that it may be: one for each sign that can stand
 * between cells.
 */
export interface ListText {
  /** As it is written in a sentence: "Windows-1252 (Western European)". */
  readonly encoding: string;
  readonly text: string;
  readonly tables: readonly TableRows[];
}

export interface PhotoFiles {
  /**
   * Walks dropped folders, or takes a file input's list, and opens archives. `transfer` is the
   * platform's object.
   */
  collect(transfer: unknown, options?: CollectOptions): Promise<CollectedFiles>;
  /**
   * Reads a file that may say who is in the photos (CSV, TSV, JSON, text); `null` where it is none
   * of these, too large, or cannot be read. `known` are names of the files beside it, which tell
   * encodings apart.
   */
  readSideFile(file: IncomingFile, known?: readonly string[]): Promise<SideFile | null>;
  /** What the beginning of a file shows. */
  look(file: IncomingFile): Promise<FileStart>;
  /** The whole file; `null` where it can no longer be read. */
  bytesOf(file: IncomingFile): Promise<Uint8Array | null>;
  /** The same as text in UTF-8. */
  textOf(file: IncomingFile): Promise<string | null>;
  /** Reads, checks and digests a file, and keeps it under its id. */
  register(file: IncomingFile): Promise<RegisteredFile>;
  /** URL of the original photo for an <img>; `null` if it is not held. Owned by the adapter. */
  photoUrl(id: PhotoId): string | null;
  /**
   * URL of the face for an <img>, aligned as the pipeline with this key does it; until the photo
   * was acquired with that one, as the latest did.
   */
  faceUrl(id: PhotoId, faceIndex: number, pipeline: string): string | null;
  remove(id: PhotoId): void;
  clear(): void;
}

export interface EnginePreparation {
  readonly phase: 'downloading-weights' | 'starting' | 'checking';
  /** Bytes. `total` is 0 while unknown. */
  readonly loaded: number;
  readonly total: number;
}

export interface VisionEngine {
  /**
   * Starts workers, loads and checks weights, and runs the known-answer check. Rejects with a
   * `ReasonedError`.
   */
  prepare(
    settings: PipelineSettings,
    backend: BackendWish,
    onProgress: (preparation: EnginePreparation) => void,
  ): Promise<EngineInfo>;
  /**
   * Finds, aligns and embeds the faces of a registered photo. Expected failures are outcomes; it
   * rejects only with `Cancelled`. Calls queue; each worker has one photo in flight. A photo whose
   * faces are already known under another alignment is only re-embedded.
   */
  acquire(photo: PhotoId, settings: PipelineSettings): Promise<AcquisitionOutcome>;
  /** Photos that can usefully be in flight at once. */
  readonly concurrency: number;
  /** Rejects everything that is queued or running with `Cancelled`; the engine stays usable. */
  cancel(): void;
  /**
   * Builds the sample: faces of the face-api.js package's group photos, re-shot by simulated
   * capture.
   */
  sample(onProgress: (done: number, total: number) => void): Promise<readonly IncomingFile[]>;
}

/** What unfinished work rejects with after it was cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Steps done, of how many. */
export type Progressed = (done: number, total: number) => void;

/**
 * Whatever is computed beside the page. A worker that breaks is replaced and asked again; where
 * that does not help, a question rejects with an Error whose message is a sentence.
 */
export interface Background {
  /**
   * `cancel`, a newer question of the same kind about a set, and for all questions about sets a
   * newer `evaluation`, make an unfinished one reject with `Cancelled`.
   */
  readonly ask: <K extends QuestionKind>(
    kind: K,
    request: RequestOf<K>,
    onProgress?: Progressed,
  ) => Promise<AnswerOf<K>>;
  /** Stops what runs of this kind, and frees what was kept for it alone. */
  readonly cancel: (kind: QuestionKind) => void;
}

export interface FileSaver {
  save(fileName: string, mediaType: string, content: string | Uint8Array | Iterable<string>): void;
}

export interface Clock {
  /** Milliseconds since an arbitrary start, monotonic. */
  now(): number;
  /** Now as ISO 8601 in UTC. */
  isoNow(): string;
}

/** The language that somebody chose here; without a choice, the one that the browser asks for. */
export interface LanguageChoice {
  language(): Language;
  /** Keeps the choice on this device; where the browser keeps nothing, it ends with the page. */
  keep(language: Language): void;
  forget(): void;
}

export interface Digest {
  /** SHA-256, 64 lower-case hex digits. */
  sha256(text: string): Promise<string>;
}

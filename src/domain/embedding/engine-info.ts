import type { BackendName } from '#domain/embedding/pipeline-settings.ts';
import type { Note } from '#domain/shared/note.ts';

/** What runs an embedding network. */
export interface ModelRuntime {
  readonly name: string;
  readonly version: string;
  /** Where the runtime has one of its own; else the backend in effect. */
  readonly backend?: BackendName;
}

/**
 * What really runs, as reported by the vision worker: goes into the status line and the exported
 * JSON.
 */
export interface EngineInfo {
  /** The backend in effect, which may differ from the one asked for; `notes` then says why. */
  readonly backend: BackendName;
  /** What the page runs in, with its major version. */
  readonly browser: string;
  /** The graphics renderer's name where WebGL could be asked, else an empty string. */
  readonly renderer: string;
  readonly runtime: { readonly name: string; readonly version: string };
  readonly model: {
    readonly id: string;
    readonly name: string;
    readonly dimensions: number;
    /** SHA-256 of all its weights, hex. */
    readonly sha256: string;
    /** What runs it. Absent: the detector's runtime, on the backend in effect. */
    readonly runtime?: ModelRuntime;
  };
  readonly detector: { readonly id: string; readonly name: string; readonly sha256: string };
  /** Longer side in pixels of the crop that the model receives. */
  readonly inputSize: number;
  readonly normalisation: string;
  /** Largest absolute difference of the known-answer crop's embedding from its stored value. */
  readonly knownAnswerError: number;
  readonly notes: readonly Note[];
}

/** What computed the embeddings, and on what: not always what finds the faces. */
export function modelRuntime({ model, runtime, backend }: EngineInfo): Required<ModelRuntime> {
  const own = model.runtime ?? runtime;
  return { name: own.name, version: own.version, backend: model.runtime?.backend ?? backend };
}

/**
 * Those that others imitate come last: every browser but Firefox calls itself Safari, and all of
 * Chromium's kind Chrome.
 */
const BRANDS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Edge', /Edg(?:A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/],
];

/**
 * A browser and its major version in words, such as `Firefox 140`.
 *
 * @param userAgent What the browser sends with every request (RFC 9110, 10.1.5).
 * @returns `unknown browser` where it names none that is known; other WebKit browsers go by the
 *   name of Safari, other Chromium ones by Chrome.
 */
export function browserName(userAgent: string): string {
  for (const [name, version] of BRANDS) {
    const number = version.exec(userAgent)?.[1];
    if (number !== undefined) return `${name} ${number}`;
  }
  return 'unknown browser';
}

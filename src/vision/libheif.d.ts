/** What is used of libheif-js 1.23, whose own declarations are of its raw bindings only. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /**
     * Fills the pixels (RGBA, upright: the file's own turns are applied) and calls back, with
     * `null` where it cannot.
     */
    display(pixels: ImageData, done: (pixels: ImageData | null) => void): void;
    free(): void;
  }

  export interface HeifDecoder {
    /** The native context, `null` until `decode`. */
    readonly decoder: unknown;
    decode(file: Uint8Array): HeifImage[];
  }

  export interface Libheif {
    readonly HeifDecoder: new () => HeifDecoder;
    heif_context_free(context: unknown): void;
  }

  export default function libheif(): Libheif;
}

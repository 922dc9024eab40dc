import type * as tf from '@tensorflow/tfjs';
import type { OnnxFile } from '#domain/embedding/onnx-file.ts';

interface Contents {
  /** Of the ONNX file, or of model.json. */
  readonly path: string;
  /** The same without its folders. */
  readonly fileName: string;
  /** Of all its files. */
  readonly byteLength: number;
  /** Of the model with all its weights, as `ModelSignature` has it. */
  readonly sha256: string;
}

export interface OnnxContents extends Contents {
  readonly format: 'onnx';
  readonly bytes: Uint8Array;
  readonly header: OnnxFile;
  /** Weights in files beside it, by the path that the model names them with. */
  readonly beside: readonly { readonly path: string; readonly data: Uint8Array }[];
}

export interface TfjsContents extends Contents {
  readonly format: 'tfjs-graph' | 'tfjs-layers';
  readonly artifacts: tf.io.ModelArtifacts;
}

/** A model's files, read and put together, not yet on any runtime. */
export type ModelContents = OnnxContents | TfjsContents;

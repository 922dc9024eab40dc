import { useEffect, useState } from 'react';
import { selectPipelineKey } from '#application/selectors/try.ts';
import type { TriedPhoto } from '#application/use-cases/try-photos.ts';
import { useAppState, useServices } from '#ui/app-context.ts';

/** What has become of the photo in a place. */
export type TryState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'looking'; readonly fileName: string }
  | TriedPhoto;

export interface TriedSlot {
  readonly state: TryState;
  readonly take: (file: File) => void;
  readonly clear: () => void;
}

interface Found {
  readonly file: File;
  readonly pipeline: string;
  readonly result: TriedPhoto;
}

/**
 * A place for one photo. It is looked at again when the pipeline changes, and let go with the
 * place.
 */
export function useTriedPhoto(): TriedSlot {
  const { tries } = useServices();
  const pipeline = useAppState(selectPipelineKey);
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (file === null) return undefined;
    let isWanted = true;
    let shown: TriedPhoto | null = null;
    const letGo = (result: TriedPhoto | null): void => {
      if (result?.kind === 'face') tries.letGo(result.photo);
    };
    const { name, size } = file;
    const incoming = { path: name, fileName: name, byteLength: size, source: file };
    void tries.look(incoming).then((result) => {
      if (!isWanted) {
        letGo(result);
        return;
      }
      shown = result;
      setFound({ file, pipeline, result });
    });
    return () => {
      isWanted = false;
      letGo(shown);
    };
  }, [file, pipeline, tries]);

  return { state: stateOf(file, pipeline, found), take: setFile, clear: () => setFile(null) };
}

/** Derived, so that a face of another file or pipeline is never shown for this one. */
function stateOf(file: File | null, pipeline: string, found: Found | null): TryState {
  if (file === null) return { kind: 'empty' };
  return found?.file === file && found.pipeline === pipeline
    ? found.result
    : { kind: 'looking', fileName: file.name };
}

import { useMemo, useState } from 'react';

/** The pictures of faces by index, as far as they have loaded. */
export interface LoadedFaces {
  /** `null` without a picture, or until it has loaded: asking for it starts that. */
  readonly at: (index: number) => HTMLImageElement | null;
  /** Grows with every picture that has loaded: there is something new to draw. */
  readonly arrivals: number;
}

/**
 * `null` where no faces are drawn. Another object whenever more have loaded.
 * @param faceUrl should keep its identity.
 */
export function useLoadedFaces(
  faceUrl: ((index: number) => string | null) | null,
): LoadedFaces | null {
  const [arrivals, setArrivals] = useState(0);
  const [pictures] = useState(() => createFacePictures(() => setArrivals((count) => count + 1)));
  return useMemo(() => {
    if (faceUrl === null) return null;
    const at = (index: number): HTMLImageElement | null => {
      const url = faceUrl(index);
      return url === null ? null : pictures.get(url);
    };
    return { at, arrivals };
  }, [faceUrl, pictures, arrivals]);
}

interface FacePictures {
  /** The loaded picture behind an address, or `null`: it then loads, and `onLoaded` is called. */
  get(url: string): HTMLImageElement | null;
}

/** Keeps pictures of faces by address, and reports arrivals at most once a frame. */
function createFacePictures(onLoaded: () => void): FacePictures {
  const pictures = new Map<string, HTMLImageElement>();
  let frame = 0;
  const report = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      onLoaded();
    });
  };
  return {
    get: (url) => {
      const known = pictures.get(url);
      if (known) return known.complete && known.naturalWidth > 0 ? known : null;
      const picture = new Image();
      picture.addEventListener('load', report);
      picture.src = url;
      pictures.set(url, picture);
      return null;
    },
  };
}

export interface FacePictures {
  /** The loaded picture behind an address, or `null`: it then loads, and `onLoaded` is called. */
  get(url: string): HTMLImageElement | null;
}

/** Keeps pictures of faces by address, and reports arrivals at most once a frame. */
export function createFacePictures(onLoaded: () => void): FacePictures {
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

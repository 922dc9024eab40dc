import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlainCode } from '#words/message.ts';

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on' }
  /** One sentence each: what is wrong, what to do. */
  | { readonly kind: 'refused'; readonly text: PlainCode; readonly remedy: PlainCode };

export interface Camera {
  readonly state: CameraState;
  /** The `ref` of the <video> that shows what the camera sees. */
  readonly show: (video: HTMLVideoElement | null) => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** The frame that is shown now as a picture file; `null` while there is none. */
  readonly capture: () => Promise<File | null>;
}

/** A camera that is asked for by a click only, and off as soon as nobody looks at it. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ kind: 'off' });
  const video = useRef<HTMLVideoElement | null>(null);
  const stream = useRef<MediaStream | null>(null);
  /** Grows with every start and stop: a permission that is given too late turns nothing on. */
  const round = useRef(0);

  const release = useCallback((): void => {
    round.current += 1;
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
    if (video.current) video.current.srcObject = null;
  }, []);

  const stop = useCallback((): void => {
    release();
    setState({ kind: 'off' });
  }, [release]);

  const start = useCallback((): void => {
    release();
    const mine = round.current;
    setState({ kind: 'asking' });
    void openCamera().then((opened) => {
      if (mine !== round.current) {
        if (opened instanceof MediaStream) for (const track of opened.getTracks()) track.stop();
        return;
      }
      if (!(opened instanceof MediaStream)) {
        setState(opened);
        return;
      }
      stream.current = opened;
      // Unplugged, or taken away by the system.
      for (const track of opened.getTracks()) track.addEventListener('ended', stop);
      setState({ kind: 'on' });
    });
  }, [release, stop]);

  const show = useCallback((element: HTMLVideoElement | null): void => {
    video.current = element;
    if (element === null) return;
    element.srcObject = stream.current;
    // A page that is left in between interrupts the play; nothing is lost by it.
    element.play().catch(() => undefined);
  }, []);

  useEffect(() => release, [release]);

  const capture = useCallback(async (): Promise<File | null> => {
    const frame = video.current;
    if (frame === null || frame.videoWidth === 0) return null;
    const canvas = document.createElement('canvas');
    canvas.width = frame.videoWidth;
    canvas.height = frame.videoHeight;
    canvas.getContext('2d')?.drawImage(frame, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    return blob === null ? null : new File([blob], 'camera.png', { type: 'image/png' });
  }, []);

  return { state, show, start, stop, capture };
}

async function openCamera(): Promise<MediaStream | CameraState> {
  // Absent where the page did not come over https or from this computer.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) {
    return {
      kind: 'refused',
      text: 'camera.insecure',
      remedy: 'camera.insecureRemedy',
    };
  }
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: 'user', width: { ideal: 1280 } },
    });
  } catch (error) {
    return { kind: 'refused', ...refusal(error instanceof Error ? error.name : '') };
  }
}

function refusal(name: string): { readonly text: PlainCode; readonly remedy: PlainCode } {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        text: 'camera.notAllowed',
        remedy: 'camera.notAllowedRemedy',
      };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return {
        text: 'camera.none',
        remedy: 'camera.noneRemedy',
      };
    case 'NotReadableError':
    case 'AbortError':
      return {
        text: 'camera.busy',
        remedy: 'camera.busyRemedy',
      };
    default:
      return {
        text: 'camera.failed',
        remedy: 'camera.failedRemedy',
      };
  }
}

import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';

/**
 * What a canvas is drawn with, read from an element again for every colour scheme; `null` until it
 * is there.
 * @param read should keep its identity.
 */
export function useSchemeInk<Ink>(
  ref: RefObject<Element | null>,
  read: (element: Element) => Ink,
): Ink | null {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [known, setKnown] = useState<{ readonly scheme: string; readonly ink: Ink } | null>(null);
  // After the scheme has reached the document: its variables are read from there.
  useEffect(() => {
    if (ref.current) setKnown({ scheme, ink: read(ref.current) });
  }, [scheme, ref, read]);
  return known?.ink ?? null;
}

/** Reads colours of palette.css as they apply to an element. */
export function paletteOf(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--sp-${name}`).trim();
}

/**
 * Sizes the canvas for the screen's pixels and returns a context that is drawn on in CSS pixels,
 * blank.
 */
export function blankContext(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  pixelRatio = window.devicePixelRatio,
): CanvasRenderingContext2D | null {
  const [w, h] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  // Setting a size, even the same one, throws the canvas' memory away.
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

let measuring: CanvasRenderingContext2D | null = null;

/** Width in CSS pixels of a text that a canvas writes. */
export function textWidth(text: string, fontSize: number, fontFamily: string): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return text.length * fontSize * 0.55;
  measuring.font = `${fontSize}px ${fontFamily}`;
  return measuring.measureText(text).width;
}

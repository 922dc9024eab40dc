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

import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EXPLANATION } from '#ui/parts/explained.ts';

function explainedBy(event: Event): HTMLElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>(`[${EXPLANATION}]`)
    : null;
}

/**
 * The one tooltip for everything that is `explained`. A hundred rows with a tooltip each would take
 * longer to draw than all their figures.
 */
export function Explanations() {
  const [shown, setShown] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: Event): void => {
      const element = explainedBy(event);
      if (element === null) return;
      setShown(element);
      setOpen(true);
    };
    const close = (event: Event): void => {
      if (explainedBy(event) !== null) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setOpen(false);
    };
    const listeners: readonly [string, (event: Event) => void][] = [
      ['mouseover', open],
      ['focusin', open],
      ['mouseout', close],
      ['focusout', close],
    ];
    for (const [type, listener] of listeners) document.addEventListener(type, listener);
    document.addEventListener('keydown', onKey);
    return () => {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  // What it stands at may have gone with its view.
  if (shown === null || !shown.isConnected) return null;
  return (
    <Tooltip
      target={shown}
      opened={isOpen}
      label={shown.getAttribute(EXPLANATION) ?? ''}
      multiline
      maw={320}
    />
  );
}

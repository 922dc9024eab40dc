import { VisuallyHidden } from '@mantine/core';

interface CursorSpeechProps {
  /** What the chart is described by (`aria-describedby`). */
  readonly helpId: string;
  /** What its keys do. */
  readonly help: string;
  /** What lies under the cursor that the keys move; empty while nothing is to be said. */
  readonly spoken: string;
}

/** What a chart tells those who do not see it, besides its name. */
export function CursorSpeech({ helpId, help, spoken }: CursorSpeechProps) {
  return (
    <VisuallyHidden>
      <p id={helpId}>{help}</p>
      <p aria-live="polite">{spoken}</p>
    </VisuallyHidden>
  );
}

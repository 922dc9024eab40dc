import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { cssVariables, OVERLAYS, themeIn } from '#ui/theme/theme.ts';
import { wordsIn } from '#words/render.ts';
import '@mantine/core/styles.css';
import '#ui/theme/palette.css';

const theme = themeIn(wordsIn('en').say);

export interface Mounted {
  readonly container: HTMLElement;
  readonly render: (element: ReactNode) => Promise<void>;
  readonly unmount: () => void;
}

/**
 * Until a few frames after no chart is being drawn: a size is observed, and what follows from it is
 * drawn in slices.
 */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 4; quiet += 1) {
    await new Promise((resolve) => {
      // React answers an observed size in a task of its own, after the frame.
      requestAnimationFrame(() => setTimeout(resolve, 5));
    });
    if (document.querySelector('[aria-busy=true]') !== null) quiet = 0;
  }
}

/** Renders into a box of the given width, as a view of the app would. */
export async function mount(
  element: ReactNode,
  width = 800,
  scheme: 'light' | 'dark' = 'light',
): Promise<Mounted> {
  const container = document.createElement('main');
  container.style.width = `${width}px`;
  document.body.append(container);
  const root = createRoot(container);
  const render = async (next: ReactNode) => {
    flushSync(() => {
      root.render(
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          forceColorScheme={scheme}
          env="test"
        >
          {next}
          <div id={OVERLAYS} />
        </MantineProvider>,
      );
    });
    await settled();
  };
  await render(element);
  return {
    container,
    render,
    unmount: () => {
      root.unmount();
      container.remove();
    },
  };
}

export function byTestId(container: HTMLElement, id: string): HTMLElement {
  const element = container.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!element) throw new Error(`Nothing has the test id ${id}.`);
  return element;
}

/** A pointer event at a place inside `element`, from its upper left corner. */
export function point(
  element: HTMLElement,
  type: string,
  x: number,
  y = 10,
  extra: PointerEventInit = {},
): void {
  const box = element.getBoundingClientRect();
  element.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      clientX: box.left + x,
      clientY: box.top + y,
      ...extra,
    }),
  );
}

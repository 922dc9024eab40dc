import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type GestureTarget, useGestures } from '#ui/charts/canvas/gestures.ts';
import type { PlaneBox, PlaneView } from '#ui/charts/canvas/viewport.ts';
import { CursorSpeech } from '#ui/charts/CursorSpeech.tsx';
import { chartKey, type PressedKey, ZOOM_STEP } from '#ui/charts/explore/chart-keys.ts';
import { NOT_IN_PICTURE } from '#ui/charts/picture/chart-picture.ts';

interface PlaneCursorOptions<Place> {
  readonly view: PlaneView;
  /** Where the keys begin; `null` where there is nothing to go to. */
  readonly start: Place | null;
  /** What is left of a place after the plane has changed. */
  readonly inside: (place: Place) => Place | null;
  /** What lies at a place of the plot, in CSS pixels. */
  readonly at: (x: number, y: number, pointer: string) => Place | null;
  /** Where a key moves the cursor; `null` for keys that do not move it. */
  readonly after: (press: PressedKey, from: Place) => Place | null;
  readonly boxOf: (place: Place) => PlaneBox;
  /** A click or a tap, which moves the cursor too. */
  readonly onTap?: (place: Place) => void;
  readonly onEnter: (place: Place) => void;
}

/** Pointer, touch and keys move one cursor over a plane that can be zoomed and moved. */
export function usePlaneCursor<Place>(options: PlaneCursorOptions<Place>) {
  const { view, start, inside, at, after, boxOf, onTap, onEnter } = options;
  const [wanted, setWanted] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const [isFocused, setFocused] = useState(false);
  // What is in the plane may leave it while the cursor is on it.
  const cursor = wanted === null ? null : inside(wanted);
  const hovered = pointed === null ? null : inside(pointed);

  const gestures: GestureTarget = {
    hover: (x, y, by) => setPointed(at(x, y, by)),
    leave: () => setPointed(null),
    tap: (x, y, by) => {
      const place = at(x, y, by);
      if (place === null) return;
      setWanted(place);
      onTap?.(place);
    },
    pan: (dx, dy) => {
      setPointed(null);
      view.pan(dx, dy);
    },
    zoom: view.zoom,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = cursor ?? start;
    if (from === null) return;
    const next = after(event, from);
    const key = chartKey(event);
    if (next !== null) {
      setPointed(null);
      setWanted(next);
      view.reveal(boxOf(next));
    } else if (key?.kind === 'pick') onEnter(from);
    else if (key?.kind === 'zoom') view.zoom(key.factor);
    else if (key?.kind === 'reset') view.showAll();
    else return;
    event.preventDefault();
  };
  const onFocus = (): void => {
    setFocused(true);
    if (cursor === null) setWanted(start);
  };
  const keys = { onKeyDown, onFocus, onBlur: () => setFocused(false) };
  return { hovered, cursor, isFocused, surface: { gestures, keys } };
}

interface PlaneSurfaceProps {
  /** Accessible name. */
  readonly label: string;
  /** What the keys do. */
  readonly help: string;
  /** What lies under the cursor; empty while nothing is to be said. */
  readonly spoken: string;
  readonly view: PlaneView;
  readonly surface: ReturnType<typeof usePlaneCursor>['surface'];
  readonly className: string | undefined;
  readonly style?: React.CSSProperties;
  readonly onDoubleClick?: () => void;
  /** Drawn over the canvas, and not in its picture. */
  readonly children: ReactNode;
}

/** What takes the pointer and the keys over a canvas. */
export function PlaneSurface(props: PlaneSurfaceProps) {
  const { label, help, spoken, view, surface, className, style, onDoubleClick, children } = props;
  const helpId = useId();
  const [wheelRef, pointer] = useGestures(surface.gestures);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- application */}
      <div
        ref={wheelRef}
        role="application"
        aria-label={label}
        aria-describedby={helpId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes the arrow keys
        tabIndex={0}
        className={className}
        data-zoomed={view.isWhole ? undefined : ''}
        style={style}
        onDoubleClick={onDoubleClick}
        {...pointer}
        {...surface.keys}
        {...{ [NOT_IN_PICTURE]: '' }}
      >
        {children}
      </div>
      <CursorSpeech helpId={helpId} help={help} spoken={spoken} />
    </>
  );
}

interface PlaneButtonsProps {
  readonly view: PlaneView;
  /** Accessible names. */
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
}

/** What the keys `+`, `-` and `0` do, for a pointer or a finger. */
export function PlaneButtons({ view, zoomIn, zoomOut, showAll }: PlaneButtonsProps) {
  const out = { variant: 'default', disabled: view.isWhole };
  return (
    <ActionIcon.Group {...{ [NOT_IN_PICTURE]: '' }}>
      <ActionIcon variant="default" aria-label={zoomIn} onClick={() => view.zoom(ZOOM_STEP)}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon {...out} aria-label={zoomOut} onClick={() => view.zoom(1 / ZOOM_STEP)}>
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon {...out} aria-label={showAll} onClick={view.showAll}>
        <IconMaximize size={16} />
      </ActionIcon>
    </ActionIcon.Group>
  );
}

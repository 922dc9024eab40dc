import { type RefObject, useEffect } from 'react';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { FaceRef } from '#application/state/study.ts';
import {
  addAll,
  clearSelection,
  extendTo,
  faceKey,
  faceRef,
  type Selection,
  toggle,
} from '#ui/photos/selection.ts';

export interface BoardActions {
  readonly onMove: (faces: readonly FaceRef[]) => void;
  readonly onDropOn: (faces: readonly FaceRef[], person: SubjectLabel) => void;
  readonly onExclude: (faces: readonly FaceRef[]) => void;
  readonly onRemove: (faces: readonly FaceRef[]) => void;
}

const DRAGGED = 'application/x-splitpoint-faces';

/**
 * Selecting, moving and dragging faces, for all tiles at once: a tile is an element with
 * `data-face`, a person's card one with `data-person`. The listeners sit on the board and see
 * events before the tiles do, so that Ctrl, Shift and Space pick a face instead of opening its
 * menu.
 */
export function useFaceBoard(
  board: RefObject<HTMLElement | null>,
  selection: Selection,
  actions: BoardActions,
): void {
  useEffect(() => {
    const root = board.current;
    if (root === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const tiles = (within: Element = root): readonly HTMLElement[] => [
      ...within.querySelectorAll<HTMLElement>('[data-face]'),
    ];
    const keysOf = (elements: readonly HTMLElement[]): readonly string[] =>
      elements.map((tile) => tile.dataset['face'] ?? '');
    /** The selection if the tile belongs to it, else the tile alone. */
    const concerned = (tile: HTMLElement): readonly FaceRef[] => {
      const key = tile.dataset['face'] ?? '';
      const { keys } = selection.getState();
      return (keys.has(key) ? [...keys] : [key]).map(faceRef);
    };

    root.addEventListener(
      'click',
      (event) => {
        const tile = tileOf(event);
        if (tile === null || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        event.stopPropagation();
        const key = tile.dataset['face'] ?? '';
        if (event.shiftKey) extendTo(selection, key, keysOf(tiles()));
        else toggle(selection, key);
      },
      { capture: true, signal },
    );

    const onKey = (event: KeyboardEvent, tile: HTMLElement): boolean => {
      const key = tile.dataset['face'] ?? '';
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'a') return false;
        addAll(selection, keysOf(tiles(tile.closest('[data-person]') ?? root)));
        return true;
      }
      if (event.altKey) return false;
      switch (event.key) {
        case ' ':
          if (event.shiftKey) extendTo(selection, key, keysOf(tiles()));
          else toggle(selection, key);
          return true;
        case 'Escape':
          if (selection.getState().keys.size === 0) return false;
          clearSelection(selection);
          return true;
        case 'ArrowLeft':
        case 'ArrowRight':
        case 'ArrowUp':
        case 'ArrowDown':
          neighbourOf(tile, tiles(), event.key)?.focus();
          return true;
        case 'Delete': {
          const faces = concerned(tile);
          const gone = new Set(faces.map(faceKey));
          const all = tiles();
          const left = (each: HTMLElement): boolean => !gone.has(each.dataset['face'] ?? '');
          const at = all.indexOf(tile);
          // The focus goes on to what is left.
          (all.slice(at).find(left) ?? all.slice(0, at).findLast(left))?.focus();
          actions.onRemove(faces);
          return true;
        }
      }
      switch (event.key.toLowerCase()) {
        case 'm':
          actions.onMove(concerned(tile));
          return true;
        case 'e':
          actions.onExclude(concerned(tile));
          return true;
        case 'r':
          tile.closest('[data-person]')?.dispatchEvent(new Event('rename'));
          return true;
      }
      return false;
    };
    root.addEventListener(
      'keydown',
      (event) => {
        const tile = tileOf(event);
        if (tile === null || !onKey(event, tile)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true, signal },
    );
    // A button is pressed when Space comes up again.
    root.addEventListener(
      'keyup',
      (event) => {
        if (event.key === ' ' && tileOf(event) !== null) event.preventDefault();
      },
      { capture: true, signal },
    );

    root.addEventListener(
      'dragstart',
      (event) => {
        const tile = tileOf(event);
        if (tile === null || event.dataTransfer === null) return;
        event.dataTransfer.setData(DRAGGED, JSON.stringify(concerned(tile)));
        event.dataTransfer.effectAllowed = 'move';
      },
      { signal },
    );
    const cardUnder = (event: DragEvent): HTMLElement | null =>
      event.dataTransfer?.types.includes(DRAGGED) === true
        ? ((event.target as Element).closest<HTMLElement>('[data-person]') ?? null)
        : null;
    let over: HTMLElement | null = null;
    const highlight = (card: HTMLElement | null): void => {
      if (over === card) return;
      over?.removeAttribute('data-drop');
      card?.setAttribute('data-drop', '');
      over = card;
    };
    root.addEventListener(
      'dragover',
      (event) => {
        const card = cardUnder(event);
        highlight(card);
        if (card !== null) event.preventDefault();
      },
      { signal },
    );
    root.addEventListener('dragend', () => highlight(null), { signal });
    root.addEventListener(
      'drop',
      (event) => {
        const card = cardUnder(event);
        highlight(null);
        const person = card?.dataset['person'];
        if (person === undefined || event.dataTransfer === null) return;
        event.preventDefault();
        const faces = JSON.parse(event.dataTransfer.getData(DRAGGED)) as readonly FaceRef[];
        actions.onDropOn(faces, person as SubjectLabel);
      },
      { signal },
    );
    return () => controller.abort();
  }, [board, selection, actions]);
}

function tileOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-face]') : null;
}

/** The tile before or after, or the nearest one in the row above or below. */
function neighbourOf(
  tile: HTMLElement,
  tiles: readonly HTMLElement[],
  key: string,
): HTMLElement | undefined {
  const index = tiles.indexOf(tile);
  if (key === 'ArrowLeft') return tiles[index - 1];
  if (key === 'ArrowRight') return tiles[index + 1];
  const from = tile.getBoundingClientRect();
  const sign = key === 'ArrowDown' ? 1 : -1;
  let best: HTMLElement | undefined;
  let bestDistance = Infinity;
  for (const each of tiles) {
    const to = each.getBoundingClientRect();
    const down = (to.top - from.top) * sign;
    if (down < from.height / 2) continue;
    // Straight down beats near: a column is followed through the cards.
    const distance = down + 3 * Math.abs(to.left - from.left);
    if (distance < bestDistance) {
      best = each;
      bestDistance = distance;
    }
  }
  return best;
}

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FaceRef } from '#application/state/study.ts';

/**
 * Faces that are picked for the next action, by key. A store of its own, so that a click redraws
 * two tiles and not five thousand.
 */
export type Selection = StoreApi<{
  readonly keys: ReadonlySet<string>;
  /** Where a range that is extended with Shift begins. */
  readonly anchor: string | null;
}>;

export function createSelection(): Selection {
  return createStore(() => ({ keys: new Set<string>(), anchor: null }));
}

export const SelectionContext = createContext<Selection>(createSelection());

export function useIsSelected(key: string): boolean {
  return useStore(useContext(SelectionContext), ({ keys }) => keys.has(key));
}

/** `photo|` for the face that counts, `photo|2` for another face. */
export function faceKey({ photo, face }: FaceRef): string {
  return `${photo}|${face ?? ''}`;
}

export function faceRef(key: string): FaceRef {
  const [photo = '', face = ''] = key.split('|');
  return { photo: photo as FaceRef['photo'], face: face === '' ? null : Number(face) };
}

export function clearSelection(selection: Selection): void {
  if (selection.getState().keys.size > 0) selection.setState({ keys: new Set(), anchor: null });
}

export function toggle(selection: Selection, key: string): void {
  const keys = new Set(selection.getState().keys);
  if (!keys.delete(key)) keys.add(key);
  selection.setState({ keys, anchor: key });
}

/** Adds everything between the anchor and `key`, in the order in which they are shown. */
export function extendTo(selection: Selection, key: string, shown: readonly string[]): void {
  const { keys, anchor } = selection.getState();
  const from = shown.indexOf(anchor ?? key);
  const to = shown.indexOf(key);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  selection.setState({ keys: new Set([...keys, ...range]), anchor: anchor ?? key });
}

export function addAll(selection: Selection, added: readonly string[]): void {
  const keys = new Set([...selection.getState().keys, ...added]);
  selection.setState({ keys, anchor: added.at(-1) ?? null });
}

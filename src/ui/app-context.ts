import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { Actions } from '#application/actions.ts';
import type { ImportActions } from '#application/import-actions.ts';
import type { ModelActions } from '#application/model-actions.ts';
import type { ExploreActions } from '#application/explore-actions.ts';
import type { ExportActions } from '#application/use-cases/export-files.ts';
import type { TryActions } from '#application/use-cases/try-photos.ts';
import type { PhotoFiles } from '#application/ports.ts';
import { selectPipelineKey } from '#application/selectors/try.ts';
import type { AppState, AppStore } from '#application/state/store.ts';
import type { PhotoId } from '#domain/photo/photo.ts';

/** What views work with: the store to read, actions to call, and the addresses of pictures. */
export interface AppServices {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly imports: ImportActions;
  readonly models: ModelActions;
  readonly exports: ExportActions;
  readonly explore: ExploreActions;
  readonly tries: TryActions;
  readonly pictures: Pick<PhotoFiles, 'photoUrl' | 'faceUrl'>;
}

export const AppContext = createContext<AppServices | null>(null);

export function useServices(): AppServices {
  const services = useContext(AppContext);
  if (services === null) throw new Error('A view was rendered outside <AppContext>.');
  return services;
}

/** Addresses of aligned faces, as the pipeline in force aligns them. */
export function useFaceUrl(): (photo: PhotoId, faceIndex: number) => string | null {
  const { pictures } = useServices();
  const pipeline = useAppState(selectPipelineKey);
  return useCallback(
    (photo, faceIndex) => pictures.faceUrl(photo, faceIndex, pipeline),
    [pictures, pipeline],
  );
}

export function useActions(): Actions {
  return useServices().actions;
}

/**
 * Subscribes to a part of the state; `select` must return the same object while nothing relevant
 * changed.
 */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useServices().store, select);
}

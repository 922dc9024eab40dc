import type { PhotoId } from '#domain/photo/photo.ts';
import { PROJECT_FILE, projectText } from '#application/state/project.ts';
import { selectImport } from '#application/selectors/active-import.ts';
import { packedImport } from '#application/state/project-import.ts';
import { type AppStore, updateSession } from '#application/state/store.ts';
import { message } from '#words/message.ts';
import { announce } from '#application/use-cases/announce.ts';

/** A file of the archive that is saved. */
export type PackedEntry = { readonly path: string } & (
  | { readonly text: string }
  | { readonly photo: PhotoId }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
);

export interface ProjectPacker {
  /**
   * Packs everything into a zip archive and saves it. Resolves with the paths of photos whose files
   * can no longer be read, which are left out. Rejects with an Error whose message is a sentence.
   */
  save(fileName: string, entries: readonly PackedEntry[]): Promise<readonly string[]>;
}

/**
 * Saves the photos and the import with all that was decided about them as one file, which opens
 * again by being added like any photos. Of photos it holds no embeddings: those are computed anew,
 * the same.
 */
export async function saveProject(store: AppStore, packer: ProjectPacker): Promise<void> {
  const state = store.getState();
  const { study } = state;
  const set = selectImport(state);
  if (study.photos.length === 0 && set === null) {
    announce(store, message('announcement.nothingToSave'), 'error');
    return;
  }
  const imported =
    set === null || study.imported === null
      ? null
      : packedImport(set, study.imported, study.source === 'imported');
  const taken = new Set<string>();
  const photos = study.photos.map(({ id, path }): PackedEntry => {
    let free = `photos/${path}`;
    // Two drops may each hold an `Anna/1.jpg`.
    for (let number = 2; taken.has(free); number++) {
      free = `photos/${path.replace(/(\.[^./]*)?$/, ` (${number})$1`)}`;
    }
    taken.add(free);
    return { path: free, photo: id };
  });
  const missing = await packer.save('splitpoint-project.zip', [
    { path: PROJECT_FILE, text: projectText(study, imported?.json) },
    ...(imported?.arrays ?? []),
    ...photos,
  ]);
  if (set !== null) updateSession(store, { savedImport: set.id });
  if (missing.length > 0) {
    const files = missing.slice(0, 3);
    announce(
      store,
      message('announcement.savedWithout', {
        photos: missing.length,
        files,
        more: missing.length - files.length,
      }),
      'error',
    );
  } else if (set?.kind === 'embeddings') {
    announce(store, message('announcement.savedEmbeddings'), 'info');
  }
}

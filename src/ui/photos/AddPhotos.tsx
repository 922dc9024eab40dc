import { Button } from '@mantine/core';
import { IconFileZip, IconFolderPlus, IconPhotoPlus, IconWand } from '@tabler/icons-react';
import { useActions } from '#ui/app-context.ts';
import { ImportScores } from '#ui/import/ImportScores.tsx';
import { AddModel } from '#ui/models/AddModel.tsx';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import { useWords } from '#ui/words.tsx';

/** The three ways to get photos in, besides dropping them anywhere. */
export function AddPhotos({
  busy,
  withSample,
}: {
  readonly busy: boolean;
  readonly withSample: boolean;
}) {
  const { say } = useWords();
  const { addFiles, loadSample } = useActions();
  return (
    <>
      <FilePicker
        label={say('photos.addFolder')}
        icon={<IconFolderPlus size={18} aria-hidden />}
        folder
        primary
        onFiles={(files) => void addFiles(files)}
      />
      <FilePicker
        label={say('photos.addPhotos')}
        icon={<IconPhotoPlus size={18} aria-hidden />}
        onFiles={(files) => void addFiles(files)}
      />
      <FilePicker
        label={say('photos.openProject')}
        icon={<IconFileZip size={18} aria-hidden />}
        accept=".zip"
        onFiles={(files) => void addFiles(files)}
      />
      <ImportScores />
      <AddModel />
      {withSample && (
        <Button
          variant="default"
          leftSection={<IconWand size={18} aria-hidden />}
          disabled={busy}
          onClick={() => void loadSample()}
        >
          {say('photos.loadSample')}
        </Button>
      )}
    </>
  );
}

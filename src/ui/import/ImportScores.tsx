import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { selectIdleImport } from '#application/selectors/active-import.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import { useWords } from '#ui/words.tsx';

/**
 * The way in for scores and embeddings that were made elsewhere, and back to those that are here.
 */
export function ImportScores() {
  const { say } = useWords();
  const { addFiles } = useActions();
  const { imports } = useServices();
  const idle = useAppState(selectIdleImport);
  return (
    <>
      <FilePicker
        label={say('import.scores')}
        icon={<IconTableImport size={18} aria-hidden />}
        onFiles={(files) => void addFiles(files, 'scores')}
      />
      {idle !== null && (
        <Button variant="subtle" onClick={imports.showImport}>
          {say('import.showImported')}
        </Button>
      )}
    </>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './ImportDialog.module.css';

/** Which of the files belong together: what is left out can be imported by itself. */
export function ChosenFiles({ draft: { fileNames } }: { readonly draft: ImportDraft }) {
  const { say } = useWords();
  const { imports } = useServices();
  const { addFiles } = useActions();
  const importing = useAppState((state) => state.session.importing !== null);
  return (
    <section aria-label={say('import.filesTogether')}>
      {fileNames.length > 1 && (
        <Text size="sm" fw={600} mb={6}>
          {say('import.together')}
        </Text>
      )}
      <ul className={classes.others}>
        {(fileNames.length > 1 ? fileNames : []).map((name, index) => (
          <Group key={index} gap="sm" component="li" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              disabled={importing}
              aria-label={say('import.leaveOutNamed', { file: name })}
              onClick={() => void imports.leaveOut(index)}
            >
              {say('import.leaveOut')}
            </Button>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
          </Group>
        ))}
      </ul>
      <Group gap="sm" mt={fileNames.length > 1 ? 'xs' : 0}>
        <FilePicker
          label={say('import.addFile')}
          icon={<IconFilePlus size={18} aria-hidden />}
          onFiles={(files) => void addFiles(files, 'beside-import')}
        />
        <Text size="sm" c="dimmed">
          {say('import.addFileHint')}
        </Text>
      </Group>
    </section>
  );
}

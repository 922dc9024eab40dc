import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  type ArchiveNamesShown,
  selectArchiveNames,
} from '#application/selectors/archive-names.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * How names in archives were read that do not say it themselves, with the other ways to read them
 * one click away.
 */
export function ArchiveNames() {
  const archives = useAppState(selectArchiveNames);
  return archives.map((names) => <ArchiveNotice key={names.archive} names={names} />);
}

function ArchiveNotice({ names }: { readonly names: ArchiveNamesShown }) {
  const { say } = useWords();
  const { archive, isSure, used, readings } = names;
  const { acceptArchiveNames, rereadArchiveNames } = useActions();
  const [isOpen, setOpen] = useState(!isSure);
  const current = readings.find(({ encoding }) => encoding === used);
  const fileName = archive.slice(archive.lastIndexOf('/') + 1);
  const accept = (): void => acceptArchiveNames(archive);
  return (
    <Alert
      color="gray"
      title={
        isSure
          ? say('archive.wereReadAs', { file: fileName, encoding: current?.name ?? '' })
          : say('archive.whichNames', { file: fileName })
      }
      withCloseButton
      closeButtonLabel={say('archive.right', { file: fileName })}
      onClose={accept}
    >
      {isOpen ? (
        <Radio.Group
          value={used}
          onChange={(encoding) => rereadArchiveNames(archive, encoding)}
          label={say('archive.readAs', { file: fileName })}
          description={say('archive.notSaid')}
        >
          <Stack gap={6} mt="xs">
            {readings.map(({ encoding, name, examples }) => (
              <Radio
                key={encoding}
                value={encoding}
                label={examples.join(', ')}
                description={name}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Text size="sm">{current?.examples.join(', ')}</Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" aria-label={say('archive.rightIn', { file: fileName })} onClick={accept}>
          {say('naming.right')}
        </Button>
        {!isOpen && readings.length > 1 && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {say('archive.readOtherwise')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

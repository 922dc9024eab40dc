import { Button, Group, Text } from '@mantine/core';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import classes from './ImportDialog.module.css';

/** Which of the files belong together: what is left out can be imported by itself. */
export function ChosenFiles({ draft: { fileNames } }: { readonly draft: ImportDraft }) {
  const { imports } = useServices();
  const importing = useAppState((state) => state.session.importing !== null);
  if (fileNames.length < 2) return null;
  return (
    <section aria-label="Files that are read together">
      <Text size="sm" fw={600} mb={6}>
        Read together
      </Text>
      <ul className={classes.others}>
        {fileNames.map((name, index) => (
          <Group key={index} gap="sm" component="li" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              disabled={importing}
              aria-label={`Leave out: ${name}`}
              onClick={() => void imports.leaveOut(index)}
            >
              Leave out
            </Button>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
          </Group>
        ))}
      </ul>
    </section>
  );
}

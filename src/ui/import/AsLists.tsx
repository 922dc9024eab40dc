import { Button, Group, Text } from '@mantine/core';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { useActions, useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/** A table of scores that names photos which are here may be meant to say who is in them. */
export function AsLists({ draft }: { readonly draft: ImportDraft }) {
  const { say } = useWords();
  const { imports } = useServices();
  const { addLists } = useActions();
  const { mayBeLists } = draft;
  if (mayBeLists.length === 0) return null;
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Button
        size="compact-sm"
        variant="default"
        style={{ flexShrink: 0 }}
        onClick={() => void addLists(imports.giveLists())}
      >
        {say('import.useAsList')}
      </Button>
      <Text size="sm">
        {say('import.mayBeLists', { files: mayBeLists, count: mayBeLists.length })}
      </Text>
    </Group>
  );
}

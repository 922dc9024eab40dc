import { Button, Group, Text } from '@mantine/core';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { listText } from '#domain/shared/wording.ts';
import { useActions, useServices } from '#ui/app-context.ts';

/** A table of scores that names photos which are here may be meant to say who is in them. */
export function AsLists({ draft }: { readonly draft: ImportDraft }) {
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
        Use as a list
      </Button>
      <Text size="sm">
        {listText(mayBeLists)} {mayBeLists.length === 1 ? 'names' : 'name'} photos that are here: it
        can say who is in them, or which pairs to compare, instead of being imported.
      </Text>
    </Group>
  );
}

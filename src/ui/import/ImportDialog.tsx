import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { AsLists } from '#ui/import/AsLists.tsx';
import { ChosenFiles } from '#ui/import/ChosenFiles.tsx';
import { DraftBody } from '#ui/import/DraftBody.tsx';

function titleOf({ fileNames }: ImportDraft): string {
  const shown = fileNames.slice(0, 3).join(' + ');
  return `Import ${shown}${fileNames.length > 3 ? ` and ${fileNames.length - 3} more` : ''}`;
}

/** What files of scores or embeddings will give, and how they are read, before anything is taken. */
export function ImportDialog() {
  const draft = useAppState((state) => state.session.importDraft);
  const { imports } = useServices();
  if (draft === null || (draft.phase === 'looking' && !draft.slow)) return null;
  return (
    <Modal opened onClose={imports.close} size="xl" title={titleOf(draft)}>
      {draft.phase === 'open' ? (
        <DraftBody draft={draft} />
      ) : (
        <Stack gap="sm">
          {draft.phase === 'looking' ? (
            <Group gap="sm" role="status" wrap="nowrap">
              <Loader size="sm" />
              <Text size="sm">Looking at what it holds…</Text>
            </Group>
          ) : (
            <Alert color="red" title="Nothing was imported" role="alert">
              {draft.reason}
            </Alert>
          )}
          {draft.phase === 'refused' && (
            <>
              <ChosenFiles draft={draft} />
              <AsLists draft={draft} />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={imports.close}>
              {draft.phase === 'looking' ? 'Cancel' : 'Close'}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

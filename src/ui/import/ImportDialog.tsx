import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import type { ImportDraft } from '#application/state/import-draft.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { AsLists } from '#ui/import/AsLists.tsx';
import { ChosenFiles } from '#ui/import/ChosenFiles.tsx';
import { DraftBody } from '#ui/import/DraftBody.tsx';
import { useWords } from '#ui/words.tsx';
import type { Words } from '#words/render.ts';

function titleOf(say: Words['say'], { fileNames }: ImportDraft): string {
  const files = fileNames.slice(0, 3).join(' + ');
  const more = fileNames.length - 3;
  return more > 0 ? say('import.titleAndMore', { files, more }) : say('import.title', { files });
}

/**
 * What files of scores or embeddings will give, and how they are read, before anything is taken.
 */
export function ImportDialog() {
  const { say, text } = useWords();
  const draft = useAppState((state) => state.session.importDraft);
  const { imports } = useServices();
  if (draft === null || (draft.phase === 'looking' && !draft.slow)) return null;
  return (
    <Modal opened onClose={imports.close} size="xl" title={titleOf(say, draft)}>
      {draft.phase === 'open' ? (
        <DraftBody draft={draft} />
      ) : (
        <Stack gap="sm">
          {draft.phase === 'looking' ? (
            <Group gap="sm" role="status" wrap="nowrap">
              <Loader size="sm" />
              <Text size="sm">{say('import.looking')}</Text>
            </Group>
          ) : (
            <Alert color="red" title={say('import.nothing')} role="alert">
              {text(draft.reason)}
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
              {say(draft.phase === 'looking' ? 'common.cancel' : 'common.close')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

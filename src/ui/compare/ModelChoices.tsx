import { Button, Group, Text } from '@mantine/core';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectContenders } from '#application/selectors/contenders.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { AddModel } from '#ui/models/AddModel.tsx';
import { useWords } from '#ui/words.tsx';

/**
 * Models that are there but were not tried on these photos yet. Faces are not searched again, only
 * embedded.
 */
export function ModelChoices() {
  const { say, text } = useWords();
  const contenders = useAppState(selectContenders);
  const isImport = useAppState((state) => selectActiveImport(state) !== null);
  const listed = useAppState((state) => state.session.models);
  const busy = useAppState((state) => state.session.job !== null);
  const { setModel } = useActions();
  if (isImport) return null;
  const tried = new Set(
    contenders.flatMap(({ target }) => (target.kind === 'photos' ? [target.pipeline.model] : [])),
  );
  const others = listed.filter(({ model }) => !tried.has(model.id));
  return (
    <Group gap="xs" mb="sm">
      {others.length > 0 && <Text size="sm">{say('compare.alsoTry')}</Text>}
      {others.map(({ model: { id, name }, unavailable }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          disabled={busy || unavailable !== null}
          title={unavailable === null ? undefined : text(unavailable)}
          onClick={() => void setModel(id)}
        >
          {name}
        </Button>
      ))}
      <AddModel />
    </Group>
  );
}

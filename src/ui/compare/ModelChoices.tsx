import { Button, Group, Text } from '@mantine/core';
import { EMBEDDING_MODELS } from '#domain/embedding/embedding-model.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectContenders } from '#application/selectors/contenders.ts';
import { useActions, useAppState } from '#ui/app-context.ts';

/** Models that are there but were not tried on these photos yet. Faces are not searched again, only embedded. */
export function ModelChoices() {
  const contenders = useAppState(selectContenders);
  const isImport = useAppState((state) => selectActiveImport(state) !== null);
  const busy = useAppState((state) => state.session.job !== null);
  const { setModel } = useActions();
  if (isImport) return null;
  const tried = new Set(
    contenders.flatMap(({ target }) => (target.kind === 'photos' ? [target.pipeline.model] : [])),
  );
  const others = EMBEDDING_MODELS.filter(({ id }) => !tried.has(id));
  if (others.length === 0) return null;
  return (
    <Group gap="xs" mb="sm">
      <Text size="sm">Also try on these photos:</Text>
      {others.map(({ id, name }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => void setModel(id)}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}

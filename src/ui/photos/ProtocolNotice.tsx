import { Alert, Button, Group, Text } from '@mantine/core';
import { selectProtocolRows } from '#application/selectors/protocol.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/** Says that a list decides which pairs are compared, and leads back to all of them. */
export function ProtocolNotice() {
  const { say } = useWords();
  const rows = useAppState(selectProtocolRows);
  const { compareAllPairs } = useActions();
  if (rows === null) return null;
  return (
    <Alert color="blue" title={say('protocol.title', { file: rows.fileName })}>
      <Text size="sm">
        {say('protocol.found', { found: rows.found, listed: rows.listed })}
        {rows.found < rows.listed && ` ${say('protocol.waiting')}`}
      </Text>
      <Group mt="xs">
        <Button size="xs" onClick={compareAllPairs}>
          {say('protocol.compareAll')}
        </Button>
      </Group>
    </Alert>
  );
}

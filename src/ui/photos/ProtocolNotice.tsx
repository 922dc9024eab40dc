import { Alert, Button, Group, Text } from '@mantine/core';
import { selectProtocolRows } from '#application/selectors/protocol.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';

/** Says that a list decides which pairs are compared, and leads back to all of them. */
export function ProtocolNotice() {
  const rows = useAppState(selectProtocolRows);
  const { compareAllPairs } = useActions();
  if (rows === null) return null;
  return (
    <Alert color="blue" title={`Only the pairs of ${rows.fileName} are compared`}>
      <Text size="sm">
        {formatCount(rows.found)} of its {countOf(rows.listed, 'pair', 'pairs')}{' '}
        {rows.found === 1 ? 'has' : 'have'} both faces here.
        {rows.found < rows.listed && ' The others wait until their photos are added.'}
      </Text>
      <Group mt="xs">
        <Button size="xs" onClick={compareAllPairs}>
          Compare all pairs
        </Button>
      </Group>
    </Alert>
  );
}

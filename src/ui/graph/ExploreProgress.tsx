import { Button, Group, Progress, Text } from '@mantine/core';
import type { Pending } from '#application/state/computed.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

interface ExploreProgressProps {
  readonly part: 'graph' | 'map';
  /** What is being made, as in "Drawing the map". */
  readonly doing: string;
  readonly pending: Pending<unknown>;
}

/**
 * What a panel shows until its picture is there: how far it is, how to stop it, and how to begin
 * again.
 */
export function ExploreProgress({ part, doing, pending }: ExploreProgressProps) {
  const { say } = useWords();
  const isBusy = useAppState((state) => state.session.job !== null);
  const { explore } = useServices();
  if (pending.kind === 'running') {
    return (
      <Group gap="sm" py="xl" wrap="nowrap">
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {doing}…
        </Text>
        <Progress
          flex={1}
          value={pending.total === 0 ? 0 : (pending.done / pending.total) * 100}
          aria-label={doing}
        />
        <Button size="xs" variant="default" onClick={() => explore.stop(part)}>
          {say('explore.stop')}
        </Button>
      </Group>
    );
  }
  if (pending.kind !== 'stopped' && pending.kind !== 'failed') {
    return (
      <Text size="sm" c="dimmed" py="xl">
        {isBusy ? say('explore.later') : `${doing}…`}
      </Text>
    );
  }
  return (
    <Group gap="sm" py="xl">
      {pending.kind === 'failed' ? (
        <Text size="sm" c="red" role="alert">
          {say('explore.failed', { reason: pending.reason })}
        </Text>
      ) : (
        <Text size="sm">{say('explore.stopped')}</Text>
      )}
      <Button size="xs" variant="default" onClick={() => explore.begin(part)}>
        {say(pending.kind === 'failed' ? 'explore.tryAgain' : 'explore.draw')}
      </Button>
    </Group>
  );
}

import { Paper, Progress, Text, Title } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import type { Pending } from '#application/state/computed.ts';
import { useWords } from '#ui/words.tsx';

interface PendingPanelProps<Value> {
  readonly title: string;
  /** One sentence under the title. */
  readonly hint: string;
  readonly pending: Pending<Value>;
  /** Shown whether or not the result is there, above it. */
  readonly above?: ReactNode;
  /** Shown below it. */
  readonly below?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** A card around a result that takes a while: progress until it is there, words if it fails. */
export function PendingPanel<Value>(props: PendingPanelProps<Value>) {
  const { say } = useWords();
  const { title, hint, above, below, children } = props;
  // A result comes from a worker at any time, also amid a drag: drawn in slices.
  const pending = useDeferredValue(props.pending);
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
      <Title order={3} mb={2}>
        {title}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {hint}
      </Text>
      {above}
      {pending.kind === 'running' && (
        <Progress
          value={pending.total === 0 ? 0 : (pending.done / pending.total) * 100}
          size="sm"
          my="sm"
          aria-label={say('parts.computing', { title })}
        />
      )}
      {pending.kind === 'failed' && (
        <Text size="sm" c="red" role="alert">
          {say('parts.notComputed', { reason: pending.reason })}
        </Text>
      )}
      {pending.kind === 'ready' && children(pending.value)}
      {below}
    </Paper>
  );
}

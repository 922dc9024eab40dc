import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface ExploreFrameProps {
  readonly title: string;
  readonly hint: string;
  /** Why there is nothing to see; `null` where there is. */
  readonly refusal: string | null;
  readonly children: ReactNode;
}

/** The card around one way to look at all pairs. */
export function ExploreFrame({ title, hint, refusal, children }: ExploreFrameProps) {
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="xs" c="dimmed" mb="sm">
        {hint}
      </Text>
      {refusal === null ? children : <Text size="sm">{refusal}</Text>}
    </Paper>
  );
}

import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { asError } from '#domain/shared/as-error.ts';
import { useWords } from '#ui/words.tsx';

interface State {
  readonly error: Error | null;
}

/**
 * Instead of a blank page: says that something broke, and keeps what the store holds for a second
 * try.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: asError(error) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <BrokenPage error={error} onGoOn={() => this.setState({ error: null })} />;
  }
}

function BrokenPage({ error, onGoOn }: { readonly error: Error; readonly onGoOn: () => void }) {
  const { say } = useWords();
  return (
    <Container size="sm" py="xl" role="alert">
      <Stack>
        <Title order={1}>{say('page.broken')}</Title>
        <Text>{say('page.brokenHint')}</Text>
        <Text ff="monospace" size="sm" c="dimmed" lang="en">
          {error.message}
        </Text>
        <Button w="fit-content" onClick={onGoOn}>
          {say('page.goOn')}
        </Button>
      </Stack>
    </Container>
  );
}

import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { asError } from '#domain/shared/message-of.ts';

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
    return (
      <Container size="sm" py="xl" role="alert">
        <Stack>
          <Title order={1}>Something in the page broke</Title>
          <Text>
            Your photos and decisions are still in memory. Try to go on; if that fails, reload the
            page (photos then have to be added again).
          </Text>
          <Text ff="monospace" size="sm" c="dimmed">
            {error.message}
          </Text>
          <Button w="fit-content" onClick={() => this.setState({ error: null })}>
            Go on
          </Button>
        </Stack>
      </Container>
    );
  }
}

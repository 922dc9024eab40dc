import { Group, List, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AddPhotos } from '#ui/photos/AddPhotos.tsx';
import { Sentence, useWords } from '#ui/words.tsx';
import classes from './Welcome.module.css';

const CODE = { code: (content: ReactNode) => <code>{content}</code> };

/** The first page: what the app is for, and where to put the photos. */
export function Welcome({ busy }: { readonly busy: boolean }) {
  const { say } = useWords();
  return (
    <section className={classes.zone} aria-labelledby="welcome-title">
      <Stack align="center" gap="lg" maw={640} mx="auto">
        <Title order={2} id="welcome-title" ta="center" className={classes.title}>
          {say('welcome.title')}
        </Title>
        <Text ta="center" c="dimmed" maw={520}>
          {say('welcome.what')}
        </Text>
        <Group justify="center" gap="sm">
          <AddPhotos busy={busy} withSample />
        </Group>
        <List size="sm" c="dimmed" spacing={4} className={classes.hints}>
          <List.Item>
            <Sentence code="welcome.folder" tags={CODE} />
          </List.Item>
          <List.Item>
            <Sentence code="welcome.fileName" tags={CODE} />
          </List.Item>
          <List.Item>{say('welcome.neither')}</List.Item>
          <List.Item>
            <Sentence code="welcome.archives" tags={CODE} />
          </List.Item>
        </List>
        <Group gap={6} c="dimmed" wrap="nowrap">
          <IconLock size={16} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">{say('welcome.private')}</Text>
        </Group>
      </Stack>
    </section>
  );
}

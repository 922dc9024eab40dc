import { Group, List, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { AddPhotos } from '#ui/photos/AddPhotos.tsx';
import classes from './Welcome.module.css';

/** The first page: what the app is for, and where to put the photos. */
export function Welcome({ busy }: { readonly busy: boolean }) {
  return (
    <section className={classes.zone} aria-labelledby="welcome-title">
      <Stack align="center" gap="lg" maw={640} mx="auto">
        <Title order={2} id="welcome-title" ta="center" className={classes.title}>
          At what distance do two faces stop being the same person?
        </Title>
        <Text ta="center" c="dimmed" maw={520}>
          Drop photos of people you know: best one folder for each person, at least two people and
          two photos of each. Splitpoint compares every pair and shows where to put the threshold.
        </Text>
        <Group justify="center" gap="sm">
          <AddPhotos busy={busy} withSample />
        </Group>
        <List size="sm" c="dimmed" spacing={4} className={classes.hints}>
          <List.Item>
            <code>Angelina/1.jpg</code>: the folder is the name
          </List.Item>
          <List.Item>
            <code>angelina_01.jpg</code>, <code>elon-2.png</code>: the file name says it too
          </List.Item>
          <List.Item>neither: you are asked, once</List.Item>
          <List.Item>
            zip archives of these; <code>labels.csv</code> or JSON beside them says it best
          </List.Item>
        </List>
        <Group gap={6} c="dimmed" wrap="nowrap">
          <IconLock size={16} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">
            Photos and faces never leave this computer, and are forgotten when you close the page
            unless you ask to remember them.
          </Text>
        </Group>
      </Stack>
    </section>
  );
}

import { Button, Stack, Text, Title } from '@mantine/core';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { JobProgress } from '#ui/photos/JobProgress.tsx';

/** What a view shows before there is anything to compare: what is missing, and where to add it. */
export function NoResultYet() {
  const readiness = useAppState(selectReadiness);
  const job = useAppState((state) => state.session.job);
  const empty = useAppState((state) => state.study.photos.length === 0);
  const { showView } = useActions();
  return (
    <Stack align="center" gap="sm" py={{ base: 48, sm: 96 }} maw={520} mx="auto">
      <Title order={2} ta="center">
        {empty
          ? 'Nothing to compare yet'
          : readiness.ready
            ? 'Comparing all pairs…'
            : 'Not enough to compare yet'}
      </Title>
      {!readiness.ready && (
        <Text c="dimmed" ta="center">
          {readiness.reason}
        </Text>
      )}
      {job !== null && <JobProgress />}
      <Button variant="default" onClick={() => showView('photos')}>
        Go to the photos
      </Button>
    </Stack>
  );
}

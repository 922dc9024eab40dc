import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import type { Job } from '#application/state/session.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf, formatTimeLeft } from '#ui/format.ts';

function describe(job: Job): string {
  switch (job.phase) {
    case 'reading-files':
      return job.total === 0 ? 'Reading files…' : `Reading files: ${job.done} of ${job.total}`;
    case 'preparing': {
      const { preparation } = job;
      if (preparation === null) return 'Starting the face models…';
      switch (preparation.phase) {
        case 'downloading-weights': {
          const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
          return preparation.total === 0
            ? 'Loading the face models…'
            : `Loading the face models: ${megabytes(preparation.loaded)} of ${megabytes(preparation.total)} MB`;
        }
        case 'starting':
          return 'Starting the face models…';
        case 'checking':
          return 'Checking the backend with a known answer…';
      }
      return '';
    }
    case 'processing':
      return `Finding faces: ${job.done} of ${countOf(job.total, 'photo', 'photos')}`;
  }
}

function fraction(job: Job): number {
  if (job.phase === 'preparing') {
    const { preparation } = job;
    return preparation === null || preparation.total === 0
      ? 0
      : preparation.loaded / preparation.total;
  }
  return job.total === 0 ? 0 : job.done / job.total;
}

/** What is being worked on, how far it is, how long it will take, and the way to stop it. */
export function JobProgress() {
  const job = useAppState((state) => state.session.job);
  const { cancel, pause } = useActions();
  if (job === null) return null;
  const percent = Math.round(fraction(job) * 100);
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" gap="xs" wrap="nowrap" mb={8}>
        <Text size="sm" fw={500}>
          {describe(job)}
        </Text>
        <Group gap="sm" wrap="nowrap">
          {job.secondsLeft !== null && job.done < job.total && (
            <Text size="sm" c="dimmed" visibleFrom="xs">
              {formatTimeLeft(job.secondsLeft)}
            </Text>
          )}
          {job.phase === 'processing' && (
            <Button size="compact-sm" variant="default" onClick={pause}>
              Pause
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={cancel}>
            Cancel
          </Button>
        </Group>
      </Group>
      {/* The role is the track's, not the filled part's: that has no width at 0 %, so that nothing would find it there. */}
      <Progress.Root
        size="md"
        role="progressbar"
        aria-label="Processing photos"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={describe(job)}
      >
        <Progress.Section value={percent} withAria={false} />
      </Progress.Root>
    </Paper>
  );
}

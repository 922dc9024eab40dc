import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import type { Job } from '#application/state/session.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import { message, type Message } from '#words/message.ts';

function describe(job: Job): Message {
  const { phase, done, total } = job;
  switch (phase) {
    case 'reading-files':
      return total === 0
        ? message('job.readingFiles')
        : message('job.readingFilesOf', { done, total });
    case 'preparing': {
      const { preparation } = job;
      if (preparation === null) return message('job.starting');
      switch (preparation.phase) {
        case 'downloading-weights': {
          const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
          return preparation.total === 0
            ? message('job.loading')
            : message('job.loadingOf', {
                loaded: megabytes(preparation.loaded),
                total: megabytes(preparation.total),
              });
        }
        case 'starting':
          return message('job.starting');
        case 'checking':
          return message('job.checking');
      }
    }
    case 'processing':
      return message('job.findingFaces', { done, total });
  }
}

/** Remaining time in words that do not flicker: coarse steps, no false precision. */
function timeLeft(seconds: number): Message {
  if (seconds < 5) return message('job.fewSecondsLeft');
  if (seconds < 55) return message('job.secondsLeft', { seconds: Math.round(seconds / 5) * 5 });
  if (seconds < 100) return message('job.minuteLeft');
  return message('job.minutesLeft', { minutes: Math.round(seconds / 60) });
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
  const { say, text } = useWords();
  const { cancel, pause } = useActions();
  if (job === null) return null;
  const percent = Math.round(fraction(job) * 100);
  const words = text(describe(job));
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" gap="xs" wrap="nowrap" mb={8}>
        <Text size="sm" fw={500}>
          {words}
        </Text>
        <Group gap="sm" wrap="nowrap">
          {job.secondsLeft !== null && job.done < job.total && (
            <Text size="sm" c="dimmed" visibleFrom="xs">
              {text(timeLeft(job.secondsLeft))}
            </Text>
          )}
          {job.phase === 'processing' && (
            <Button size="compact-sm" variant="default" onClick={pause}>
              {say('job.pause')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {say('common.cancel')}
          </Button>
        </Group>
      </Group>
      {/* The role is the track's, not the filled part's: that has no width at 0 %, so that nothing would find it there. */}
      <Progress.Root
        size="md"
        role="progressbar"
        aria-label={say('job.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
      >
        <Progress.Section value={percent} withAria={false} />
      </Progress.Root>
    </Paper>
  );
}

import { Button, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * Leads on to the threshold as soon as there is one to look at, and says what is missing until
 * then.
 */
export function NextStep() {
  const { say } = useWords();
  const readiness = useAppState(selectReadiness);
  const job = useAppState((state) => state.session.job);
  const { showView } = useActions();
  if (readiness.ready) {
    return (
      <Button
        rightSection={<IconArrowRight size={18} aria-hidden />}
        variant={job === null ? 'filled' : 'light'}
        onClick={() => showView('threshold')}
      >
        {say('photos.seeThreshold')}
      </Button>
    );
  }
  if (job !== null) return null;
  return (
    <Text size="sm" c="dimmed" maw={420}>
      {readiness.reason}
    </Text>
  );
}

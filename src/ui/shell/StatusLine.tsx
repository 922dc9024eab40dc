import { Text, VisuallyHidden } from '@mantine/core';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectProblemCount } from '#application/selectors/problems.ts';
import { useAppState } from '#ui/app-context.ts';
import { Sentence, useWords } from '#ui/words.tsx';
import classes from './StatusLine.module.css';

/**
 * The size of the set, announced to screen readers as it grows. The announced text keeps one form
 * whatever the numbers are, because scripts read it; the visible one is for people.
 */
export function StatusLine() {
  const { say } = useWords();
  const counts = useAppState(selectDatasetCounts);
  const problems = useAppState(selectProblemCount);
  const { photos, people, faces, waiting, areKnown } = counts;
  const announced = [
    say('status.announced', { photos, people, faces }),
    ...(problems > 0 ? [say('status.announcedProblems', { problems })] : []),
    ...(waiting > 0 ? [say('status.announcedWaiting', { waiting })] : []),
  ].join(', ');
  return (
    <div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      {photos > 0 && !areKnown && (
        <Text size="sm" aria-hidden className={classes.counts}>
          <span>{say('status.notKnown')}</span>
        </Text>
      )}
      {photos > 0 && areKnown && (
        <Text size="sm" aria-hidden className={classes.counts}>
          <span>
            <Sentence code="status.photos" params={{ photos }} />
          </span>
          <span>
            <Sentence code="status.people" params={{ people }} />
          </span>
          <span>
            <Sentence code="status.faces" params={{ faces }} />
          </span>
          {problems > 0 && (
            <span className={classes.problems}>{say('status.problems', { problems })}</span>
          )}
          {waiting > 0 && <span>{say('status.waiting', { waiting })}</span>}
        </Text>
      )}
    </div>
  );
}

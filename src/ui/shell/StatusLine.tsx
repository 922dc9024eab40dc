import { Text, VisuallyHidden } from '@mantine/core';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectProblemCount } from '#application/selectors/problems.ts';
import { useAppState } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';
import classes from './StatusLine.module.css';

/**
 * The size of the set, announced to screen readers as it grows. The announced text keeps one form whatever the numbers are, because scripts
 * read it (interface contract); the visible one is for people.
 */
export function StatusLine() {
  const counts = useAppState(selectDatasetCounts);
  const problems = useAppState(selectProblemCount);
  const { photos, people, faces, waiting, areKnown } = counts;
  const announced = [
    `${photos} photos, ${people} people, ${faces} faces`,
    ...(problems > 0 ? [`${problems} problems`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ].join(', ');
  return (
    <div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      {photos > 0 && !areKnown && (
        <Text size="sm" aria-hidden className={classes.counts}>
          <span>photos and people not known</span>
        </Text>
      )}
      {photos > 0 && areKnown && (
        <Text size="sm" aria-hidden className={classes.counts}>
          <span>
            <b>{formatCount(photos)}</b> {photos === 1 ? 'photo' : 'photos'}
          </span>
          <span>
            <b>{formatCount(people)}</b> {people === 1 ? 'person' : 'people'}
          </span>
          <span>
            <b>{formatCount(faces)}</b> {faces === 1 ? 'face' : 'faces'}
          </span>
          {problems > 0 && (
            <span className={classes.problems}>{countOf(problems, 'problem', 'problems')}</span>
          )}
          {waiting > 0 && <span>{formatCount(waiting)} waiting</span>}
        </Text>
      )}
    </div>
  );
}

import { useState } from 'react';
import { NearestPeople } from '#ui/pairs/NearestPeople.tsx';
import { WorstPeople } from '#ui/pairs/WorstPeople.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './PeopleSummary.module.css';

type Summary = 'errors' | 'alike';

const SUMMARIES: readonly NamedValue<Summary>[] = [
  { value: 'errors', label: 'matrix.mostErrors' },
  { value: 'alike', label: 'matrix.mostAlike' },
];

/**
 * The matrix person by person: who is in most errors, or who is most like whom. Keeps its height
 * while the threshold moves.
 */
export function PeopleSummary() {
  const { say } = useWords();
  const [summary, setSummary] = useState<Summary>('errors');
  return (
    <div className={classes.summary}>
      <Choice
        label={say('matrix.peopleBy')}
        value={summary}
        options={labelled(say, SUMMARIES)}
        onChange={setSummary}
      />
      <div className={classes.table}>
        {summary === 'errors' ? <WorstPeople /> : <NearestPeople />}
      </div>
    </div>
  );
}

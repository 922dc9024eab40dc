import { useState } from 'react';
import { NearestPeople } from '#ui/pairs/NearestPeople.tsx';
import { WorstPeople } from '#ui/pairs/WorstPeople.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import classes from './PeopleSummary.module.css';

type Summary = 'errors' | 'alike';

const SUMMARIES: readonly { readonly value: Summary; readonly label: string }[] = [
  { value: 'errors', label: 'Most errors' },
  { value: 'alike', label: 'Most alike' },
];

/**
 * The matrix person by person: who is in most errors, or who is most like whom. Keeps its height
 * while the threshold moves.
 */
export function PeopleSummary() {
  const [summary, setSummary] = useState<Summary>('errors');
  return (
    <div className={classes.summary}>
      <Choice label="People by" value={summary} options={SUMMARIES} onChange={setSummary} />
      <div className={classes.table}>
        {summary === 'errors' ? <WorstPeople /> : <NearestPeople />}
      </div>
    </div>
  );
}

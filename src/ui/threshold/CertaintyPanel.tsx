import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import {
  type Reach,
  selectMethodCertainties,
  selectReach,
} from '#application/selectors/certainty.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { countOf, formatDistance, formatInterval, formatPercent } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { ReachMeter } from '#ui/threshold/ReachMeter.tsx';

function reachText({ people, fmr, next }: Reach): string {
  if (fmr === null) return 'With one person this set can show no false match rate at all.';
  const further = next
    .map(({ fmr: rate, people: needed }) => `${formatPercent(rate)} takes at least ${needed}`)
    .join(', ');
  return `With ${countOf(people, 'person', 'people')} this set can show FMR down to ${formatPercent(fmr)}, not below${further === '' ? '' : `; ${further} people`}.`;
}

function Intervals({ bootstrap }: { readonly bootstrap: BootstrapResult }) {
  const evaluation = useAppState(selectEvaluation);
  const methods = useAppState(selectMethodCertainties);
  const [all, setAll] = useState(false);
  if (evaluation === null) return null;
  const { auc, equalErrorRate, dPrime } = evaluation.summary;
  const shown = all ? methods : methods.filter(({ chosen }) => chosen);
  return (
    <>
      <FigureTable
        label="Intervals by resampling people"
        columns={['Figure', 'Value', '95% interval', 'FMR', 'FNMR']}
        rows={[
          ...shown.map(({ id, name, chosen, threshold, interval, fmr, fnmr }) => ({
            id,
            name,
            definition: `The threshold that ${name} proposes, and where it would lie in 95 of 100 sets of other people like these.`,
            emphasised: chosen && all,
            cells: [
              formatDistance(threshold),
              formatInterval(interval, false),
              Number.isNaN(fmr) ? '' : formatPercent(fmr),
              Number.isNaN(fnmr) ? '' : formatPercent(fnmr),
            ],
          })),
          {
            id: 'auc',
            name: 'AUC',
            definition:
              'Chance that a pair of the same person is nearer than a pair of different people.',
            cells: [
              auc === null ? '–' : auc.toFixed(4),
              formatInterval(bootstrap.auc, false),
              '',
              '',
            ],
          },
          {
            id: 'eer',
            name: 'EER',
            definition: 'Rate at which false matches and misses are equally frequent.',
            cells: [
              equalErrorRate === null ? '–' : formatPercent(equalErrorRate.rate),
              formatInterval(bootstrap.equalErrorRate, true),
              '',
              '',
            ],
          },
          {
            id: 'd-prime',
            name: 'd′',
            definition:
              'Difference of the mean distances in units of the common standard deviation.',
            cells: [
              dPrime === null ? '–' : dPrime.toFixed(2),
              formatInterval(bootstrap.dPrime, false),
              '',
              '',
            ],
          },
        ]}
      />
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
        {all ? 'Only the chosen method' : 'All methods'}
      </Button>
      <NoteList notes={bootstrap.notes} />
    </>
  );
}

/** How far the figures would move with other people like these, and what so few people cannot show at all. */
export function CertaintyPanel() {
  const pending = useAppState((state) => state.session.depth.bootstrap);
  const reach = useAppState(selectReach);
  return (
    <PendingPanel
      title="How sure is the number?"
      hint="People are drawn again and again, with all their photos: pairs of the same people are not independent."
      pending={pending}
      above={
        reach !== null && (
          <>
            <Text size="sm" mb={4}>
              {reachText(reach)}
            </Text>
            <ReachMeter fmr={reach.fmr} />
          </>
        )
      }
    >
      {(bootstrap) => <Intervals bootstrap={bootstrap} />}
    </PendingPanel>
  );
}

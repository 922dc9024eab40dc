import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { spanText, thresholdText } from '#domain/comparison/score-scale.ts';
import type { BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import { SEPARATION_TEXTS } from '#domain/metrics/separation-texts.ts';
import {
  dPrimeText,
  figureText,
  indexText,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import {
  type Reach,
  selectMethodCertainties,
  selectReach,
} from '#application/selectors/certainty.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { useAppState } from '#ui/app-context.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { countOf } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { useScoreScale } from '#ui/score-scale.ts';
import { ReachMeter } from '#ui/threshold/ReachMeter.tsx';

const PEOPLE_ARE_THE_SAMPLE =
  'People are the sample, each with all their photos: pairs that share a person are not independent.';
const PAIRS_ARE_THE_SAMPLE =
  'Who is who is not known, so each pair is one trial: where pairs share a person, the ranges are too narrow.';

/** @param pairs how many pairs there are where it is not known whose they are. */
function reachText({ people, fmr, next }: Reach, pairs: number | null): string {
  if (fmr === null) return 'With one person this set can show no false match rate at all.';
  const further = next
    .map(({ fmr: rate, people: needed }) => `${percentText(rate)} takes about ${needed}`)
    .join(', ');
  const size =
    pairs === null
      ? countOf(people, 'person', 'people')
      : `${countOf(pairs, 'pair', 'pairs')} of unknown people`;
  return `With ${size} this set can show FMR down to ${percentText(fmr)}, not below, even where it has no error${further === '' ? '' : `; ${further} people with four photos each`}.`;
}

function Intervals({ bootstrap }: { readonly bootstrap: BootstrapResult }) {
  const evaluation = useAppState(selectEvaluation);
  const methods = useAppState(selectMethodCertainties);
  const [all, setAll] = useState(false);
  const scale = useScoreScale();
  if (evaluation === null) return null;
  const { auc, equalErrorRate, dPrime } = evaluation.summary;
  const shown = all ? methods : methods.filter(({ chosen }) => chosen);
  return (
    <>
      <FigureTable
        label="Intervals by resampling people"
        columns={['Figure', 'Value', '95% interval', 'Another set', 'FMR', 'FNMR']}
        rows={[
          ...shown.map(({ id, name, chosen, threshold, confidence, interval, fmr, fnmr }) => ({
            id,
            name,
            definition: `The threshold that ${name} proposes. The 95% interval is of the threshold that it would propose for all people like these${confidence === null ? '; no such interval holds here' : ''}. “Another set” is where it would put it on another set of as many people like these (95% prediction interval).`,
            emphasised: chosen && all,
            cells: [
              thresholdText(scale, threshold),
              confidence === null ? '' : spanText(scale, confidence.low, confidence.high, ' – '),
              interval === null ? '' : spanText(scale, interval.low, interval.high, ' – '),
              Number.isNaN(fmr) ? '' : percentText(fmr),
              Number.isNaN(fnmr) ? '' : percentText(fnmr),
            ],
          })),
          {
            id: 'auc',
            ...SEPARATION_TEXTS.auc,
            cells: [figureText(auc, indexText), rangeText(bootstrap.auc, indexText), '', '', ''],
          },
          {
            id: 'eer',
            ...SEPARATION_TEXTS.eer,
            cells: [
              figureText(equalErrorRate?.rate ?? null, percentText),
              rangeText(bootstrap.equalErrorRate, percentText),
              '',
              '',
              '',
            ],
          },
          {
            id: 'd-prime',
            ...SEPARATION_TEXTS['d-prime'],
            cells: [
              figureText(dPrime, dPrimeText),
              rangeText(bootstrap.dPrime, dPrimeText),
              '',
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

/**
 * How far the figures would move with other people like these, and what so few people cannot show
 * at all.
 */
export function CertaintyPanel() {
  const pending = useAppState((state) => pendingOf(state, 'bootstrap'));
  const reach = useAppState(selectReach);
  const { areKnown } = useAppState(selectDatasetCounts);
  const count = useAppState((state) => selectEvaluation(state)?.pairs.count ?? 0);
  return (
    <PendingPanel
      title="How sure is the number?"
      hint={areKnown ? PEOPLE_ARE_THE_SAMPLE : PAIRS_ARE_THE_SAMPLE}
      pending={pending}
      above={
        reach !== null && (
          <>
            <Text size="sm" mb={4}>
              {reachText(reach, areKnown ? null : count)}
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

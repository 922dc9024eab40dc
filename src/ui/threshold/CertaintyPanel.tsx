import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import {
  type Reach,
  selectMethodCertainties,
  selectReach,
} from '#application/selectors/certainty.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { spanText, thresholdText } from '#domain/comparison/score-scale.ts';
import { SEPARATION_WORDS } from '#domain/metrics/separation.ts';
import {
  dPrimeText,
  figureText,
  indexText,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import type { BootstrapResult } from '#domain/uncertainty/bootstrap-result.ts';
import { useAppState } from '#ui/app-context.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { useScoreScale } from '#ui/score-scale.ts';
import { useMethodName } from '#ui/threshold/method-name.ts';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import type { Words } from '#words/render.ts';
import classes from './ReachMeter.module.css';

/** @param pairs how many pairs there are where it is not known whose they are. */
function reachText(say: Words['say'], { people, fmr, next }: Reach, pairs: number | null): string {
  if (fmr === null) return say('certainty.onePerson');
  const size =
    pairs === null
      ? message('certainty.people', { people })
      : message('certainty.pairs', { pairs });
  const reach = { size, fmr: percentText(fmr) };
  if (next.length === 0) return say('certainty.reach', reach);
  const further = next.map((step) =>
    say('certainty.takes', { rate: percentText(step.fmr), people: String(step.people) }),
  );
  return say('certainty.reachAndFurther', { ...reach, further: further.join(', ') });
}

function Intervals({ bootstrap }: { readonly bootstrap: BootstrapResult }) {
  const { say } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const methods = useAppState(selectMethodCertainties);
  const methodName = useMethodName();
  const [all, setAll] = useState(false);
  const scale = useScoreScale();
  if (evaluation === null) return null;
  const { auc, equalErrorRate, dPrime } = evaluation.summary;
  const shown = all ? methods : methods.filter(({ chosen }) => chosen);
  return (
    <>
      <FigureTable
        label={say('certainty.intervals')}
        columns={[
          say('threshold.figure'),
          say('threshold.value'),
          say('threshold.interval'),
          say('certainty.anotherSet'),
          say('metric.fmr'),
          say('metric.fnmr'),
        ]}
        rows={[
          ...shown.map(({ id, chosen, threshold, confidence, interval, fmr, fnmr }) => ({
            id,
            name: methodName(id),
            definition: say(
              confidence === null ? 'certainty.methodMeaningNoInterval' : 'certainty.methodMeaning',
              { method: methodName(id) },
            ),
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
            name: say(SEPARATION_WORDS.auc.name),
            definition: say(SEPARATION_WORDS.auc.meaning),
            cells: [figureText(auc, indexText), rangeText(bootstrap.auc, indexText), '', '', ''],
          },
          {
            id: 'eer',
            name: say(SEPARATION_WORDS.eer.name),
            definition: say(SEPARATION_WORDS.eer.meaning),
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
            name: say(SEPARATION_WORDS['d-prime'].name),
            definition: say(SEPARATION_WORDS['d-prime'].meaning),
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
        {say(all ? 'certainty.onlyChosen' : 'certainty.allMethods')}
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
  const { say } = useWords();
  const pending = useAppState((state) => pendingOf(state, 'bootstrap'));
  const reach = useAppState(selectReach);
  const { areKnown } = useAppState(selectDatasetCounts);
  const count = useAppState((state) => selectEvaluation(state)?.pairs.count ?? 0);
  return (
    <PendingPanel
      title={say('certainty.title')}
      hint={say(areKnown ? 'certainty.ofPeople' : 'certainty.ofPairs')}
      pending={pending}
      above={
        reach !== null && (
          <>
            <Text size="sm" mb={4}>
              {reachText(say, reach, areKnown ? null : count)}
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

/** 100% to 0.001%, a decade a step. */
const TICKS = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001];
const LABELS = ['100%', '10%', '1%', '0.1%', '0.01%', '0.001%'];
const DECADES = TICKS.length - 1;

function place(rate: number): number {
  return (Math.min(DECADES, Math.max(0, -Math.log10(rate))) / DECADES) * 100;
}

/**
 * The false match rates that a set of this size can show, on a logarithmic scale; what lies beyond
 * is hatched.
 */
function ReachMeter({ fmr }: { readonly fmr: number | null }) {
  const reach = fmr === null ? 0 : place(fmr);
  return (
    <div className={classes.meter} aria-hidden>
      <div className={classes.track}>
        <div className={classes.reach} style={{ width: `${reach}%` }} />
      </div>
      {TICKS.map((tick, index) => (
        <span
          key={tick}
          className={classes.tick}
          style={{ left: `${(index / DECADES) * 100}%` }}
          data-end={index === 0 ? 'first' : index === DECADES ? 'last' : undefined}
        >
          {LABELS[index]}
        </span>
      ))}
    </div>
  );
}

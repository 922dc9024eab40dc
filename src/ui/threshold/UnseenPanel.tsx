import { Text } from '@mantine/core';
import { spanEnds, type ScoreScale } from '#domain/comparison/score-scale.ts';
import type { CountedRate, CrossValidation } from '#domain/validation/cross-validation-result.ts';
import { metricRow } from '#domain/metrics/metric-rows.ts';
import { countsText, figureText, percentText } from '#domain/shared/wording.ts';
import { useAppState } from '#ui/app-context.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { useScoreScale } from '#ui/score-scale.ts';
import { AppliedThresholdPanel } from '#ui/threshold/AppliedThresholdPanel.tsx';
import { pendingOf } from '#application/state/computed.ts';
import { useWords } from '#ui/words.tsx';
import type { Words } from '#words/render.ts';

function schemeText(
  say: Words['say'],
  scale: ScoreScale,
  { scheme, folds, spread }: CrossValidation,
): string {
  const how =
    scheme === 'leave-one-person-out'
      ? say('unseen.eachPerson')
      : say('unseen.inRounds', { folds });
  if (spread === null) return how;
  const [low, high] = spanEnds(scale, spread.low, spread.high);
  return `${how} ${say('unseen.spread', { low, high })}`;
}

function rate(counted: CountedRate | undefined): string {
  return figureText(counted?.rate ?? null, percentText);
}

function share(value: number | null | undefined): string {
  return figureText(value ?? null, percentText);
}

function Expected({ validation }: { readonly validation: CrossValidation }) {
  const { say } = useWords();
  const { inSample, heldOut } = validation;
  const scale = useScoreScale();
  return (
    <>
      <Text size="sm" mb="xs">
        {schemeText(say, scale, validation)}
      </Text>
      <FigureTable
        label={say('unseen.table')}
        columns={[
          say('threshold.figure'),
          say('unseen.inSet'),
          say('unseen.title'),
          say('unseen.errors'),
        ]}
        rows={[
          {
            id: 'fmr',
            name: say(metricRow('fmr').words.name),
            definition: say(metricRow('fmr').words.meaning),
            cells: [
              rate(inSample?.fmr),
              rate(heldOut.fmr),
              countsText(heldOut.fmr.errors, heldOut.fmr.comparisons),
            ],
          },
          {
            id: 'fnmr',
            name: say(metricRow('fnmr').words.name),
            definition: say(metricRow('fnmr').words.meaning),
            cells: [
              rate(inSample?.fnmr),
              rate(heldOut.fnmr),
              countsText(heldOut.fnmr.errors, heldOut.fnmr.comparisons),
            ],
          },
          {
            id: 'f1',
            name: say(metricRow('f1').words.name),
            definition: `${say(metricRow('f1').words.meaning)} ${say('unseen.atThatMix')}`,
            cells: [share(inSample?.f1AtSetMix), share(heldOut.f1AtSetMix), ''],
          },
        ]}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {say('unseen.caution')}
      </Text>
      <NoteList notes={validation.notes} />
    </>
  );
}

/** What to expect of the chosen method on people that it has not seen. */
export function UnseenPanel() {
  const { say, text } = useWords();
  const pending = useAppState((state) => pendingOf(state, 'crossValidation'));
  return (
    <PendingPanel
      title={say('unseen.title')}
      hint={say('unseen.hint')}
      pending={pending}
      below={<AppliedThresholdPanel />}
    >
      {(outcome) =>
        outcome.kind === 'refused' ? (
          <Text size="sm">{text(outcome.reason)}</Text>
        ) : (
          <Expected validation={outcome} />
        )
      }
    </PendingPanel>
  );
}

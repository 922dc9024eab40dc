import { Text } from '@mantine/core';
import { spanText, type ScoreScale } from '#domain/comparison/score-scale.ts';
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

function schemeText(scale: ScoreScale, { scheme, folds, spread }: CrossValidation): string {
  const how =
    scheme === 'leave-one-person-out'
      ? 'Each person in turn was left out while the threshold was chosen, and the photos of that person were then tried'
      : `In ${folds} rounds, a part of the people was left out while the threshold was chosen, and then tried`;
  return spread === null
    ? `${how}.`
    : `${how}. The threshold lay between ${spanText(scale, spread.low, spread.high, ' and ')}.`;
}

function rate(counted: CountedRate | undefined): string {
  return figureText(counted?.rate ?? null, percentText);
}

function share(value: number | null | undefined): string {
  return figureText(value ?? null, percentText);
}

function Expected({ validation }: { readonly validation: CrossValidation }) {
  const { inSample, heldOut } = validation;
  const scale = useScoreScale();
  return (
    <>
      <Text size="sm" mb="xs">
        {schemeText(scale, validation)}
      </Text>
      <FigureTable
        label="In this set and on unseen people"
        columns={['Figure', 'In this set', 'Unseen people', 'Errors, unseen']}
        rows={[
          {
            id: 'fmr',
            name: metricRow('fmr').name,
            definition: metricRow('fmr').definition,
            cells: [
              rate(inSample?.fmr),
              rate(heldOut.fmr),
              countsText(heldOut.fmr.errors, heldOut.fmr.comparisons),
            ],
          },
          {
            id: 'fnmr',
            name: metricRow('fnmr').name,
            definition: metricRow('fnmr').definition,
            cells: [
              rate(inSample?.fnmr),
              rate(heldOut.fnmr),
              countsText(heldOut.fnmr.errors, heldOut.fnmr.comparisons),
            ],
          },
          {
            id: 'f1',
            name: metricRow('f1').name,
            definition: `${metricRow('f1').definition} Both columns are at that mix.`,
            cells: [share(inSample?.f1AtSetMix), share(heldOut.f1AtSetMix), ''],
          },
        ]}
      />
      <Text size="xs" c="dimmed" mt="xs">
        The figures of unseen people are less biased. In a single set they can still be farther from
        the truth than the others.
      </Text>
      <NoteList notes={validation.notes} />
    </>
  );
}

/** What to expect of the chosen method on people that it has not seen. */
export function UnseenPanel() {
  const pending = useAppState((state) => pendingOf(state, 'crossValidation'));
  return (
    <PendingPanel
      title="Unseen people"
      hint="A threshold tends to look better on the people it was chosen on than on others."
      pending={pending}
      below={<AppliedThresholdPanel />}
    >
      {(outcome) =>
        outcome.kind === 'refused' ? (
          <Text size="sm">{outcome.reason}</Text>
        ) : (
          <Expected validation={outcome} />
        )
      }
    </PendingPanel>
  );
}

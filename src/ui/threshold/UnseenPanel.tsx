import { Text } from '@mantine/core';
import type { CountedRate, CrossValidation } from '#domain/validation/cross-validation-result.ts';
import { useAppState } from '#ui/app-context.ts';
import { formatCounts, formatDistance, formatPercent } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { AppliedThresholdPanel } from '#ui/threshold/AppliedThresholdPanel.tsx';

function schemeText({ scheme, folds, spread }: CrossValidation): string {
  const how =
    scheme === 'leave-one-person-out'
      ? 'Each person in turn was left out while the threshold was chosen, and then tried'
      : `In ${folds} rounds, a part of the people was left out while the threshold was chosen, and then tried`;
  return spread === null
    ? `${how}.`
    : `${how}. The threshold lay between ${formatDistance(spread.low)} and ${formatDistance(spread.high)}.`;
}

function rate(counted: CountedRate | undefined): string {
  return counted?.rate == null ? '–' : formatPercent(counted.rate);
}

function share(value: number | null | undefined): string {
  return value == null ? '–' : formatPercent(value);
}

function Expected({ validation }: { readonly validation: CrossValidation }) {
  const { inSample, heldOut } = validation;
  return (
    <>
      <Text size="sm" mb="xs">
        {schemeText(validation)}
      </Text>
      <FigureTable
        label="In this set and on unseen people"
        columns={['Figure', 'In this set', 'Unseen people', 'Errors, unseen']}
        rows={[
          {
            id: 'fmr',
            name: 'FMR',
            definition: 'Share of comparisons of different people that match.',
            cells: [
              rate(inSample?.fmr),
              rate(heldOut.fmr),
              formatCounts(heldOut.fmr.errors, heldOut.fmr.comparisons),
            ],
          },
          {
            id: 'fnmr',
            name: 'FNMR',
            definition: 'Share of comparisons of the same person that do not match.',
            cells: [
              rate(inSample?.fnmr),
              rate(heldOut.fnmr),
              formatCounts(heldOut.fnmr.errors, heldOut.fnmr.comparisons),
            ],
          },
          {
            id: 'f1',
            name: 'F1',
            definition: 'Harmonic mean of precision and recall, at the mix of pairs of this set.',
            cells: [share(inSample?.f1AtSetMix), share(heldOut.f1AtSetMix), ''],
          },
        ]}
      />
      <NoteList notes={validation.notes} />
    </>
  );
}

/** What to expect of the chosen method on people that it has not seen. */
export function UnseenPanel() {
  const pending = useAppState((state) => state.session.depth.crossValidation);
  return (
    <PendingPanel
      title="Unseen people"
      hint="A threshold looks better on the people it was chosen on than it will be on others."
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

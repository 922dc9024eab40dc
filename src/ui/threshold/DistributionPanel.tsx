import { Group, NativeSelect, Switch, Text, Title, Tooltip } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectMeans,
  selectProposalTicks,
  selectThreshold,
  selectThresholdAt,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { ChoiceId } from '#domain/threshold/threshold-choice.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import type { BarStretch } from '#ui/charts/density/bar-stretches.ts';
import { DensityChart } from '#ui/charts/density/DensityChart.tsx';
import type { ChartArea } from '#ui/charts/density/DensityLabels.tsx';
import { scoreName } from '#ui/format.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useMethodName } from '#ui/threshold/method-name.ts';
import { SeparationFigures } from '#ui/threshold/SeparationFigures.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

type Detail = 'none' | 'rug' | 'histogram';

const DETAILS: readonly NamedValue<Detail>[] = [
  { value: 'none', label: 'threshold.detailNone' },
  { value: 'rug', label: 'threshold.detailRug' },
  { value: 'histogram', label: 'threshold.detailHistogram' },
];

/** The chart itself, the one part of the panel that a drag draws again. */
function Chart({ detail }: { readonly detail: Detail }) {
  const evaluation = useAppState(selectEvaluation);
  const threshold = useAppState(selectThreshold);
  const range = useAppState(selectThresholdRange);
  const thresholdAt = useAppState(selectThresholdAt);
  const ticks = useAppState(selectProposalTicks);
  const methodName = useMethodName();
  const proposals = useMemo(
    () => ticks.map((tick) => ({ ...tick, name: methodName(tick.id) })),
    [ticks, methodName],
  );
  const means = useAppState(selectMeans);
  const inputs = useAppState(selectEvaluationInputs);
  const { say } = useWords();
  const { draftThreshold, setThreshold, setMethod, showPairs } = useActions();
  const onProposal = useCallback((id: string) => setMethod(id as ChoiceId), [setMethod]);
  const onStretch = useCallback(
    ({ from, to }: BarStretch) => showPairs({ shown: 'all', from, to }),
    [showPairs],
  );
  const onProposalErrors = useCallback(() => showPairs({ shown: 'wrong' }), [showPairs]);
  const greyArea = evaluation?.summary.greyArea ?? null;
  const onArea = useCallback(
    (area: ChartArea) => {
      if (area === 'missed') showPairs({ shown: 'miss' });
      else if (area === 'matched') showPairs({ shown: 'false-match' });
      else if (greyArea !== null)
        showPairs({ shown: 'all', from: greyArea.low, to: greyArea.high });
    },
    [showPairs, greyArea],
  );
  if (evaluation === null || inputs === null || threshold === null) return null;
  return (
    <DensityChart
      densities={evaluation.densities}
      scores={evaluation.scores}
      detail={detail}
      greyArea={greyArea}
      means={means}
      proposals={proposals}
      threshold={threshold.value}
      range={range}
      thresholdAt={thresholdAt}
      onThreshold={draftThreshold}
      onThresholdCommit={setThreshold}
      onProposal={onProposal}
      onProposalErrors={onProposalErrors}
      onStretch={onStretch}
      onArea={onArea}
      unitLabel={scoreName(say, inputs)}
    />
  );
}

/** Both distributions of distances with the threshold on them. */
export function DistributionPanel() {
  const { say } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const [detail, setDetail] = useState<Detail>('none');
  if (evaluation === null) return null;
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <div>
          <Title order={2}>{say('threshold.distributions')}</Title>
          <Text size="xs" c="dimmed">
            {say('threshold.distributionsHint')}
          </Text>
        </div>
        <Group gap="sm">
          <DensityChoices />
          <Choice
            label={say('threshold.detail')}
            value={detail}
            options={labelled(say, DETAILS)}
            onChange={setDetail}
          />
        </Group>
      </Group>
      <SeparationFigures scores={evaluation.scores} summary={evaluation.summary} />
      <SaveChart name={say('threshold.distributionsFile')} isFramed>
        <Chart detail={detail} />
      </SaveChart>
    </>
  );
}

const BANDWIDTHS: readonly NamedValue<DensitySettings['bandwidth']>[] = [
  { value: 'scott', label: 'threshold.bandwidthScott' },
  { value: 'silverman', label: 'threshold.bandwidthSilverman' },
  { value: 'improved', label: 'threshold.bandwidthImproved' },
];

/** How the curves are smoothed; only the method "Density crossing" depends on it. */
function DensityChoices() {
  const { say } = useWords();
  const density = useAppState((state) => state.study.density);
  const { setDensity } = useActions();
  return (
    <Group gap="sm" wrap="nowrap">
      <Tooltip label={say('threshold.bandwidthHint')}>
        <NativeSelect
          aria-label={say('threshold.bandwidth')}
          size="xs"
          value={density.bandwidth}
          data={labelled(say, BANDWIDTHS)}
          onChange={(event) =>
            setDensity({
              ...density,
              bandwidth: event.currentTarget.value as DensitySettings['bandwidth'],
            })
          }
        />
      </Tooltip>
      <Tooltip label={say('threshold.reflectHint')}>
        <div>
          <Switch
            size="xs"
            label={say('threshold.reflect')}
            checked={density.reflectAtZero}
            onChange={(event) =>
              setDensity({ ...density, reflectAtZero: event.currentTarget.checked })
            }
          />
        </div>
      </Tooltip>
    </Group>
  );
}

import { Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Calibration } from '#domain/calibration/calibrate.ts';
import { figureText, percentText, probabilityText } from '#domain/shared/wording.ts';
import {
  selectProbabilityAtThreshold,
  selectProbabilityCurves,
} from '#application/selectors/calibration.ts';
import { selectThreshold, selectThresholdAt } from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { CurveChart } from '#ui/charts/curve/CurveChart.tsx';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import type { CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { distanceResolution } from '#ui/charts/distance-resolution.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { SCORE_LABELS, useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

const PROBABILITY: CurveAxis = {
  kind: 'linear',
  unit: 'rate',
  label: 'P(same person)',
  min: 0,
  max: 1,
};

function ProbabilityChart() {
  const { say } = useWords();
  const curves = useAppState(selectProbabilityCurves);
  const threshold = useBehindDrag(useAppState((state) => selectThreshold(state)?.value ?? null));
  const { setThreshold } = useActions();
  const thresholdAt = useAppState(selectThresholdAt);
  const scale = useScoreScale();
  const shape = useMemo(() => {
    if (curves === null) return null;
    const { distance, logistic, isotonic } = curves;
    const xAxis: CurveAxis = {
      kind: 'linear',
      unit: 'distance',
      scale,
      label: say(SCORE_LABELS[scale.noun]),
      min: distance[0] ?? 0,
      max: distance.at(-1) ?? 1,
    };
    const series: CurveSeries[] = [];
    if (logistic !== null) {
      series.push({
        id: 'logistic',
        name: 'Logistic',
        colour: 'var(--sp-series-1)',
        x: distance,
        y: logistic,
        threshold: distance,
      });
    }
    if (isotonic !== null) {
      series.push({
        id: 'isotonic',
        name: 'Isotonic',
        colour: 'var(--sp-series-4)',
        dash: '6 4',
        x: distance,
        y: isotonic,
        threshold: distance,
      });
    }
    return { xAxis, series };
  }, [curves, scale, say]);
  const current = useMemo(() => (threshold === null ? null : { x: threshold }), [threshold]);
  const onPick = useCallback(
    (distance: number) => {
      const { min, max } = shape?.xAxis ?? { min: 0, max: 1 };
      setThreshold(thresholdAt(distance, distanceResolution(max - min)));
    },
    [shape, setThreshold, thresholdAt],
  );
  if (shape === null) return null;
  return (
    <CurveChart
      title={`Probability of the same person over ${scale.noun}`}
      yAxis={PROBABILITY}
      {...shape}
      readout="x"
      current={current}
      onPick={onPick}
      height={260}
    />
  );
}

const PREDICTED: CurveAxis = { ...PROBABILITY, label: 'Predicted' };
const OBSERVED: CurveAxis = { ...PROBABILITY, label: 'Observed' };

function ReliabilityChart({ calibration }: { readonly calibration: Calibration }) {
  const series = useMemo((): readonly CurveSeries[] => {
    const bins = calibration.reliability ?? [];
    return [
      {
        id: 'reliability',
        name: 'Observed share of the same person',
        colour: 'var(--sp-series-1)',
        marker: 'circle',
        x: bins.map((bin) => bin.predicted),
        y: bins.map((bin) => bin.observed),
      },
    ];
  }, [calibration]);
  if (calibration.reliability === null) {
    return (
      <Text size="sm" c="dimmed" my="md">
        Without a fitted curve there are no predictions to check.
      </Text>
    );
  }
  return (
    <CurveChart
      title="Calibration plot"
      description="On the diagonal, predicted probabilities come true as often as they say."
      xAxis={PREDICTED}
      yAxis={OBSERVED}
      series={series}
      diagonal
      current={null}
      height={260}
    />
  );
}

function bits(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(3)} bits`;
}

type Shown = 'curve' | 'plot';
const SHOWN = [
  { value: 'curve', label: 'Probability' },
  { value: 'plot', label: 'Calibration plot' },
] as const;

/** The only figure that a drag draws again. */
function AtThreshold() {
  const probability = useBehindDrag(useAppState(selectProbabilityAtThreshold));
  return figureText(probability, probabilityText);
}

/** A distance as a probability, at the share of mated attempts set under "In use". */
export function CalibrationPanel() {
  const pending = useAppState((state) => pendingOf(state, 'calibration'));
  const matedShare = useAppState((state) => state.study.parameters.matedShare);
  const [shown, setShown] = useState<Shown>('curve');
  return (
    <PendingPanel
      title="What a distance means"
      hint={`As a probability, where ${percentText(matedShare)} of attempts are mated (set under "In use").`}
      pending={pending}
    >
      {(calibration) => (
        <>
          <Choice label="Show" value={shown} options={SHOWN} onChange={setShown} />
          <SaveChart name={SHOWN.find(({ value }) => value === shown)?.label ?? shown} isFramed>
            {shown === 'curve' ? (
              <ProbabilityChart />
            ) : (
              <ReliabilityChart calibration={calibration} />
            )}
          </SaveChart>
          <FigureTable
            label="Calibration"
            columns={['Figure', 'Value']}
            rows={[
              {
                id: 'p',
                name: 'P(same person) at the threshold',
                definition:
                  'What the fitted curve makes of it: of attempts at exactly this distance, the share that are of the same person, if attempts in use are like the pairs of this set.',
                cells: [<AtThreshold key="p" />],
              },
              {
                id: 'cllr',
                name: 'Cllr',
                definition:
                  'Cost of the log-likelihood ratios (Brümmer and du Preez, 2006), on the very pairs that the curve was fitted to: 0 is perfect, 1 is as good as knowing nothing.',
                cells: [bits(calibration.cllr)],
              },
              {
                id: 'cllr-min',
                name: 'Cllr min',
                definition:
                  'The part that no calibration that keeps the order of the distances can remove: what the model itself does not tell apart.',
                cells: [bits(calibration.cllrMin)],
              },
              {
                id: 'loss',
                name: 'Calibration loss',
                definition: 'Cllr less Cllr min: what the shape of the logistic curve loses.',
                cells: [bits(calibration.calibrationLoss)],
              },
            ]}
          />
          <NoteList notes={calibration.notes} />
        </>
      )}
    </PendingPanel>
  );
}

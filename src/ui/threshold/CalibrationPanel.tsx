import { Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Calibration } from '#domain/calibration/calibrate.ts';
import { figureText, percentText } from '#domain/shared/wording.ts';
import {
  selectProbabilityAtThreshold,
  selectProbabilityCurves,
} from '#application/selectors/calibration.ts';
import { selectThreshold, selectThresholdAt } from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import { probabilityText } from '#ui/format.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { CurveChart } from '#ui/charts/curve/CurveChart.tsx';
import type { Axis } from '#domain/plot/axis.ts';
import type { CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { distanceResolution } from '#domain/plot/axis.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { PendingPanel } from '#ui/parts/PendingPanel.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { SCORE_LABELS, useScoreScale } from '#ui/score-scale.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

function probabilityAxis(label: string): Axis {
  return { kind: 'linear', unit: 'rate', label, min: 0, max: 1 };
}

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
    const xAxis: Axis = {
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
        name: say('calibration.logistic'),
        colour: 'var(--sp-series-1)',
        x: distance,
        y: logistic,
        threshold: distance,
      });
    }
    if (isotonic !== null) {
      series.push({
        id: 'isotonic',
        name: say('calibration.isotonic'),
        colour: 'var(--sp-series-4)',
        dash: '6 4',
        x: distance,
        y: isotonic,
        threshold: distance,
      });
    }
    return { xAxis, yAxis: probabilityAxis(say('calibration.samePerson')), series };
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
      title={say('calibration.chart', { noun: scale.noun })}
      {...shape}
      readout="x"
      current={current}
      onPick={onPick}
      height={260}
    />
  );
}

function ReliabilityChart({ calibration }: { readonly calibration: Calibration }) {
  const { say } = useWords();
  const shape = useMemo(() => {
    const bins = calibration.reliability ?? [];
    const series: readonly CurveSeries[] = [
      {
        id: 'reliability',
        name: say('calibration.observedShare'),
        colour: 'var(--sp-series-1)',
        marker: 'circle',
        x: bins.map((bin) => bin.predicted),
        y: bins.map((bin) => bin.observed),
      },
    ];
    return {
      xAxis: probabilityAxis(say('calibration.predicted')),
      yAxis: probabilityAxis(say('calibration.observed')),
      series,
    };
  }, [calibration, say]);
  if (calibration.reliability === null) {
    return (
      <Text size="sm" c="dimmed" my="md">
        {say('calibration.noCurve')}
      </Text>
    );
  }
  return (
    <CurveChart
      title={say('calibration.plot')}
      description={say('calibration.plotMeaning')}
      {...shape}
      diagonal
      current={null}
      height={260}
    />
  );
}

type Shown = 'curve' | 'plot';
const SHOWN: readonly NamedValue<Shown>[] = [
  { value: 'curve', label: 'calibration.probability' },
  { value: 'plot', label: 'calibration.plot' },
];

/** The only figure that a drag draws again. */
function AtThreshold() {
  const { say } = useWords();
  const probability = useBehindDrag(useAppState(selectProbabilityAtThreshold));
  return probabilityText(say, probability);
}

/** A distance as a probability, at the share of mated attempts set under "In use". */
export function CalibrationPanel() {
  const { say } = useWords();
  const pending = useAppState((state) => pendingOf(state, 'calibration'));
  const matedShare = useAppState((state) => state.study.parameters.matedShare);
  const [shown, setShown] = useState<Shown>('curve');
  const choices = labelled(say, SHOWN);
  const bits = (value: number | null): string =>
    figureText(value, (known) => say('calibration.bits', { value: known.toFixed(3) }));
  return (
    <PendingPanel
      title={say('calibration.title')}
      hint={say('calibration.hint', { share: percentText(matedShare) })}
      pending={pending}
    >
      {(calibration) => (
        <>
          <Choice
            label={say('calibration.show')}
            value={shown}
            options={choices}
            onChange={setShown}
          />
          <SaveChart name={choices.find(({ value }) => value === shown)?.label ?? shown} isFramed>
            {shown === 'curve' ? (
              <ProbabilityChart />
            ) : (
              <ReliabilityChart calibration={calibration} />
            )}
          </SaveChart>
          <FigureTable
            label={say('calibration.table')}
            columns={[say('threshold.figure'), say('threshold.value')]}
            rows={[
              {
                id: 'p',
                name: say('calibration.atThreshold'),
                definition: say('calibration.atThresholdMeaning'),
                cells: [<AtThreshold key="p" />],
              },
              {
                id: 'cllr',
                name: say('calibration.cllr'),
                definition: say('calibration.cllrMeaning'),
                cells: [bits(calibration.cllr)],
              },
              {
                id: 'cllr-min',
                name: say('calibration.cllrMin'),
                definition: say('calibration.cllrMinMeaning'),
                cells: [bits(calibration.cllrMin)],
              },
              {
                id: 'loss',
                name: say('calibration.loss'),
                definition: say('calibration.lossMeaning'),
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

import { Group, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { metricRow } from '#domain/metrics/metric-rows.ts';
import type { ChoiceId } from '#domain/threshold/threshold-choice.ts';
import {
  type CurvePlace,
  selectCostCurve,
  selectCostIntervals,
  selectCurrentPlace,
  selectMethodPlaces,
} from '#application/selectors/curves.ts';
import { selectCurveBands } from '#application/selectors/certainty.ts';
import {
  selectDrawnCurves,
  selectEvaluationInputs,
  selectThresholdAt,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceResolution } from '#domain/plot/axis.ts';
import { scoreName } from '#ui/format.ts';
import { CostChart } from '#ui/charts/curve/CostChart.tsx';
import { type CurveSeries, distancesAround } from '#ui/charts/curve/curve-series.ts';
import { DetChart } from '#ui/charts/curve/RateCurves.tsx';
import { MetricThresholdChart } from '#ui/charts/curve/MetricThresholdChart.tsx';
import { PrecisionRecallChart } from '#ui/charts/curve/RateCurves.tsx';
import { RocChart } from '#ui/charts/curve/RateCurves.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { useMethodName } from '#ui/threshold/method-name.ts';
import { PairsBehind } from '#ui/threshold/PairsBehind.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

type CurveKind = 'det' | 'roc' | 'roc-log' | 'precision-recall' | 'metrics' | 'cost';

interface Curve extends NamedValue<CurveKind> {
  readonly hint: PlainCode;
}

const CURVES: readonly Curve[] = [
  {
    value: 'det',
    label: 'curves.det',
    hint: 'curves.detHint',
  },
  {
    value: 'roc',
    label: 'curves.roc',
    hint: 'curves.rocHint',
  },
  {
    value: 'roc-log',
    label: 'curves.rocLog',
    hint: 'curves.rocLogHint',
  },
  {
    value: 'precision-recall',
    label: 'curves.precisionRecall',
    hint: 'curves.precisionRecallHint',
  },
  { value: 'metrics', label: 'curves.metrics', hint: 'curves.metricsHint' },
  {
    value: 'cost',
    label: 'curves.cost',
    hint: 'curves.costHint',
  },
];

/** The place of a threshold on the axes of a curve. */
const PLACES: Readonly<
  Record<CurveKind, (place: CurvePlace) => { readonly x: number; readonly y?: number }>
> = {
  det: ({ fmr, fnmr }) => ({ x: fmr, y: fnmr }),
  roc: ({ fmr, tmr }) => ({ x: fmr, y: tmr }),
  'roc-log': ({ fmr, tmr }) => ({ x: fmr, y: tmr }),
  'precision-recall': ({ recall, precision }) => ({ x: recall, y: precision }),
  metrics: ({ threshold }) => ({ x: threshold }),
  cost: ({ threshold }) => ({ x: threshold }),
};

/**
 * What every chart is given besides its lines: where the threshold and the methods are, and what a
 * click does.
 */
function useInteraction(kind: CurveKind) {
  const place = useBehindDrag(useAppState(selectCurrentPlace));
  const methods = useAppState(selectMethodPlaces);
  const methodName = useMethodName();
  const { setThreshold, setMethod, showPairs } = useActions();
  const thresholdAt = useAppState(selectThresholdAt);
  const { min, max } = useAppState(selectThresholdRange);
  // Rows of a curve are observed distances, on which no threshold should stand.
  const onPick = useCallback(
    (distance: number) => setThreshold(thresholdAt(distance, distanceResolution(max - min))),
    [setThreshold, thresholdAt, min, max],
  );
  const marks = useMemo(
    () =>
      methods.map(({ id, chosen, place: where }) => ({
        id,
        name: methodName(id),
        chosen,
        ...PLACES[kind](where),
      })),
    [methods, kind, methodName],
  );
  const onMark = useCallback((id: string) => setMethod(id as ChoiceId), [setMethod]);
  const current = useMemo(() => (place === null ? null : PLACES[kind](place)), [place, kind]);
  const onMarkErrors = useCallback(() => showPairs({ shown: 'wrong' }), [showPairs]);
  const onOpen = useCallback(
    (series: CurveSeries, row: number) => {
      const [from, to] = distancesAround(series, row);
      showPairs({ shown: 'all', from, to });
    },
    [showPairs],
  );
  return { current, marks, onMark, onMarkErrors, onPick, onOpen };
}

const complement = (rate: number): number => 1 - rate;

function ErrorRateChart({ kind }: { readonly kind: 'det' | 'roc' | 'roc-log' }) {
  const rates = useAppState((state) => selectDrawnCurves(state)?.errorRates ?? null);
  const bandsAt = useAppState(selectCurveBands);
  const interaction = useInteraction(kind);
  const bands = useMemo(() => {
    if (rates === null || bandsAt === null) return null;
    const fnmr = bandsAt.fnmrAtFmr(rates.fmr);
    // What is the upper end for misses is the lower one for matches.
    return { fnmr, tmr: { low: fnmr.high.map(complement), high: fnmr.low.map(complement) } };
  }, [rates, bandsAt]);
  if (rates === null) return null;
  return kind === 'det' ? (
    <DetChart rates={rates} {...(bands && { band: bands.fnmr })} {...interaction} />
  ) : (
    <RocChart
      points={rates}
      {...(bands && { band: bands.tmr })}
      fmrScale={kind === 'roc' ? 'linear' : 'log'}
      {...interaction}
    />
  );
}

function PrecisionRecall() {
  const points = useAppState((state) => selectDrawnCurves(state)?.precisionRecall ?? null);
  const bandsAt = useAppState(selectCurveBands);
  const interaction = useInteraction('precision-recall');
  const band = useMemo(
    () => (points === null ? null : bandsAt?.precisionAtRecall(points.recall)),
    [points, bandsAt],
  );
  return points === null ? null : (
    <PrecisionRecallChart points={points} {...(band && { band })} {...interaction} />
  );
}

function MetricsOverThreshold() {
  const { say } = useWords();
  const curves = useAppState((state) => selectDrawnCurves(state)?.overThreshold ?? null);
  const domain = useAppState(selectThresholdRange);
  const inputs = useAppState(selectEvaluationInputs);
  const bandsAt = useAppState(selectCurveBands);
  const metrics = useMemo(
    () =>
      curves?.metrics.map((metric) => {
        const band = bandsAt?.overThreshold(metric.id, curves.threshold);
        return {
          ...metric,
          name: say(metricRow(metric.id).words.name),
          ...(band && { band }),
        };
      }) ?? [],
    [curves, bandsAt, say],
  );
  const interaction = useInteraction('metrics');
  if (curves === null || inputs === null) return null;
  return (
    <MetricThresholdChart
      threshold={curves.threshold}
      metrics={metrics}
      domain={domain}
      unitLabel={scoreName(say, inputs)}
      {...interaction}
    />
  );
}

function CostOverPrior() {
  const { say } = useWords();
  const curve = useAppState(selectCostCurve);
  const intervals = useAppState(selectCostIntervals);
  const bandsAt = useAppState(selectCurveBands);
  const matedShare = useAppState((state) => state.study.parameters.matedShare);
  const costs = useMemo(() => {
    if (curve === null) return [];
    const band = bandsAt?.leastCost(curve.matedShare);
    return [
      {
        id: 'threshold',
        name: say('curves.costHere'),
        value: curve.atThreshold,
        ...(intervals && { band: intervals }),
      },
      { id: 'least', name: say('curves.costLeast'), value: curve.least, ...(band && { band }) },
    ];
  }, [curve, intervals, bandsAt, say]);
  const current = useMemo(() => ({ x: matedShare }), [matedShare]);
  if (curve === null) return null;
  return (
    <CostChart
      weight={curve.matedShare}
      costs={costs}
      weightLabel={say('curves.matedShare')}
      costLabel={say('curves.normalisedCost')}
      current={current}
    />
  );
}

function drawn(kind: CurveKind) {
  switch (kind) {
    case 'det':
    case 'roc':
    case 'roc-log':
      return <ErrorRateChart key={kind} kind={kind} />;
    case 'precision-recall':
      return <PrecisionRecall />;
    case 'metrics':
      return <MetricsOverThreshold />;
    case 'cost':
      return <CostOverPrior />;
  }
}

/** The curves that experts read, with the threshold and every method on them. */
export function CurvePanel() {
  const { say } = useWords();
  const [kind, setKind] = useState<CurveKind>('det');
  const curve = CURVES.find(({ value }) => value === kind);
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <div>
          <Title order={3}>{say('curves.title')}</Title>
          <Text size="xs" c="dimmed">
            {curve && say(curve.hint)}
            {kind !== 'cost' && ` ${say('curves.openHint')}`}
          </Text>
        </div>
        <Choice
          label={say('curves.choose')}
          value={kind}
          options={labelled(say, CURVES)}
          onChange={setKind}
        />
      </Group>
      <SaveChart name={curve ? say(curve.label) : kind} isFramed>
        {drawn(kind)}
      </SaveChart>
      {kind !== 'cost' && <PairsBehind />}
    </>
  );
}

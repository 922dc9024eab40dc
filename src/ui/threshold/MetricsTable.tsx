import { Text, Title } from '@mantine/core';
import { memo } from 'react';
import { metricWriter } from '#domain/metrics/metric-rows.ts';
import type { MetricValue } from '#domain/metrics/metric-value.ts';
import { countsText, figureText, rangeText } from '#domain/shared/wording.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useWords } from '#ui/words.tsx';

const NONE: readonly MetricValue[] = [];

const Rows = memo(function Rows({ metrics }: { readonly metrics: readonly MetricValue[] }) {
  const { say, text } = useWords();
  const columns = [
    say('threshold.metric'),
    say('threshold.value'),
    say('threshold.pairs'),
    say('threshold.interval'),
  ];
  const rows = metrics.map((metric) => ({
    id: metric.id,
    name: say(metric.name),
    definition: metric.meaning.map(text).join(' '),
    cells: [
      figureText(metric.value, metricWriter(metric.id)),
      countsText(metric.numerator, metric.denominator),
      rangeText(metric.interval, metricWriter(metric.id)),
    ],
  }));
  return <FigureTable label={say('threshold.metrics')} columns={columns} rows={rows} />;
});

/** The only part that a drag draws again. */
function Figures() {
  const metrics = useAppState((state) => selectOperatingPoint(state)?.metrics);
  return <Rows metrics={useBehindDrag(metrics) ?? NONE} />;
}

/** What the intervals above cannot promise here, and how many people it would take. */
function Cautions() {
  const { text } = useWords();
  const cautions = useBehindDrag(
    useAppState((state) => selectOperatingPoint(state)?.cautions.map(text).join('\n')),
  );
  return (cautions ?? '')
    .split('\n')
    .filter((caution) => caution !== '')
    .map((caution) => (
      <Text key={caution} size="xs" mt={4}>
        {caution}
      </Text>
    ));
}

/** Every rate at the current threshold, never without its counts. */
export function MetricsTable() {
  const { say } = useWords();
  const hasPoint = useAppState((state) => selectOperatingPoint(state) !== null);
  if (!hasPoint) return null;
  return (
    <>
      <Title order={3} mb={4}>
        {say('threshold.atThreshold')}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('threshold.atThresholdHint')}
      </Text>
      <Figures />
      <Cautions />
    </>
  );
}

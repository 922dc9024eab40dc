import { Text, Title, Tooltip } from '@mantine/core';
import type { MetricValue } from '#domain/metrics/metric-value.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { formatCount, formatPercent } from '#ui/format.ts';
import classes from './MetricsTable.module.css';

function figure(metric: MetricValue): string {
  if (metric.value === null) return '–';
  return metric.isProportion ? formatPercent(metric.value) : metric.value.toFixed(4);
}

function counts({ numerator, denominator }: MetricValue): string {
  if (numerator === null || denominator === null) return '';
  return `${formatCount(numerator)} / ${formatCount(denominator)}`;
}

function interval({ interval: range, isProportion }: MetricValue): string {
  if (range === null) return '';
  const write = isProportion ? formatPercent : (value: number) => value.toFixed(3);
  return `${write(range.low)} – ${write(range.high)}`;
}

function Row({ metric }: { readonly metric: MetricValue }) {
  return (
    <tr>
      <th scope="row">
        <Tooltip
          multiline
          maw={300}
          label={
            metric.undefinedBecause === null
              ? metric.definition
              : `${metric.definition} ${metric.undefinedBecause}`
          }
        >
          <span tabIndex={0} className={classes.name}>
            {metric.name}
          </span>
        </Tooltip>
      </th>
      <td className={classes.value}>{figure(metric)}</td>
      <td className={classes.counts}>{counts(metric)}</td>
      <td className={classes.counts}>{interval(metric)}</td>
    </tr>
  );
}

/** Every rate at the current threshold, never without its counts. */
export function MetricsTable() {
  const point = useAppState(selectOperatingPoint);
  if (point === null) return null;
  const withIntervals = point.metrics.some((metric) => metric.interval !== null);
  return (
    <>
      <Title order={3} mb={4}>
        At this threshold
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        Hover or focus a name for its definition.
      </Text>
      <table className={classes.table} aria-label="Metrics">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Value</th>
            <th scope="col">Pairs</th>
            <th scope="col">{withIntervals ? '95% interval' : ''}</th>
          </tr>
        </thead>
        <tbody>
          {point.metrics.map((metric) => (
            <Row key={metric.id} metric={metric} />
          ))}
        </tbody>
      </table>
    </>
  );
}

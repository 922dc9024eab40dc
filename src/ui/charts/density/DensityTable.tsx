import { memo } from 'react';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { type Densities, interpolatedDensity } from '#domain/distribution/density-rows.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import { niceTicks, shownExtent } from '#domain/shared/scale.ts';
import type { ProposalTick } from '#ui/charts/density/ProposalTicks.tsx';
import { useThresholdText } from '#ui/score-scale.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';

interface DensityTableProps {
  readonly densities: Densities;
  readonly scores: ScoreSet | null;
  readonly proposals: readonly ProposalTick[];
  readonly axis: Axis;
}

/** The figures behind the chart. */
export const DensityTable = memo(function DensityTable(props: DensityTableProps) {
  const { densities, scores, proposals, axis } = props;
  const { label: unitLabel } = axis;
  const { min, max } = shownExtent(axis);
  const { say } = useWords();
  const thresholdText = useThresholdText();
  const density = (kind: 'mated' | 'nonMated', at: number) => {
    const estimate = densities[kind];
    if (estimate === null) return say('chart.none');
    const value = interpolatedDensity(estimate, at);
    // Far out in a tail there is nothing to tell apart.
    return value < 5e-5 ? '0' : Number(value.toPrecision(3)).toString();
  };
  return (
    <>
      <table>
        <caption>{say('densityChart.table', { unit: unitLabel })}</caption>
        <thead>
          <tr>
            <th scope="col">{unitLabel}</th>
            <th scope="col">{say(CLASS_LOOK.mated.name)}</th>
            <th scope="col">{say(CLASS_LOOK.nonMated.name)}</th>
          </tr>
        </thead>
        <tbody>
          {niceTicks(min, max, 20).map((at) => (
            <tr key={at}>
              <th scope="row">{formatValue(axis, at)}</th>
              <td>{density('mated', at)}</td>
              <td>{density('nonMated', at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {scores && (
        <p>
          {say('densityChart.tableCounts', {
            mated: scores.mated.count,
            nonMated: scores.nonMated.count,
          })}
        </p>
      )}
      <table>
        <caption>{say('densityChart.proposed')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('densityChart.headMethod')}</th>
            <th scope="col">{say('densityChart.headThreshold')}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((proposal) => (
            <tr key={proposal.id}>
              <th scope="row">{proposal.name}</th>
              <td>{thresholdText(proposal.threshold)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
});

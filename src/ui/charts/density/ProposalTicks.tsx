import { Menu, Tooltip } from '@mantine/core';
import { memo } from 'react';
import { clamp, toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import { clusterProposals } from '#ui/charts/density/proposal-clusters.ts';
import type { ProposalCluster, ProposalTick } from '#ui/charts/density/proposal-clusters.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import { useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

interface ProposalTicksProps {
  readonly proposals: readonly ProposalTick[];
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly onProposal: ((id: string) => void) | undefined;
  readonly onProposalErrors: ((id: string) => void) | undefined;
}

const CLUSTER_GAP = 18;

/**
 * The methods' proposals on the axis. Not in the tab order: the list of methods beside the chart
 * offers the same choice.
 */
export const ProposalTicks = memo(function ProposalTicks(props: ProposalTicksProps) {
  const { proposals, plot, domain, onProposal, onProposalErrors } = props;
  const { say } = useWords();
  const thresholdText = useThresholdText();
  const edges = { min: plot.x, max: plot.x + plot.width };
  const clusters = clusterProposals(
    proposals,
    (threshold) => clamp(toPixel(threshold, domain, plot.x, plot.width), edges),
    CLUSTER_GAP,
  );
  const describe = (proposal: ProposalTick) =>
    `${proposal.name}: ${thresholdText(proposal.threshold)}`;
  const top = plot.y + plot.height;
  return clusters.map((cluster) => {
    const [only] = cluster.proposals;
    if (!only) return null;
    if (cluster.proposals.length === 1) {
      return (
        <Tooltip
          key={only.id}
          label={
            onProposalErrors
              ? say('densityChart.errorsHint', { proposal: describe(only) })
              : describe(only)
          }
          position="bottom"
          withArrow
          openDelay={60}
        >
          <TickButton
            cluster={cluster}
            top={top}
            label={describe(only)}
            onClick={() => onProposal?.(only.id)}
            onDoubleClick={() => onProposalErrors?.(only.id)}
          />
        </Tooltip>
      );
    }
    return (
      <Menu
        key={only.id}
        trigger="click-hover"
        position="bottom"
        withArrow
        openDelay={60}
        closeDelay={200}
        shadow="md"
      >
        <Menu.Target>
          <TickButton
            cluster={cluster}
            top={top}
            label={say('densityChart.methods', {
              methods: cluster.proposals.length,
              proposals: cluster.proposals.map((each) => describe(each)).join('; '),
            })}
          />
        </Menu.Target>
        <Menu.Dropdown>
          {cluster.proposals.map((proposal) => (
            <Menu.Item
              key={proposal.id}
              fw={proposal.chosen ? 600 : 400}
              rightSection={<span className="sp-figures">{thresholdText(proposal.threshold)}</span>}
              onClick={() => onProposal?.(proposal.id)}
            >
              {proposal.name}
            </Menu.Item>
          ))}
          {onProposalErrors && (
            <>
              <Menu.Divider />
              <Menu.Item
                onClick={() => {
                  const taken = cluster.proposals.find(({ chosen }) => chosen) ?? only;
                  onProposal?.(taken.id);
                  onProposalErrors(taken.id);
                }}
              >
                {say('densityChart.showErrors')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    );
  });
});

interface TickButtonProps extends React.ComponentPropsWithRef<'button'> {
  readonly cluster: ProposalCluster;
  readonly top: number;
  readonly label: string;
}

function TickButton({ cluster, top, label, ...rest }: TickButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      tabIndex={-1}
      aria-label={label}
      className={classes['tick']}
      style={{ left: cluster.pixel, top }}
      data-chosen={cluster.chosen || undefined}
    >
      <svg width="10" height="9" aria-hidden="true">
        <path d="M5,0.5 L9.5,8.5 L0.5,8.5 Z" />
        {cluster.proposals.length > 1 && (
          <text x="12" y="9">
            {cluster.proposals.length}
          </text>
        )}
      </svg>
    </button>
  );
}

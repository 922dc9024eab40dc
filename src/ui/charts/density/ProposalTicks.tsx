import { Menu, Tooltip } from '@mantine/core';
import { memo } from 'react';
import classes from '#ui/charts/density/density-chart.module.css';
import type { PlotFrame } from '#ui/charts/plot-area.ts';
import { useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/** A method's proposal as a tick on the axis. */
export interface ProposalTick {
  readonly id: string;
  readonly name: string;
  readonly threshold: number;
  readonly chosen: boolean;
}

interface ProposalTicksProps {
  readonly proposals: readonly ProposalTick[];
  readonly frame: PlotFrame;
  readonly onProposal: ((id: string) => void) | undefined;
  readonly onProposalErrors: ((id: string) => void) | undefined;
}

const CLUSTER_GAP = 18;

/**
 * The methods' proposals on the axis. Not in the tab order: the list of methods beside the chart
 * offers the same choice.
 */
export const ProposalTicks = memo(function ProposalTicks(props: ProposalTicksProps) {
  const { proposals, frame, onProposal, onProposalErrors } = props;
  const { say } = useWords();
  const thresholdText = useThresholdText();
  const clusters = clusterProposals(proposals, frame.insideX, CLUSTER_GAP);
  const describe = (proposal: ProposalTick) =>
    `${proposal.name}: ${thresholdText(proposal.threshold)}`;
  const top = frame.plot.y + frame.plot.height;
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

/** Proposals whose ticks would lie on top of each other, drawn as one. */
interface ProposalCluster {
  /** CSS pixels from the left of the chart: the chosen proposal's place, else the mean. */
  readonly pixel: number;
  /** Ascending by threshold; at least one. */
  readonly proposals: readonly ProposalTick[];
  readonly chosen: boolean;
}

/**
 * Joins ticks that are nearer than `gap` pixels to the first of their cluster, then clusters whose
 * drawn places are that near: a chosen proposal draws its cluster to itself.
 */
function clusterProposals(
  proposals: readonly ProposalTick[],
  toPixel: (threshold: number) => number,
  gap: number,
): readonly ProposalCluster[] {
  const place = (members: readonly ProposalTick[]): ProposalCluster => {
    const chosen = members.find((member) => member.chosen);
    const pixels = members.map((member) => toPixel(member.threshold));
    return {
      pixel: chosen
        ? toPixel(chosen.threshold)
        : pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length,
      proposals: members,
      chosen: chosen !== undefined,
    };
  };
  const clusters: ProposalCluster[] = [];
  for (const proposal of proposals.toSorted((a, b) => a.threshold - b.threshold)) {
    let next = place([proposal]);
    for (
      let last = clusters.at(-1);
      last && next.pixel - last.pixel < gap;
      last = clusters.at(-1)
    ) {
      next = place([...last.proposals, ...next.proposals]);
      clusters.pop();
    }
    clusters.push(next);
  }
  return clusters;
}

/** A method's proposal as a tick on the axis. */
export interface ProposalTick {
  readonly id: string;
  readonly name: string;
  readonly threshold: number;
  readonly chosen: boolean;
}

/** Proposals whose ticks would lie on top of each other, drawn as one. */
export interface ProposalCluster {
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
export function clusterProposals(
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

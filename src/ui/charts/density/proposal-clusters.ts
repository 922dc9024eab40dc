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

/** Joins ticks that are nearer than `gap` pixels to the first of their cluster. */
export function clusterProposals(
  proposals: readonly ProposalTick[],
  toPixel: (threshold: number) => number,
  gap: number,
): readonly ProposalCluster[] {
  const clusters: ProposalTick[][] = [];
  let start = -Infinity;
  for (const proposal of proposals.toSorted((a, b) => a.threshold - b.threshold)) {
    const pixel = toPixel(proposal.threshold);
    if (pixel - start < gap) clusters.at(-1)?.push(proposal);
    else {
      clusters.push([proposal]);
      start = pixel;
    }
  }
  return clusters.map((members) => {
    const chosen = members.find((member) => member.chosen);
    const pixels = members.map((member) => toPixel(member.threshold));
    return {
      pixel: chosen
        ? toPixel(chosen.threshold)
        : pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length,
      proposals: members,
      chosen: chosen !== undefined,
    };
  });
}

import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExplorePanel } from '#application/state/explore.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { GraphPanel } from '#ui/graph/GraphPanel.tsx';
import { MapPanel } from '#ui/map/MapPanel.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { TryPanel } from '#ui/try/TryPanel.tsx';

const PANELS: readonly { readonly value: ExplorePanel; readonly label: string }[] = [
  { value: 'matrix', label: 'Matrix' },
  { value: 'graph', label: 'Graph' },
  { value: 'map', label: 'Map' },
  { value: 'try', label: 'Try it' },
];

/** All pairs at once, in the way that was chosen; one at a time, since each fills the screen. */
export function ExplorePanels({ matrix }: { readonly matrix: ReactNode }) {
  const panel = useAppState((state) => state.session.explore.panel);
  const { explore } = useServices();
  const panels: Readonly<Record<ExplorePanel, ReactNode>> = {
    matrix,
    graph: <GraphPanel />,
    map: <MapPanel />,
    try: <TryPanel />,
  };
  return (
    <Stack gap="xs">
      <Choice
        label="All pairs as"
        value={panel}
        options={PANELS}
        onChange={(next) => explore.showPanel(next)}
      />
      {panels[panel]}
    </Stack>
  );
}

import { Group, Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExplorePanel } from '#application/state/session.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { GraphPanel } from '#ui/graph/GraphPanel.tsx';
import { MapPanel } from '#ui/map/MapPanel.tsx';
import { Choice } from '#ui/parts/Choice.tsx';
import { ThresholdControl } from '#ui/parts/ThresholdControl.tsx';
import { TryPanel } from '#ui/try/TryPanel.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
import classes from './ExplorePanels.module.css';

const PANELS: readonly NamedValue<ExplorePanel>[] = [
  { value: 'matrix', label: 'explore.matrix' },
  { value: 'graph', label: 'graph.title' },
  { value: 'map', label: 'map.title' },
  { value: 'try', label: 'try.title' },
];

const NOTHING = { value: 'none', label: 'explore.nothing' } as const;

interface ExplorePanelsProps {
  readonly matrix: ReactNode;
  /** Whether the screen is wide enough for two. */
  readonly isWide: boolean;
}

/**
 * All pairs at once, in the way that was chosen; on a wide screen in two ways side by side, with
 * the threshold above both.
 */
export function ExplorePanels({ matrix, isWide }: ExplorePanelsProps) {
  const { say } = useWords();
  const panel = useAppState((state) => state.session.explore.panel);
  const beside = useAppState((state) => (isWide ? state.session.explore.beside : null));
  const { explore } = useServices();
  const panels: Readonly<Record<ExplorePanel, ReactNode>> = {
    matrix,
    graph: <GraphPanel />,
    map: <MapPanel />,
    try: <TryPanel />,
  };
  const others = PANELS.filter(({ value }) => value !== panel);
  return (
    <div className={classes.root}>
      <Group gap="md">
        <Choice
          label={say('explore.as')}
          value={panel}
          options={labelled(say, PANELS)}
          onChange={(next) => explore.showPanel(next)}
        />
        {isWide && (
          <Group gap={6}>
            <span className={classes.and}>{say('explore.andBeside')}</span>
            <Choice
              label={say('explore.beside')}
              value={beside ?? 'none'}
              options={labelled(say, [NOTHING, ...others])}
              onChange={(next) => explore.showBeside(next === 'none' ? null : next)}
            />
          </Group>
        )}
      </Group>
      {beside === null ? (
        panels[panel]
      ) : (
        <>
          <Paper withBorder radius="md" px="md" py="xs" className={classes.threshold}>
            <ThresholdControl />
          </Paper>
          <div className={classes.panes}>
            <div className={classes.pane}>{panels[panel]}</div>
            <div className={classes.pane}>{panels[beside]}</div>
          </div>
        </>
      )}
    </div>
  );
}

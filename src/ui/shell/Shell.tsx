import { Container, Tabs } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { View } from '#application/state/session.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectScoreScale } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Explanations } from '#ui/parts/Explanations.tsx';
import { ScoreScaleContext } from '#ui/score-scale.ts';
import { Announcements } from '#ui/shell/Announcements.tsx';
import { Header } from '#ui/shell/Header.tsx';
import { SettingsBar } from '#ui/shell/SettingsBar.tsx';
import { OVERLAYS } from '#ui/theme/theme.ts';
import { StatusLine } from '#ui/shell/StatusLine.tsx';
import { type PageView, TABS, ViewPanels } from '#ui/shell/ViewPanels.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './Shell.module.css';

interface ShellProps {
  /** In the order of their tabs. */
  readonly views: readonly PageView[];
}

/** The frame of the page: what can be seen, what is set, what is going on. */
export function Shell({ views }: ShellProps) {
  const { say } = useWords();
  const view = useAppState((state) => state.session.view);
  // The tab is chosen at once; what it shows is made in slices and appears when it is there.
  const shown = useDeferredValue(view);
  const hasSet = useAppState(
    (state) => state.study.photos.length > 0 || selectActiveImport(state) !== null,
  );
  const scale = useAppState(selectScoreScale);
  const { showView } = useActions();
  return (
    <Tabs
      value={view}
      onChange={(value) => value !== null && showView(value as View)}
      keepMounted={false}
      id={TABS}
      className={classes.shell}
      variant="none"
    >
      <Header>
        <Tabs.List className={classes.tabs} aria-label={say('view.all')}>
          {views.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id} className={classes.tab ?? ''}>
              {say(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Header>
      <Container size={1440} px={{ base: 'sm', sm: 'lg' }} pb="xl" component="main">
        <div className={classes.bar} data-empty={!hasSet || undefined}>
          <StatusLine />
          {hasSet && <SettingsBar />}
        </div>
        <ScoreScaleContext value={scale}>
          <ViewPanels views={views} shown={shown} isReady={view === shown} />
        </ScoreScaleContext>
        {/* Nobody sets anything before there is something to compare; whoever wants to finds it below. */}
        {!hasSet && (
          <div className={classes.foot}>
            <SettingsBar />
          </div>
        )}
        <div id={OVERLAYS} />
      </Container>
      <Explanations />
      <Announcements />
    </Tabs>
  );
}

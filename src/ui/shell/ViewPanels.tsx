import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { View } from '#application/state/session.ts';
import { Leaving } from '#ui/parts/use-stages.ts';
import classes from './ViewPanels.module.css';

/** What the ids of tabs and their panels are made from, as Mantine's tabs make them. */
export const TABS = 'views';

interface ViewPanelsProps {
  readonly views: Readonly<Record<View, ReactNode>>;
  readonly shown: View;
  /** Whether it is the one that was asked for; else another one is about to take its place. */
  readonly isReady: boolean;
}

/** Two of the same view may be there for a moment: one that goes, and one that comes. */
interface Visit {
  readonly number: number;
  readonly view: View;
}

/**
 * Made of so many parts that to take it out in one piece would hold the page up; others go at once.
 */
const LARGE: View = 'threshold';

/**
 * The view that is shown, and behind it, unseen, what is still being taken out of the one before:
 * see `Leaving`.
 */
export function ViewPanels({ views, shown, isReady }: ViewPanelsProps) {
  const [visits, setVisits] = useState<readonly Visit[]>([{ number: 0, view: shown }]);
  const current = visits.at(-1);
  if (current?.view !== shown) {
    setVisits([
      ...visits.filter(({ view }) => view === LARGE),
      { number: (current?.number ?? 0) + 1, view: shown },
    ]);
  }
  const onGone = useCallback(
    (number: number) => setVisits((before) => before.filter((visit) => visit.number !== number)),
    [],
  );
  return visits.map((visit) => (
    <Panel
      key={visit.number}
      visit={visit}
      isCurrent={visit.number === current?.number}
      isReady={isReady}
      onGone={onGone}
    >
      {views[visit.view]}
    </Panel>
  ));
}

interface PanelProps {
  readonly visit: Visit;
  readonly isCurrent: boolean;
  readonly isReady: boolean;
  readonly onGone: (number: number) => void;
  readonly children: ReactNode;
}

function Panel({ visit, isCurrent, isReady, onGone, children }: PanelProps) {
  const { number, view } = visit;
  const parts = useRef(0);
  const hold = useCallback(() => {
    parts.current += 1;
    return () => {
      parts.current -= 1;
      if (parts.current === 0) onGone(number);
    };
  }, [number, onGone]);
  // Without parts there is nothing to wait for. Those that there are have said so by now.
  useEffect(() => {
    if (!isCurrent && parts.current === 0) onGone(number);
  }, [isCurrent, number, onGone]);
  if (!isReady && isCurrent && view !== LARGE) return null;
  const isSeen = isCurrent && isReady;
  return (
    <div
      {...(isSeen
        ? {
            role: 'tabpanel',
            id: `${TABS}-panel-${view}`,
            'aria-labelledby': `${TABS}-tab-${view}`,
          }
        : { className: classes['leaving'] })}
    >
      <Leaving value={isCurrent ? null : hold}>{children}</Leaving>
    </div>
  );
}

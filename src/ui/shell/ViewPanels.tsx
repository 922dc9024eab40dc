import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { View } from '#application/state/session.ts';
import { Leaving } from '#ui/parts/use-stages.ts';
import type { PlainCode } from '#words/message.ts';
import classes from './ViewPanels.module.css';

/** What the ids of tabs and their panels are made from, as Mantine's tabs make them. */
export const TABS = 'views';

/** A view as the page lists it: a tab, and what it shows. */
export interface PageView {
  readonly id: View;
  /** What its tab is called. */
  readonly label: PlainCode;
  /** The same element always, so that nothing in it is drawn again when tabs change. */
  readonly content: ReactNode;
  /**
   * Made of so many parts that to take it out in one piece would hold the page up; others go at
   * once.
   */
  readonly isLarge?: boolean;
}

interface ViewPanelsProps {
  readonly views: readonly PageView[];
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
 * The view that is shown, and behind it, unseen, what is still being taken out of the one before:
 * see `Leaving`.
 */
export function ViewPanels({ views, shown, isReady }: ViewPanelsProps) {
  const [visits, setVisits] = useState<readonly Visit[]>([{ number: 0, view: shown }]);
  const current = visits.at(-1);
  const byId = new Map(views.map((view) => [view.id, view]));
  if (current?.view !== shown) {
    setVisits([
      ...visits.filter(({ view }) => byId.get(view)?.isLarge),
      { number: (current?.number ?? 0) + 1, view: shown },
    ]);
  }
  const onGone = useCallback(
    (number: number) => setVisits((before) => before.filter((visit) => visit.number !== number)),
    [],
  );
  return visits.map(({ number, view }) => {
    const page = byId.get(view);
    return (
      page && (
        <Panel
          key={number}
          number={number}
          view={page}
          isCurrent={number === current?.number}
          isReady={isReady}
          onGone={onGone}
        />
      )
    );
  });
}

interface PanelProps {
  readonly number: number;
  readonly view: PageView;
  readonly isCurrent: boolean;
  readonly isReady: boolean;
  readonly onGone: (number: number) => void;
}

function Panel({ number, view, isCurrent, isReady, onGone }: PanelProps): ReactNode {
  const { id, content, isLarge = false } = view;
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
  if (!isReady && isCurrent && !isLarge) return null;
  const isSeen = isCurrent && isReady;
  return (
    <div
      {...(isSeen
        ? {
            role: 'tabpanel',
            id: `${TABS}-panel-${id}`,
            'aria-labelledby': `${TABS}-tab-${id}`,
          }
        : { className: classes['leaving'] })}
    >
      <Leaving value={isCurrent ? null : hold}>{content}</Leaving>
    </div>
  );
}

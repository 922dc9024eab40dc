import { Button, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { PairList as Pairs } from '#domain/comparison/worst-first.ts';
import { selectFindingsByFace } from '#application/selectors/paired-faces.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { selectDescribePair } from '#ui/pairs/describe-pair.ts';
import { PairRow, ROW_HEIGHT } from '#ui/pairs/PairRow.tsx';
import { useRowWindow } from '#ui/pairs/use-row-window.ts';
import type { PairChoice } from '#ui/pairs/use-chosen-pair.ts';
import { useWords } from '#ui/words.tsx';
import classes from './PairList.module.css';

interface PairListProps {
  readonly list: Pairs;
  readonly choice: PairChoice;
  /** Id of the sentence that says which keys work. */
  readonly help: string;
}

/** Pairs as rows, only those in view being drawn, however many there are. */
export function PairList({ list, choice, help }: PairListProps) {
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const describe = useAppState(selectDescribePair);
  const findings = useAppState(selectFindingsByFace);
  const rows = useRowWindow(scroller, list.length, ROW_HEIGHT);
  const id = useId();
  const { place, choosePlace, move } = choice;
  const { reveal } = rows;
  useEffect(() => {
    if (place !== null) reveal(place);
  }, [place, reveal]);
  // Opened by a button of another view, which is gone with it: the keys are for the list.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(rows.viewHeight / ROW_HEIGHT) - 1);
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'PageDown') move(page);
    else if (event.key === 'PageUp') move(-page);
    else if (event.key === 'Home') choosePlace(0);
    else if (event.key === 'End') choosePlace(list.length - 1);
    else return;
    event.preventDefault();
  };
  const places = Array.from({ length: rows.end - rows.first }, (_, i) => rows.first + i);
  const isDrawn = place !== null && place >= rows.first && place < rows.end;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={say('pairs.title')}
      aria-describedby={help}
      aria-activedescendant={isDrawn ? `${id}-${place}` : undefined}
      onScroll={rows.onScroll}
      onKeyDown={onKeyDown}
      data-count={list.length}
      // Two for the border.
      style={{ maxHeight: list.length * ROW_HEIGHT + 2 }}
    >
      <div style={{ height: rows.height }} role="presentation">
        <div className={classes.view} style={{ height: rows.viewHeight }} role="presentation">
          <div style={{ transform: `translateY(${rows.offset}px)` }} role="presentation">
            {places.map((at) => {
              const pair = describe(list.rowAt(at));
              return pair === null ? null : (
                <PairRow
                  key={pair.row}
                  id={`${id}-${at}`}
                  pair={pair}
                  place={at}
                  count={list.length}
                  chosen={at === place}
                  findings={findings}
                  onChoose={choosePlace}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Instead of an empty list. */
export function NoPairs({ wrong }: { readonly wrong: boolean }) {
  const { say } = useWords();
  const { filterPairs } = useActions();
  return (
    <Stack gap="xs" py="lg" align="center">
      <Text size="sm" c="dimmed" ta="center">
        {say(wrong ? 'pairs.noneWrong' : 'pairs.none')}
      </Text>
      {wrong && (
        <Button size="compact-sm" variant="default" onClick={() => filterPairs({ shown: 'all' })}>
          {say('pairs.showNearest')}
        </Button>
      )}
    </Stack>
  );
}

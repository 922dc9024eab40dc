import { useElementSize, useMergedRef } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useId,
  useState,
} from 'react';
import { ChartCrosshair } from '#ui/charts/explore/ChartCrosshair.tsx';
import { ChartToolbar } from '#ui/charts/explore/ChartToolbar.tsx';
import { chartKey, pageOf, stopAfter } from '#ui/charts/explore/chart-keys.ts';
import { type ChartPath, spokenReading } from '#ui/charts/explore/chart-path.ts';
import { useChartPointer } from '#ui/charts/explore/use-chart-pointer.ts';
import type { ChartZoom } from '#ui/charts/explore/chart-zoom.ts';
import { NOT_IN_PICTURE, PICTURE_TITLE } from '#ui/charts/picture/chart-picture.ts';
import { CursorSpeech } from '#ui/charts/CursorSpeech.tsx';
import { InTurn } from '#ui/charts/InTurn.tsx';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import classes from '#ui/charts/explore/chart-frame.module.css';
import { useWords } from '#ui/words.tsx';

interface ChartFrameProps {
  /** Names the chart, also in the picture that is saved. */
  readonly title: string;
  /** What a person who sees it takes in at a glance, in sentences. */
  readonly description: string;
  /** CSS pixels, without what is below it. */
  readonly height: number;
  /** `null` until it is drawn. */
  readonly plot: PlotArea | null;
  readonly path: ChartPath;
  readonly zoom: ChartZoom;
  /** What the zoom shows of the x axis, in words. */
  readonly range: string;
  /** Where the keys begin: at the threshold in force. Positions in the plot. */
  readonly current: { readonly u: number; readonly v: number } | null;
  /** Enter on a place that stands for a threshold; a click too, if `isPlain`. */
  readonly onPick: ((threshold: number) => void) | undefined;
  /**
   * A double click, or P: what lies behind a place. Where nothing is picked, a click and Enter too.
   */
  readonly onOpen: ((at: number) => void) | undefined;
  /** The plot has no drag of its own: a click picks, a drag zooms. */
  readonly isPlain: boolean;
  readonly renderDrawing: (width: number) => ReactNode;
  /** Laid over the drawing once it is there, one after another. */
  readonly overlay: ReactNode | readonly ReactNode[];
  readonly legend: ReactNode;
  /** The figures behind the drawing. */
  readonly table: ReactNode;
}

/**
 * What all charts have in common: a reading cursor for pointer and keys, zoom along the x axis, a
 * table behind the drawing, and room for more buttons (`ChartTools`). Only the crosshair is drawn
 * again while the cursor moves.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, height, plot, path, zoom, range, current, onPick, onOpen } = props;
  const { say } = useWords();
  const { ref, width: measured } = useElementSize();
  // Drawing takes a while: in slices, with the page answering meanwhile.
  const width = useDeferredValue(measured);
  const [isOverlaid, setOverlaid] = useState(false);
  const onOverlaid = useCallback(() => setOverlaid(true), []);
  const isBusy = measured > 0 && (width !== measured || plot === null || !isOverlaid);
  const help = useId();
  const tableId = useId();
  const [keyed, setKeyed] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [hasTable, setHasTable] = useState(false);
  const onTable = useCallback(() => setHasTable((shown) => !shown), []);

  const pick = (at: number): void => {
    if (onPick === undefined) {
      onOpen?.(at);
      return;
    }
    const threshold = path.thresholdAt(at);
    if (threshold !== null) onPick(threshold);
  };
  const { wheelRef, hovered, selection, handlers } = useChartPointer({
    plot,
    path,
    zoom,
    dragZooms: props.isPlain,
    onClick: (at, isTouch) => {
      // A finger does not hover: what it taps is read.
      if (isTouch) setKeyed(at);
      if (props.isPlain) pick(at);
    },
    onSecondClick: (at) => onOpen?.(at),
  });

  const begin = (): number | null => {
    const found = plot && current ? path.find(current.u, current.v, plot) : null;
    return found ?? path.stops[0] ?? null;
  };
  const goTo = (at: number | null): void => {
    setKeyed(at);
    const reading = at === null ? null : path.read(at);
    if (reading !== null) zoom.reveal(reading.u);
  };
  /** At the end of what a zoom shows, the view goes on. */
  const stepBy = (at: number, by: number): void => {
    const next = stopAfter(path.stops, at, by);
    goTo(next);
    const reading = next === at ? path.read(at) : null;
    if (reading !== null) zoom.reveal(reading.u + Math.sign(by) * 0.15);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const key = event.target === event.currentTarget ? chartKey(event) : null;
    if (key === null || (key.kind === 'clear' && keyed === null)) return;
    event.preventDefault();
    const { stops } = path;
    const at = keyed ?? begin();
    switch (key.kind) {
      case 'move':
        return at === null || keyed === null ? goTo(at) : stepBy(at, key.stops);
      case 'page':
        return at === null ? undefined : stepBy(at, key.pages * pageOf(stops));
      case 'first':
        return goTo(stops[0] ?? null);
      case 'last':
        return goTo(stops[stops.length - 1] ?? null);
      case 'zoom':
        return zoom.by(key.factor, keyed === null ? 0.5 : (path.read(keyed)?.u ?? 0.5));
      case 'reset':
        return zoom.reset();
      case 'pick':
        return keyed === null ? undefined : pick(keyed);
      case 'open':
        return keyed === null ? undefined : onOpen?.(keyed);
      case 'clear':
        return setKeyed(null);
    }
  };

  const keyedReading = isFocused && keyed !== null ? path.read(keyed) : null;
  const reading = hovered === null ? keyedReading : path.read(hovered);
  const spoken = hovered === null && keyedReading !== null ? spokenReading(keyedReading) : '';
  return (
    <figure className={classes['figure']} {...{ [PICTURE_TITLE]: title }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- application */}
      <div
        ref={useMergedRef(ref, wheelRef)}
        className={classes['chart']}
        style={{ height }}
        role="application"
        aria-roledescription={say('chart.role')}
        aria-label={title}
        aria-describedby={help}
        aria-busy={isBusy || undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setFocused(true);
          const byKey = event.currentTarget.matches(':focus-visible');
          if (keyed === null && byKey && event.target === event.currentTarget) setKeyed(begin());
        }}
        onBlur={() => setFocused(false)}
        {...handlers}
      >
        <div role="img" aria-label={`${title}. ${description}`} className={classes['drawing']}>
          {width > 0 && props.renderDrawing(width)}
        </div>
        {plot && <InTurn onDrawn={onOverlaid}>{props.overlay}</InTurn>}
        {plot && selection && (
          <div
            className={classes['selection']}
            style={{
              left: plot.x + Math.min(...selection) * plot.width,
              width: Math.abs(selection[1] - selection[0]) * plot.width,
              top: plot.y,
              height: plot.height,
            }}
          />
        )}
        {plot && reading && <ChartCrosshair reading={reading} plot={plot} />}
      </div>
      {props.legend}
      <ChartToolbar
        title={title}
        zoom={zoom}
        dragZooms={props.isPlain}
        range={range}
        hasTable={hasTable}
        tableId={tableId}
        onTable={onTable}
      />
      {hasTable && (
        <div
          id={tableId}
          className={classes['table']}
          role="region"
          aria-label={say('chart.table', { title })}
          tabIndex={0}
          {...{ [NOT_IN_PICTURE]: '' }}
        >
          {props.table}
        </div>
      )}
      <CursorSpeech
        helpId={help}
        help={[
          say('chart.keysRead'),
          ...(onPick ? [say('chart.keysPick')] : []),
          ...(onOpen ? [say('chart.keysOpen')] : []),
          say('chart.keysZoom'),
        ].join(' ')}
        spoken={spoken}
      />
    </figure>
  );
}

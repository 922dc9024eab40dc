import { ActionIcon, Text } from '@mantine/core';
import { IconTable, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { createContext, memo, type ReactNode, use } from 'react';
import { ZOOM_STEP } from '#ui/charts/explore/chart-keys.ts';
import type { ChartZoom } from '#ui/charts/explore/chart-zoom.ts';
import { NOT_IN_PICTURE } from '#ui/charts/picture/chart-picture.ts';
import classes from '#ui/charts/explore/chart-frame.module.css';
import { useWords } from '#ui/words.tsx';

/**
 * What a view puts among the buttons below a chart, such as saving it: charts know no more of the
 * application than that.
 */
export const ChartTools = createContext<ReactNode>(null);

interface ChartToolbarProps {
  readonly title: string;
  readonly zoom: ChartZoom;
  /** A drag selects a range; else one with Shift does. */
  readonly dragZooms: boolean;
  /** What is shown of the x axis, while that is not all. */
  readonly range: string;
  readonly hasTable: boolean;
  readonly tableId: string;
  readonly onTable: () => void;
}

/** The buttons below a chart: what its keys do as well, for a pointer or a finger. */
export const ChartToolbar = memo(function ChartToolbar(props: ChartToolbarProps) {
  const { title, zoom, dragZooms, range, hasTable, tableId, onTable } = props;
  const { say } = useWords();
  const tools = use(ChartTools);
  return (
    <div className={classes['toolbar']} {...{ [NOT_IN_PICTURE]: '' }}>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={say(dragZooms ? 'chart.zoomInByDrag' : 'chart.zoomInByShift')}
        aria-label={say('chart.zoomInOf', { title })}
        onClick={() => zoom.by(ZOOM_STEP)}
      >
        <IconZoomIn size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={say('chart.zoomOutHint')}
        aria-label={say('chart.zoomOutOf', { title })}
        disabled={zoom.isWhole}
        onClick={() => zoom.by(1 / ZOOM_STEP)}
      >
        <IconZoomOut size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={say('chart.resetZoomHint')}
        aria-label={say('chart.resetZoomOf', { title })}
        disabled={zoom.isWhole}
        onClick={zoom.reset}
      >
        <IconZoomReset size={18} />
      </ActionIcon>
      <Text size="xs" c="dimmed" aria-live="polite" className={classes['range'] ?? ''}>
        {zoom.isWhole ? '' : range}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={say('chart.tableHint')}
        aria-label={say('chart.table', { title })}
        aria-expanded={hasTable}
        aria-controls={hasTable ? tableId : undefined}
        onClick={onTable}
      >
        <IconTable size={18} />
      </ActionIcon>
      {tools}
    </div>
  );
});

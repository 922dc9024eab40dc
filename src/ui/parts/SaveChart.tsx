import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDownload, IconPhoto, IconVector } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useActions, useServices } from '#ui/app-context.ts';
import { ChartTools } from '#ui/charts/explore/ChartToolbar.tsx';
import { chartPicture, NOT_IN_PICTURE, picturePixels } from '#ui/charts/picture/chart-picture.ts';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import classes from './SaveChart.module.css';
import { reasonOf } from '#words/reason.ts';

interface SaveChartProps {
  /** Of the file, without its ending; also names the button. */
  readonly name: string;
  /** `pixels`: drawn on a canvas, of which lines would be no better. */
  readonly as?: 'lines' | 'pixels';
  /** The chart has a row of buttons, into which this one goes. */
  readonly isFramed?: boolean;
  readonly children: ReactNode;
}

/** A chart that can be saved and copied as a picture, in the colours in which it is shown. */
export function SaveChart({ name, as = 'lines', isFramed = false, children }: SaveChartProps) {
  const { say } = useWords();
  const chart = useRef<HTMLDivElement>(null);
  const { announce } = useActions();
  const { exports } = useServices();
  const fileName = `splitpoint-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, '-')}`;

  const attempt = (what: (element: HTMLElement) => Promise<void>) => (): void => {
    if (chart.current === null) return;
    what(chart.current).catch((error: unknown) => {
      const reason = reasonOf(error);
      announce(message('picture.failed', { reason }), 'error');
    });
  };
  const saveLines = attempt((element) => {
    exports.saveFile(`${fileName}.svg`, 'image/svg+xml', chartPicture(element).svg);
    return Promise.resolve();
  });
  const savePixels = attempt(async (element) => {
    const pixels = await picturePixels(chartPicture(element), say);
    const content = new Uint8Array(await pixels.arrayBuffer());
    exports.saveFile(`${fileName}.png`, 'image/png', content);
  });
  const copyPixels = attempt(async (element) => {
    // Promised and not waited for: the right to write to the clipboard lasts as long as the click.
    const picture = picturePixels(chartPicture(element), say);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    announce(message('picture.copiedPng'));
  });
  const copyLines = attempt(async (element) => {
    await navigator.clipboard.writeText(chartPicture(element).svg);
    announce(message('picture.copiedSvg'));
  });
  const menu = (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={(isFramed ? undefined : classes.button) ?? ''}
          variant="subtle"
          color="gray"
          aria-label={say('picture.menu', { name })}
          {...{ [NOT_IN_PICTURE]: '' }}
        >
          <IconDownload size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {as === 'lines' && (
          <Menu.Item leftSection={<IconVector size={16} />} onClick={saveLines}>
            {say('picture.saveSvg')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={savePixels}>
          {say('picture.savePng')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copyPixels}>
          {say('picture.copyPng')}
        </Menu.Item>
        {as === 'lines' && (
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copyLines}>
            {say('picture.copySvg')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <div className={classes.frame}>
      <div ref={chart}>
        {isFramed ? <ChartTools value={menu}>{children}</ChartTools> : children}
      </div>
      {!isFramed && menu}
    </div>
  );
}

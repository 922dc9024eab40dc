import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { heatmapPairs } from '#tests/component/charts/heatmap-pairs.ts';
import { byTestId, mount, type Mounted } from '#tests/component/charts/mount.tsx';
import { DENSITIES, SCORES } from '#tests/component/charts/scores.ts';
import { said } from '#tests/support/said.ts';
import { type AppServices, AppContext } from '#ui/app-context.ts';
import { DensityChart } from '#ui/charts/density/DensityChart.tsx';
import { SimilarityHeatmap } from '#ui/charts/heatmap/SimilarityHeatmap.tsx';
import { chartPicture, picturePixels } from '#ui/charts/picture/chart-picture.ts';
import { SaveChart } from '#ui/parts/SaveChart.tsx';
import type { Message } from '#words/message.ts';
import { wordsIn } from '#words/render.ts';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});
const nothing = (): void => undefined;
const label = (index: number): string => `${index}.jpg`;

async function density(scheme: 'light' | 'dark' = 'light'): Promise<HTMLElement> {
  mounted = await mount(
    <DensityChart
      densities={DENSITIES}
      scores={SCORES}
      greyArea={{ low: 0.5, high: 0.55 }}
      means={{ mated: 0.36, nonMated: 0.73 }}
      proposals={[{ id: 'max-f1', name: 'Max F1', threshold: 0.55, chosen: true }]}
      threshold={0.5}
      range={{ min: 0, max: 1 }}
      onThreshold={nothing}
      onThresholdCommit={nothing}
      unitLabel="Euclidean distance"
    />,
    800,
    scheme,
  );
  return mounted.container;
}

async function matrix(): Promise<HTMLElement> {
  const pairs = heatmapPairs(4, (row, column) => (row + column === 3 ? 0.3 : 0.8));
  const groups = [
    { label: 'Ann & co', start: 0, end: 2 },
    { label: 'Bob', start: 2, end: 4 },
  ];
  mounted = await mount(
    <SimilarityHeatmap
      size={4}
      pairs={pairs}
      groups={groups}
      threshold={0.5}
      mode="decision"
      selected={null}
      onSelect={nothing}
      itemLabel={label}
    />,
  );
  return mounted.container;
}

function parsed(svg: string): Document {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(drawing.querySelector('parsererror')).toBeNull();
  return drawing;
}

async function pixelsOf(chart: HTMLElement) {
  const blob = await picturePixels(chartPicture(chart), wordsIn('en').say);
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const origin = chart.getBoundingClientRect();
  const at = (x: number, y: number): string => {
    const { data } = context.getImageData((x - origin.left) * 2, (y - origin.top) * 2, 1, 1);
    return `#${Array.from(data.slice(0, 3), (part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  return { bitmap, at };
}

describe('the densities as a drawing', () => {
  test('stand alone: no style sheet, no variable, all words', async () => {
    const chart = await density();
    const { svg, width } = chartPicture(chart);
    const drawing = parsed(svg);
    expect(width).toBe(800);
    expect(svg).not.toMatch(/var\(|class=|style=/);
    const words = [...drawing.querySelectorAll('text')].map((text) => text.textContent);
    expect(words).toContain(
      byTestId(chart, 'threshold-handle').querySelector('span:nth-of-type(2)')!.textContent,
    );
    expect(words.join(' ')).toContain('Same person');
    // Its title once, which only the picture shows; what is there for screen readers alone stays
    // out.
    expect(words[0]).toBe('Densities of Euclidean distance');
    expect(words.join(' ')).not.toMatch(/comparisons|Arrow keys/);
    // Both curves in the colours of their classes.
    const strokes = [...drawing.querySelectorAll('path')].map((path) =>
      path.getAttribute('stroke'),
    );
    expect(strokes).toContain('rgb(21, 96, 184)');
    expect(strokes).toContain('rgb(179, 71, 0)');
  });

  test.each([
    ['light', '#ffffff', '#16202c'],
    ['dark', '#1a2027', '#f3f6f9'],
  ] as const)('show the threshold where it is, %s', async (scheme, background, ink) => {
    const chart = await density(scheme);
    const { bitmap, at } = await pixelsOf(chart);
    expect(bitmap.width).toBe(1600);
    const handle = byTestId(chart, 'threshold-handle').getBoundingClientRect();
    const middle = handle.left + handle.width / 2;
    expect(at(middle, handle.bottom - 30)).toBe(ink);
    expect(at(chart.getBoundingClientRect().right - 2, handle.top + 2)).toBe(background);
  });
});

test('the matrix keeps the colours of its cells and leaves out what is there for the hand', async () => {
  const chart = await matrix();
  const drawing = parsed(chartPicture(chart).svg);
  expect(drawing.querySelectorAll('image')).toHaveLength(1);
  expect(drawing.documentElement.textContent).toContain('false match');
  const { at } = await pixelsOf(chart);
  const plot = chart.querySelector('[role=application]')!.getBoundingClientRect();
  const cell = plot.width / 4;
  const colour = (name: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(`--sp-heat-${name}`).trim();
  const of = (row: number, column: number): string =>
    at(plot.left + (column + 0.25) * cell, plot.top + (row + 0.5) * cell);
  expect(of(0, 3)).toBe(colour('match-wrong'));
  expect(of(0, 1)).toBe(colour('miss'));
  expect(of(0, 2)).toBe(colour('apart'));
});

describe('saving', () => {
  const saveFile = vi.fn<(name: string, type: string, content: string | Uint8Array) => void>();
  const announce = vi.fn<(message: Message, tone?: string) => void>();
  async function open(as: 'lines' | 'pixels') {
    const services = { exports: { saveFile }, actions: { announce } } as unknown as AppServices;
    mounted = await mount(
      <AppContext value={services}>
        <SaveChart name="ROC, log" as={as}>
          <p>0.42</p>
        </SaveChart>
      </AppContext>,
    );
    await page.getByRole('button', { name: 'Save or copy the chart: ROC, log' }).click();
  }

  test('as SVG gives the drawing a name', async () => {
    await open('lines');
    await page.getByRole('menuitem', { name: 'Save as SVG' }).click();
    expect(saveFile).toHaveBeenLastCalledWith(
      'splitpoint-roc-log.svg',
      'image/svg+xml',
      expect.stringContaining('>0.42</text>'),
    );
  });

  test('as PNG writes one, and offers no lines where there are none', async () => {
    await open('pixels');
    expect(page.getByRole('menuitem', { name: /SVG/ }).elements()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
    await expect.poll(() => saveFile.mock.lastCall?.[0]).toBe('splitpoint-roc-log.png');
    const content = saveFile.mock.lastCall?.[2] as Uint8Array;
    expect(new TextDecoder().decode(content.subarray(1, 4))).toBe('PNG');
  });

  test('says so when the browser refuses the clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await open('lines');
    await page.getByRole('menuitem', { name: 'Copy as SVG' }).click();
    await expect.poll(() => said(announce.mock.lastCall?.[0])).toContain('not allowed');
  });
});

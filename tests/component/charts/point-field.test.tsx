import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, type Mounted, point, settled } from '#tests/component/charts/mount.tsx';
import { PointField, type PointFieldProps } from '#ui/charts/scatter/PointField.tsx';

/** Ann has points 0 and 1, Bob 2 and 3, at the corners of a square. */
const NAMES = ['Ann', 'Ann', 'Bob', 'Bob'];
const open = vi.fn<(point: number) => void>();
const PROPS: PointFieldProps = {
  title: 'Map',
  label: 'Map: 4 faces',
  hint: 'Point at a face.',
  legend: [{ kind: 'miss', text: 'missed' }],
  points: {
    count: 4,
    x: Float32Array.of(0, 0, 10, 10),
    y: Float32Array.of(0, 10, 0, 10),
    person: [0, 0, 1, 1],
  },
  ends: { left: Uint32Array.of(0, 2), right: Uint32Array.of(1, 3) },
  lines: [{ kind: 'miss', rows: Uint32Array.of(0, 1), from: 0, to: 2, keep: 'first' }],
  labels: [{ text: 'Ann', x: 0, y: 10 }],
  spacing: null,
  faceUrl: () => null,
  describe: (at) => ({
    name: NAMES[at] ?? '',
    detail: `photo-${at}.jpg`,
    faceUrl: null,
    sentences: ['Decided rightly.'],
    linked: [],
  }),
  open: { words: () => 'Show pairs', open },
};

let mounted: Mounted | null = null;
async function show(changes: Partial<PointFieldProps> = {}): Promise<HTMLElement> {
  mounted = await mount(<PointField {...PROPS} {...changes} />, 800);
  const { container } = mounted;
  await expect.poll(() => container.querySelectorAll('canvas').length).toBe(2);
  return container;
}
beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted?.unmount();
  mounted = null;
});

const field = (container: HTMLElement): HTMLElement =>
  container.querySelector('[role="application"]') as HTMLElement;
const readout = (container: HTMLElement): string =>
  container.querySelector('[data-testid="point-readout"]')?.textContent ?? '';
/** The middle of the ring around the point that is looked at, in CSS pixels of the field. */
function ring(container: HTMLElement): { readonly x: number; readonly y: number } {
  const circle = field(container).querySelector('circle');
  return { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) };
}

describe('the cursor', () => {
  test('goes from point to point and from person to person, and Enter opens', async () => {
    const container = await show();
    field(container).focus();
    await settled();
    expect(readout(container)).toContain('photo-0.jpg');
    await userEvent.keyboard('{ArrowRight}');
    expect(readout(container)).toContain('photo-1.jpg');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith(2);
    expect(container.querySelector('[aria-live="polite"]')?.textContent).toBe(
      'Bob, photo-2.jpg. Decided rightly.',
    );
  });

  test('is where the pointer is, and stays where it clicks', async () => {
    const container = await show();
    field(container).focus();
    await userEvent.keyboard('{End}');
    const last = ring(container);
    await userEvent.keyboard('{Home}');
    point(field(container), 'pointermove', last.x, last.y);
    await settled();
    expect(readout(container)).toContain('photo-3.jpg');
    point(field(container), 'pointerdown', last.x, last.y);
    point(field(container), 'pointerup', last.x, last.y);
    point(field(container), 'pointerout', last.x, last.y, { relatedTarget: document.body });
    await settled();
    expect(readout(container)).toContain('photo-3.jpg');
  });
});

describe('the view', () => {
  test('is enlarged around the pointer, follows the cursor, is dragged and shown whole', async () => {
    const container = await show();
    const reset = page.getByRole('button', { name: 'Reset zoom: Map' });
    await expect.element(reset).toBeDisabled();
    field(container).focus();
    await userEvent.keyboard('{End}');
    const whole = ring(container);
    const box = field(container).getBoundingClientRect();
    const wheel = new WheelEvent('wheel', {
      deltaY: -60,
      ctrlKey: true,
      cancelable: true,
      clientX: box.left + whole.x,
      clientY: box.top + whole.y,
    });
    field(container).dispatchEvent(wheel);
    await settled();
    expect(ring(container).x).toBeCloseTo(whole.x, 3);
    expect(ring(container).y).toBeCloseTo(whole.y, 3);

    await userEvent.keyboard('{Home}');
    const first = ring(container);
    expect(first.x).toBeGreaterThan(0);
    expect(first.y).toBeGreaterThan(0);
    await userEvent.keyboard('{End}');
    const before = ring(container);
    point(field(container), 'pointerdown', 300, 200);
    point(field(container), 'pointermove', 330, 220);
    point(field(container), 'pointerup', 330, 220);
    await settled();
    expect(ring(container).x).toBeCloseTo(before.x + 30, 3);
    expect(ring(container).y).toBeCloseTo(before.y + 20, 3);
    await userEvent.keyboard('0');
    expect(ring(container).x).toBeCloseTo(whole.x, 3);
    await expect.element(reset).toBeDisabled();
  });

  test('axe finds nothing to fault', async () => {
    const container = await show();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('a threshold that moves has the lines drawn again, and the points not', async () => {
  const fills = vi.spyOn(CanvasRenderingContext2D.prototype, 'fill');
  await show();
  const strokes = vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke');
  const drawn = fills.mock.calls.length;
  expect(drawn).toBeGreaterThan(0);
  const lines = PROPS.lines.map((stretch) => ({ ...stretch, to: 1 }));
  await mounted?.render(<PointField {...PROPS} lines={lines} />);
  expect(strokes).toHaveBeenCalledOnce();
  expect(fills).toHaveBeenCalledTimes(drawn);
});

import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ForecastReading, Inspection, Reading } from '#domain/import/reading.ts';
import { TRUTH_WORDS } from '#domain/import/truth-words.ts';
import { type AppServices, AppContext } from '#ui/app-context.ts';
import { ImportDialog } from '#ui/import/ImportDialog.tsx';
import { mount, settled } from '#tests/component/charts/mount.tsx';
import { appFixture } from '#tests/support/app-fixture.ts';
import { INSPECTION, standInImporter } from '#tests/support/stand-in-importer.ts';

const SCORES: Reading = {
  layout: {
    files: [
      {
        format: 'text',
        encoding: 'utf-8',
        delimiter: ';',
        decimal: ',',
        header: true,
        comments: false,
      },
    ],
    parts: [[0]],
  },
  content: {
    kind: 'scores',
    mapping: {
      columns: [
        { role: 'truth' },
        { role: 'score', model: 'Mine', metric: 'distance', polarity: null },
      ],
      truthWords: TRUTH_WORDS,
      files: ['column'],
    },
  },
  evidence: 'Each row is a label of two values and a score.',
};

const FORECAST: ForecastReading['forecast'] = {
  mated: 30,
  nonMated: 160,
  people: 5,
  photos: 20,
  dimensions: null,
  columns: [
    {
      name: 'Mine distance',
      eer: 0.03542,
      threshold: 0.582945,
      polarity: { polarity: 'distance', basis: 'name', text: 'A distance by its name.' },
    },
  ],
  rows: 191,
  leftOut: 1,
  complete: true,
  flags: [{ code: 'left-out', severity: 'warning', text: 'One row was left out: row 7.' }],
  good: ['The label has two values, and both are known.'],
};

const TABLE = {
  fileName: 'scores.csv',
  preview: {
    columns: ['label', 'distance'],
    rows: [
      ['blau', '0,4'],
      ['rot', '0,7'],
    ],
  },
};

const INSPECTED: Inspection = {
  ...INSPECTION,
  format: 'CSV, separated by semicolons',
  tables: [TABLE],
  readings: [{ reading: SCORES, forecast: FORECAST }, ...INSPECTION.readings],
  choices: {
    kinds: [
      { value: 'scores', label: 'a pair with scores' },
      { value: 'embeddings', label: 'a face with its embedding' },
    ],
    delimiters: [
      { value: ',', label: 'comma' },
      { value: ';', label: 'semicolon' },
      { value: null, label: 'white space' },
    ],
    decimals: [
      { value: '.', label: 'point' },
      { value: ',', label: 'comma' },
    ],
    encodings: [{ value: 'utf-8', label: 'UTF-8' }],
    shapes: [[]],
  },
};

let unmount: (() => void) | null = null;
afterEach(() => {
  unmount?.();
  unmount = null;
});

async function open({
  inspection = INSPECTED,
  source = 'scores Ann 1, Ann 2, Bob 1: 0.1 0.8 0.9',
  scheme = 'light',
}: {
  readonly inspection?: Inspection;
  readonly source?: string;
  readonly scheme?: 'light' | 'dark';
} = {}) {
  const { importer, asked, state } = standInImporter();
  if (inspection.kind === 'readings') state.inspection = inspection;
  const app = appFixture({ importer });
  const services = { store: app.store, actions: app.actions, imports: app.imports };
  const mounted = await mount(
    <AppContext value={services as unknown as AppServices}>
      <ImportDialog />
    </AppContext>,
    800,
    scheme,
  );
  ({ unmount } = mounted);
  await app.imports.open([{ path: 'scores.csv', fileName: 'scores.csv', byteLength: 9, source }]);
  await settled();
  return { app, asked, state };
}

const dialog = () => page.getByRole('dialog', { name: 'Import scores.csv' });
const forecast = () => page.getByRole('region', { name: 'What it will give' });
const take = () => page.getByRole('button', { name: 'Import', exact: true });

describe('a good file', () => {
  test('shows what it will give, and needs one key', async () => {
    const { app } = await open();
    await expect.element(dialog()).toBeVisible();
    const text = forecast().element().textContent;
    for (const part of ['30 pairs', '160 pairs', '5', '20', '3.54%', '191 rows', '1 of them']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('One row was left out: row 7.');
    expect(text).toContain('The label has two values, and both are known.');
    expect(text).toContain('Each row is a label of two values and a score.');
    await expect.element(take()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => app.state().study.source).toBe('imported');
    expect(app.state().session.importDraft).toBeNull();
  });

  test('can be read otherwise: every guess has a control', async () => {
    const { asked } = await open();
    const controls = page.getByRole('button', { name: 'Change how it is read' });
    await expect.element(controls).toHaveAttribute('aria-expanded', 'false');
    await controls.click();
    for (const name of ['What a row is', 'Delimiter', 'Decimal mark', 'Encoding']) {
      await expect.element(page.getByLabelText(name, { exact: true })).toBeVisible();
    }
    for (const name of ['What is label?', 'What is distance?', 'Direction of distance']) {
      await expect.element(page.getByLabelText(name)).toBeVisible();
    }
    await page.getByLabelText('"blau" means').selectOptions('the same person');
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toMatchObject({
      content: {
        kind: 'scores',
        mapping: { truthWords: { mated: [...TRUTH_WORDS.mated, 'blau'] } },
      },
    });
    await page.getByLabelText('Decimal mark', { exact: true }).selectOptions('point');
    await expect.poll(() => asked.length).toBe(2);
    // Columns may be others under another layout: what they are is proposed anew.
    expect(asked[1]).toMatchObject({ layout: { files: [{ decimal: '.' }] }, content: null });
  });

  test('keeps the old figures, dimmed, until the new ones are there', async () => {
    const { app, state } = await open();
    let release = (): void => undefined;
    state.hold = new Promise((resolve) => {
      release = resolve;
    });
    await page.getByRole('button', { name: /^Use: Embeddings/ }).click();
    await expect.element(forecast()).toHaveAttribute('aria-busy', 'true');
    expect(forecast().element().textContent).toContain('160 pairs');
    await expect.element(take()).toBeDisabled();
    release();
    await expect.element(forecast()).toHaveAttribute('aria-busy', 'false');
    await expect.element(take()).toBeEnabled();
    expect(app.state().session.importDraft).toMatchObject({ forecast: { dimensions: 2 } });
  });
});

describe('a doubtful file', () => {
  const question = 'Does "blau" mean the same person?';

  test('cannot be taken before its question is answered', async () => {
    await open({ inspection: { ...INSPECTED, question } as Inspection });
    await expect.element(page.getByRole('alert')).toHaveTextContent(question);
    await expect.element(take()).toBeDisabled();
    await expect
      .element(page.getByRole('button', { name: 'Change how it is read' }))
      .toHaveAttribute('aria-expanded', 'true');
    await page.getByLabelText('"blau" means').selectOptions('the same person');
    await expect.element(take()).toBeEnabled();
  });

  test('that leaves the direction open is asked for it on the spot', async () => {
    const unclear = {
      ...FORECAST,
      columns: FORECAST.columns.map((column) => ({
        ...column,
        polarity: { ...column.polarity, basis: 'unclear' as const },
      })),
    };
    const { asked } = await open({
      inspection: {
        ...INSPECTED,
        readings: [{ reading: SCORES, forecast: unclear }],
        question: 'Which way do they point?',
      } as Inspection,
    });
    await page.getByRole('button', { name: /^Similarities/ }).click();
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]?.content).toMatchObject({
      mapping: { columns: [{ role: 'truth' }, { role: 'score', polarity: 'similarity' }] },
    });
    await expect.element(take()).toHaveFocus();
  });

  test('that cannot be read is refused in the dialog', async () => {
    const { app } = await open({ source: 'refused NumPy cut this list off.' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('NumPy cut this list off.');
    expect(page.getByRole('button', { name: 'Import', exact: true }).elements()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.state().session.importDraft).toBeNull();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing against it: %s', async (scheme) => {
  await open({ inspection: { ...INSPECTED, question: 'Which is it?' } as Inspection, scheme });
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document, {
    rules: { 'landmark-no-duplicate-banner': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { numberOf } from '#tests/e2e/support/splitpoint.ts';
import { patient } from '#tests/e2e/support/throttle.ts';

/**
 * The whole job by whoever reads Korean, from photos to files, by the Korean names of everything:
 * with the article's photos where they are, else with the sample.
 */
const FOLDER = 'photos/deepface-unit';
const hasShared = existsSync(sharedPath(FOLDER));
const HANGUL = /\p{Script=Hangul}/u;

const open = async (page: Page, tab: string): Promise<void> => {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab }).waitFor();
  await page.waitForFunction(() => document.querySelector('[class*=_leaving_]') === null);
};

const spoken = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.title]);

describe('in a Korean browser', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1400, locale: 'ko-KR', cores: 2 }));
  });

  /** Rows of a table by their header, each with the text of its cells. */
  const rows = async (name: string): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      await page
        .getByRole('table', { name, exact: true })
        .locator('tbody tr')
        .evaluateAll((found) =>
          found.map((row): [string, string[]] => [
            row.querySelector('th')?.textContent?.trim() ?? '',
            [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
          ]),
        ),
    );

  const saved = async (button: string): Promise<string> => {
    await open(page, '내보내기');
    const { text } = await savedFile(page, () =>
      page.getByRole('button', { name: button, exact: true }).click(),
    );
    return text;
  };

  test('the page speaks Korean from the start, and keeps nothing for that', async () => {
    expect(await spoken(page)).toEqual(['ko', 'Splitpoint: 얼굴 인식 임계치 찾기']);
    expect(await page.getByRole('combobox', { name: '언어' }).inputValue()).toBe('ko');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('photos come in, and faces are found', async () => {
    if (hasShared) await page.getByLabel('폴더 추가').setInputFiles(sharedPath(FOLDER));
    else await page.getByRole('button', { name: '예제 불러오기' }).click();
    const progress = page.getByRole('progressbar', { name: '사진 처리' });
    await progress.waitFor();
    await progress.waitFor({ state: 'hidden', timeout: patient(300_000) });
    expect(await page.getByRole('status').first().textContent()).toMatch(
      hasShared ? /^사진 25장, 인물 9명, 얼굴 25개$/ : /^사진 56장, 인물 14명, 얼굴 56개/,
    );
  });

  test('a method proposes a threshold, and the tables say what it does', async () => {
    await open(page, '임계치');
    await page.getByRole('radio', { name: '정보 이득 (C4.5)', exact: true }).check();
    await page.getByRole('table', { name: '지표', exact: true }).waitFor();
    const matrix = await rows('혼동 행렬');
    const counts = (name: string) => (matrix[name] ?? []).map(numberOf);
    const metrics = await rows('지표');
    const figure = (name: string) => numberOf(metrics[name]?.[0] ?? '');
    if (hasShared) {
      expect(counts('같은 인물')).toEqual([38, 0]);
      expect(counts('다른 인물')).toEqual([0, 262]);
      expect(figure('정밀도')).toBe(1);
      expect(figure('재현율')).toBe(1);
    }
    const [truePositive = NaN, falseNegative = NaN] = counts('같은 인물');
    expect(figure('재현율')).toBeCloseTo(truePositive / (truePositive + falseNegative), 3);
    expect(figure('오인식률(FMR)')).toBeLessThan(0.1);
  });

  test('the threshold is moved by its slider and by typing', async () => {
    const field = page.getByLabel('임계치 값');
    const before = Number(await field.inputValue());
    await page.getByRole('slider', { name: '임계치', exact: true }).press('ArrowRight');
    await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(before);
    await field.fill('0.5');
    await field.press('Enter');
    await expect
      .poll(() => page.getByRole('radio', { name: '직접 지정', exact: true }).isChecked())
      .toBe(true);
  });

  test('pairs and models are looked at', async () => {
    await open(page, '쌍');
    await page
      .getByRole('radiogroup', { name: '보여 줄 쌍' })
      .getByText('모두', { exact: true })
      .click();
    await page.getByRole('region', { name: '유사도 행렬' }).waitFor();
    await open(page, '비교');
    await page.getByRole('table', { name: '비교표' }).waitFor();
  });

  test('the files are those of the English page', async () => {
    await open(page, '임계치');
    await page.getByRole('radio', { name: '평균 + 2σ', exact: true }).check();
    const korean = [await saved('JSON 내보내기'), await saved('쌍 CSV 내보내기')];
    const html = await saved('보고서 내보내기');
    expect(html).toContain('<html lang="ko">');
    expect(html).toMatch(HANGUL);
    await page.getByRole('combobox', { name: '언어' }).selectOption('English');
    const save = async (button: string) =>
      (await savedFile(page, () => page.getByRole('button', { name: button, exact: true }).click()))
        .text;
    const english = [await save('Export JSON'), await save('Export pairs CSV')];
    const report = (text: string) => ({ ...(JSON.parse(text) as ThresholdReport), createdAt: '' });
    expect(report(korean[0]!)).toEqual(report(english[0]!));
    expect(korean[1]).toBe(english[1]);
    expect(korean.join('')).not.toMatch(HANGUL);
    expect(report(korean[0]!).method).toMatchObject({ id: 'mean-2sd', name: 'Mean + 2σ' });
  });

  test('the choice outlives a reload, until everything is forgotten', async () => {
    await page.reload();
    expect(await spoken(page)).toEqual(['en', 'Splitpoint: a threshold for face recognition']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Dark colours' }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
    await page.getByText('모두 지웠습니다', { exact: false }).waitFor();
    expect((await spoken(page))[0]).toBe('ko');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('another language changes words, and nothing that is open, typed or focused', async () => {
  const { page } = await openApp();
  const language = page.locator('header select');
  expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('en');
  expect(
    await language
      .locator('option')
      .evaluateAll((options) =>
        options.map((option) => [(option as HTMLElement).lang, option.textContent]),
      ),
  ).toEqual([
    ['en', 'English'],
    ['ko', '한국어'],
  ]);
  const scores = 'a,b,same,distance\n1,2,1,0.2\n1,3,0,0.9\n2,3,0,0.8\n4,5,1,0.3\n';
  await page.getByLabel('Import scores').setInputFiles({
    name: 'scores.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(scores),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Change how it is read' }).click();
  const typed = dialog.getByRole('textbox').first();
  await typed.fill('typed');
  // The dialog covers the page; another tab or a script may still change it.
  await language.selectOption('ko');
  await page.getByRole('dialog', { name: 'scores.csv 가져오기' }).waitFor();
  expect(await typed.inputValue()).toBe('typed');
  expect(await typed.evaluate((element) => element === document.activeElement)).toBe(true);
  await dialog.getByRole('button', { name: '닫기' }).waitFor();
});

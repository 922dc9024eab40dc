import { expect, test } from 'vitest';
import { csvTable, markdownTable } from '#domain/report/csv-cell.ts';

const CELLS = [
  ['Model', 'AUC'],
  ['VGG, "16"', '0.9905'],
  ['a|b', '–'],
];

test('a CSV table quotes what would break a line apart', () => {
  expect(csvTable(CELLS)).toBe('Model,AUC\n"VGG, ""16""",0.9905\na|b,–\n');
});

test('a Markdown table escapes its own separators', () => {
  expect(markdownTable(CELLS)).toBe(
    '| Model | AUC |\n|---|---|\n| VGG, "16" | 0.9905 |\n| a\\|b | – |\n',
  );
});

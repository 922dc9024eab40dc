import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { english } from '#words/en/catalogue.ts';
import { korean } from '#words/ko/catalogue.ts';
import type { MessageCode } from '#words/message.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const CODES = Object.keys(english) as MessageCode[];

/** Literal text and `#`, by the numbers that the parser gives to kinds of parts. */
const WITHOUT_NAME = new Set([0, 7]);

/** Names of placeholders and tags, in their branches too. */
function names(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const own = WITHOUT_NAME.has(part.type) || !('value' in part) ? [] : [part.value];
    const branches =
      'options' in part
        ? Object.values(part.options).flatMap(({ value }) => names(value))
        : 'children' in part
          ? names(part.children)
          : [];
    return [...own, ...branches];
  });
}

const placeholdersOf = (sentence: string, language: string) => [
  ...new Set(names(new IntlMessageFormat(sentence, language).getAst()).toSorted()),
];

test.each(CODES)('%s has the same placeholders and tags in every language', (code) => {
  expect(placeholdersOf(korean[code], 'ko')).toEqual(placeholdersOf(english[code], 'en'));
});

test('no language lacks a sentence, or has one of its own', () => {
  expect(Object.keys(korean).toSorted()).toEqual(CODES.toSorted());
});

/** Letters beside the placeholders, `#` and tags. */
function hasWords(parts: readonly Part[]): boolean {
  return parts.some((part) =>
    WITHOUT_NAME.has(part.type)
      ? 'value' in part && /\p{L}/u.test(part.value)
      : 'options' in part
        ? Object.values(part.options).some(({ value }) => hasWords(value))
        : 'children' in part && hasWords(part.children),
  );
}

test('Korean sentences are in Korean, but for those that only put others together', () => {
  for (const code of CODES) {
    if (!hasWords(new IntlMessageFormat(english[code], 'en').getAst())) continue;
    expect(korean[code], code).toMatch(/\p{Script=Hangul}/u);
  }
});

test('every sentence is said somewhere, by its whole code', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^words[/\\](?:en|ko)/.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  const unsaid = CODES.filter(
    (code) => !source.includes(`'${code}'`) && !source.includes(`"${code}"`),
  );
  expect(unsaid).toEqual([]);
});

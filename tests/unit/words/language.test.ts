import { expect, test } from 'vitest';
import { isLanguage, languageOf } from '#words/language.ts';

test.each([
  [['ko'], 'ko'],
  [['ko-KR', 'en-US'], 'ko'],
  [['KO-kr'], 'ko'],
  [['ko-Kore-KR-u-nu-latn'], 'ko'],
  [['fr-FR', 'ko', 'en'], 'ko'],
  [['en-GB', 'ko'], 'en'],
  [['fr-FR', 'de'], 'en'],
  // Konkani is no Korean.
  [['kok-IN'], 'en'],
  [['', 'not a tag'], 'en'],
  [[], 'en'],
])('a browser that asks for %j is spoken to in %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});

test('only languages that the page speaks can have been chosen', () => {
  expect(['en', 'ko', 'fr', '', null].filter(isLanguage)).toEqual(['en', 'ko']);
});

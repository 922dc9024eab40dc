import { expect, test } from 'vitest';
import type { LanguageChoice } from '#application/ports.ts';
import type { Language } from '#words/language.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';

/** A browser that asks for Korean, and keeps what was chosen. */
function koreanBrowser(): LanguageChoice & { readonly kept: () => Language | null } {
  let kept: Language | null = null;
  return {
    language: () => kept ?? 'ko',
    keep: (language) => {
      kept = language;
    },
    forget: () => {
      kept = null;
    },
    kept: () => kept,
  };
}

test('the page opens in the language of the browser, and keeps none unless one is chosen', async () => {
  const languageChoice = koreanBrowser();
  const app = appFixture({ languageChoice });
  await app.actions.restore();
  expect(app.state().session.language).toBe('ko');
  expect(languageChoice.kept()).toBeNull();
});

test('a chosen language is that of later sittings too, until everything is forgotten', async () => {
  const languageChoice = koreanBrowser();
  const app = appFixture({ languageChoice });
  await app.actions.restore();
  app.actions.setLanguage('en');
  const later = appFixture({ languageChoice });
  await later.actions.restore();
  expect(later.state().session.language).toBe('en');
  await later.actions.forgetEverything();
  expect(later.state().session.language).toBe('ko');
  expect(languageChoice.kept()).toBeNull();
});

test('another language changes nothing else, and is no step to undo', async () => {
  const app = appFixture();
  await app.add(THREE_PEOPLE);
  await app.settled();
  app.actions.draftThreshold(0.4);
  const before = app.state();
  app.actions.setLanguage('ko');
  const { session, ...rest } = app.state();
  expect(rest).toEqual({
    study: before.study,
    history: before.history,
    acquisitions: before.acquisitions,
    imports: before.imports,
  });
  expect(session).toEqual({ ...before.session, language: 'ko' });
});

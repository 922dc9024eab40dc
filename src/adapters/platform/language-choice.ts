import type { LanguageChoice } from '#application/ports.ts';
import { isLanguage, languageOf } from '#words/language.ts';

const KEY = 'splitpoint.language';

/** Nothing where the browser keeps nothing, as with storage blocked. */
function ifAllowed<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Over `navigator.languages` and one entry of `localStorage`, written only for a choice. */
export const browserLanguageChoice: LanguageChoice = {
  language: () => {
    const chosen = ifAllowed(() => localStorage.getItem(KEY));
    return isLanguage(chosen) ? chosen : languageOf(navigator.languages);
  },
  keep: (language) => void ifAllowed(() => localStorage.setItem(KEY, language)),
  forget: () => void ifAllowed(() => localStorage.removeItem(KEY)),
};

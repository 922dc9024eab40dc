/** A language that the page speaks, by its BCP 47 tag (https://www.rfc-editor.org/info/bcp47). */
export type Language = 'en' | 'ko';

/** What each language calls itself: whoever looks for theirs may read no other. */
export const LANGUAGES: readonly { readonly tag: Language; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'ko', name: '한국어' },
];

/** What text is taken for, and the page speaks to whoever asks for none of its languages. */
export const DEFAULT_LANGUAGE: Language = 'en';

export function isLanguage(tag: string | null): tag is Language {
  return LANGUAGES.some((language) => language.tag === tag);
}

/**
 * The first of the wanted languages that the page speaks, whatever script or region is asked for
 * (lookup of RFC 4647, section 3.4).
 *
 * @param wanted BCP 47 tags, best liked first, as `navigator.languages` has them.
 */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
    if (isLanguage(language)) return language;
  }
  return DEFAULT_LANGUAGE;
}

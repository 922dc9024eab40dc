import { type FormatXMLElementFn, IntlMessageFormat } from 'intl-messageformat';
import { english } from '#words/en/catalogue.ts';
import { korean } from '#words/ko/catalogue.ts';
import type { Language } from '#words/language.ts';
import {
  type Filling,
  message,
  type Message,
  type MessageCode,
  type Param,
} from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageCode, string>>>> = {
  en: english,
  ko: korean,
};

/** Says in one language what messages mean. */
export interface Words {
  readonly language: Language;
  /** A sentence of the catalogue with its placeholders filled. */
  readonly say: <Code extends MessageCode>(code: Code, ...filling: Filling<Code>) => string;
  /** A message that the application returned; what is a text already stays as it is. */
  readonly text: (said: Reason) => string;
  /**
   * A message with tags, such as `<b>`, as pieces: what `tags` makes of each tag's content, and
   * text in between.
   *
   * @throws {Error} where the sentence has a tag that `tags` lacks.
   */
  readonly pieces: <Piece>(
    message: Message,
    tags: Readonly<Record<string, (content: readonly (string | Piece)[]) => Piece>>,
  ) => readonly (string | Piece)[];
}

/** Which English: "a, b and c". */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** Each sentence is parsed once, the first time that it is said. */
export function wordsIn(language: Language): Words {
  const formats = new Map<MessageCode, IntlMessageFormat>();
  const formatOf = (code: MessageCode): IntlMessageFormat => {
    let format = formats.get(code);
    if (format === undefined) {
      format = new IntlMessageFormat(CATALOGUES[language][code], LOCALES[language]);
      formats.set(code, format);
    }
    return format;
  };
  const lists = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  const filled = (param: Param): string | number => {
    if (typeof param === 'string' || typeof param === 'number') return param;
    if ('code' in param) return text(param);
    return lists.format(param.map((item) => (typeof item === 'string' ? item : text(item))));
  };
  const fill = (params: Message['params']) =>
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, filled(param)]));
  const text = ({ code, params }: Message): string => String(formatOf(code).format(fill(params)));
  return {
    language,
    say: (code, ...filling) => text(message(code, ...filling)),
    text: (said) => (typeof said === 'string' ? said : text(said)),
    pieces: <Piece>(
      { code, params }: Message,
      tags: Readonly<Record<string, (content: readonly (string | Piece)[]) => Piece>>,
    ) => {
      const made = formatOf(code).format<Piece>({
        ...fill(params),
        ...(tags as Readonly<Record<string, FormatXMLElementFn<Piece>>>),
      });
      return Array.isArray(made) ? made : [made as string | Piece];
    },
  };
}

import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { English } from '#words/en/catalogue.ts';

/**
 * What the application has to say, before it is said in a language: the code of a sentence in the
 * catalogue, and what is filled in. Domain and workers return messages; `render.ts` makes text of
 * them.
 */
export interface Message {
  readonly code: MessageCode;
  readonly params: Readonly<Record<string, Param>>;
}

export type MessageCode = keyof English;

/**
 * What a placeholder takes. A list is joined as the language joins one; a message is rendered
 * first.
 */
export type Param = string | number | Message | readonly (string | Message)[];

/**
 * The placeholders of a sentence by name, as ICU MessageFormat writes them: `{count, plural, …}`
 * takes a number.
 */
export type ParamsOf<Code extends MessageCode> = GetICUArgs<
  English[Code],
  { ICUArgument: Exclude<Param, number>; ICUNumberArgument: number; ICUDateArgument: never }
>;

/** Nothing after the code where a sentence has no placeholder. */
export type Filling<Code extends MessageCode> = keyof ParamsOf<Code> extends never
  ? readonly []
  : readonly [params: ParamsOf<Code>];

/** The code of a sentence without placeholders: what a table of names holds. */
export type PlainCode = {
  [Code in MessageCode]: Filling<Code> extends readonly [] ? Code : never;
}[MessageCode];

/** @example message('step.renamePerson', { name: 'Ann' }) */
export function message<Code extends MessageCode>(code: Code, ...[params]: Filling<Code>): Message {
  return { code, params: (params ?? {}) as Message['params'] };
}

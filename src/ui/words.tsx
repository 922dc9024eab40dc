import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
} from 'react';
import { useAppState } from '#ui/app-context.ts';
import { message, type Filling, type MessageCode, type PlainCode } from '#words/message.ts';
import { DEFAULT_LANGUAGE } from '#words/language.ts';
import { type Words, wordsIn } from '#words/render.ts';

const WordsContext = createContext<Words>(wordsIn(DEFAULT_LANGUAGE));

/**
 * Everything inside speaks the language of the page. Nothing is made anew when another one is
 * chosen: what is open, typed, dragged or focused stays so.
 */
export function InPageLanguage({ children }: { readonly children: ReactNode }) {
  const language = useAppState((state) => state.session.language);
  const words = useMemo(() => wordsIn(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = words.say('page.title');
  }, [language, words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The sentences of the catalogue, in the language of the page. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** One of a few values to choose from, named by a sentence of the catalogue. */
export interface NamedValue<Value extends string> {
  readonly value: Value;
  readonly label: PlainCode;
}

/** Choices as a field takes them. */
export function labelled<Value extends string>(
  say: Words['say'],
  choices: readonly NamedValue<Value>[],
): { value: Value; label: string }[] {
  return choices.map(({ value, label }) => ({ value, label: say(label) }));
}

type SentenceProps<Code extends MessageCode> = {
  readonly code: Code;
  /** How tags other than `<b>` are drawn, by name. */
  readonly tags?: Readonly<Record<string, (content: ReactNode) => ReactNode>>;
} & (Filling<Code> extends readonly [infer Params]
  ? { readonly params: Params }
  : { readonly params?: undefined });

const BOLD = { b: (content: ReactNode) => <b>{content}</b> };

/** A sentence with markup: `<b>` is drawn bold, other tags as `tags` says. */
export function Sentence<Code extends MessageCode>({ code, params, tags }: SentenceProps<Code>) {
  const filling = (params === undefined ? [] : [params]) as unknown as Filling<Code>;
  const drawn = Object.entries({ ...BOLD, ...tags }).map(
    ([name, draw]) =>
      [name, (content: readonly ReactNode[]): ReactNode => draw(keyed(content))] as const,
  );
  return keyed(useWords().pieces<ReactNode>(message(code, ...filling), Object.fromEntries(drawn)));
}

/** Pieces of one sentence never change places. */
function keyed(pieces: readonly ReactNode[]): ReactNode {
  return pieces.map((piece, index) => <Fragment key={index}>{piece}</Fragment>);
}

import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { message, type Filling, type MessageCode } from '#words/message.ts';
import { type Words, wordsIn } from '#words/render.ts';

const WordsContext = createContext<Words>(wordsIn('en'));

/** The sentences of the catalogue, in the language of the page. */
export function useWords(): Words {
  return useContext(WordsContext);
}

type SentenceProps<Code extends MessageCode> = {
  readonly code: Code;
} & (Filling<Code> extends readonly [infer Params]
  ? { readonly params: Params }
  : { readonly params?: undefined });

/** A sentence whose `<b>` is drawn bold. */
export function Sentence<Code extends MessageCode>({ code, params }: SentenceProps<Code>) {
  const filling = (params === undefined ? [] : [params]) as unknown as Filling<Code>;
  const pieces = useWords().pieces<ReactNode>(message(code, ...filling), {
    b: (content) => <b>{keyed(content)}</b>,
  });
  return keyed(pieces);
}

/** Pieces of one sentence never change places. */
function keyed(pieces: readonly ReactNode[]): ReactNode {
  return pieces.map((piece, index) => <Fragment key={index}>{piece}</Fragment>);
}

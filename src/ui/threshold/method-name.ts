import { useCallback } from 'react';
import { type ChoiceId, choiceWords } from '#domain/threshold/threshold-choice.ts';
import { useWords } from '#ui/words.tsx';

/** What a way to the threshold is called on the page. */
export function useMethodName(): (id: ChoiceId) => string {
  const { say } = useWords();
  return useCallback((id: ChoiceId) => say(choiceWords(id).name), [say]);
}

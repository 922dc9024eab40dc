import type { Problem } from '#application/selectors/problems.ts';
import type { Reason } from '#words/reason.ts';
import { wordsIn } from '#words/render.ts';

const english = wordsIn('en');

/** A problem as the English page lists it. */
export function saidProblem<P extends Pick<Problem, 'path' | 'text' | 'remedy'>>(problem: P) {
  const { path, text, remedy } = problem;
  return {
    ...problem,
    path: said(path),
    text: said(text),
    remedy: said(remedy),
  };
}

/** What a message of the state says on the English page; nothing where there is none. */
export function said(message: Reason | null | undefined): string {
  return message == null ? '' : english.text(message);
}

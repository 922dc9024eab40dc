import type { Problem } from '#application/selectors/problems.ts';
import type { RegisteredFile } from '#application/ports.ts';
import { message } from '#words/message.ts';
import { type Reason, reasonOf } from '#words/reason.ts';
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

/** What is wrong and what to do, as the English page says both. */
export function saidRefusal(refusal: { readonly text: Reason; readonly remedy: Reason }): string {
  return `${said(refusal.text)} ${said(refusal.remedy)}`;
}

/** Why a call rejects, as the English page says it; empty where it does not. */
export function saidFailure(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => '',
    (error: unknown) => said(reasonOf(error)),
  );
}

/** What a message of the state says on the English page; nothing where there is none. */
export function said(reason: Reason | null | undefined): string {
  return reason == null ? '' : english.text(reason);
}

/** What became of a file, in the words of the English page. */
export function saidFile(registered: RegisteredFile) {
  if (registered.kind === 'not-an-image') {
    return { ...registered, looksLike: said(message(registered.looksLike)) };
  }
  if (registered.kind === 'unsupported-image') {
    return { ...registered, format: said(registered.format) };
  }
  return registered.kind === 'unreadable'
    ? { ...registered, detail: said(registered.detail) }
    : registered;
}

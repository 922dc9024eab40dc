import type { Problem } from '#application/selectors/problems.ts';
import type { RegisteredFile } from '#application/ports.ts';
import { message, type Message } from '#words/message.ts';
import { isMessage, type Reason, reasonOf } from '#words/reason.ts';
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

/** What a function throws, in the words of the English page; empty where it throws nothing. */
export function saidByThrowing(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return said(reasonOf(error));
  }
}

/** Plain data in which every message is a text. */
export type Spoken<T> = T extends Message
  ? string
  : T extends ArrayBufferView
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Spoken<Item>[]
      : T extends object
        ? { [Key in keyof T]: Spoken<T[Key]> }
        : T;

/** Plain data with its messages in the words of the English page. */
export function spoken<T>(value: T): Spoken<T> {
  return inWords(value) as Spoken<T>;
}

function inWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (isMessage(value)) return english.text(value);
  if (Array.isArray(value)) return value.map(inWords);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inWords(inner)]));
}

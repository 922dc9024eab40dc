import type { Message } from '#words/message.ts';

/**
 * Why something did not work: a sentence of the catalogue, or what a library or the browser said in
 * its own language, which is shown as it is. Fills a placeholder as it stands.
 */
export type Reason = string | Message;

/** An error that says why. */
export class ReasonedError extends Error {
  readonly reason: Reason;

  /** @param options.cause what was thrown in the first place. */
  constructor(reason: Reason, options?: ErrorOptions) {
    super(typeof reason === 'string' ? reason : written(reason), options);
    this.reason = reason;
  }
}

/** Why it was thrown: the reason that it carries, else its own text, whatever it is. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReasonedError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

/** Whether it is a message that came from another thread or out of a file. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** For consoles, which have no catalogue. */
function written({ code, params }: Message): string {
  return `${code} ${JSON.stringify(params)}`;
}

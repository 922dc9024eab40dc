/** What was thrown, as words: an error's message, or whatever else was thrown as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What was thrown as an error, whatever it was. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

import { ReasonedError } from '#words/reason.ts';

/**
 * A file that cannot be read, with a sentence that says what is wrong and what to do. Thrown by
 * readers, deep inside; whoever calls them turns it into a value, as a bad file is no bug.
 */
export class Refusal extends ReasonedError {
  override readonly name = 'Refusal';
}

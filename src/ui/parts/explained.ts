/** What `Explanations` looks for. */
export const EXPLANATION = 'data-explanation';

/**
 * Attributes of an element that explains itself on hover, on focus and to screen readers: a tooltip
 * that costs nothing until it is asked for.
 */
export function explained(text: string) {
  return { [EXPLANATION]: text, 'aria-description': text };
}

/**
 * The one decision rule of the whole app: two faces match if their distance is at or below the
 * threshold. Ties match.
 */
export function isMatch(distance: number, threshold: number): boolean {
  return distance <= threshold;
}

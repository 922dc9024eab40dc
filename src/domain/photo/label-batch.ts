import { readLabels } from '#domain/photo/label-readings.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';

/**
 * Who is in each photo of one drop or one table, where its folders and file names say so surely;
 * `null` where they say nothing or may be read in several ways.
 *
 * @param paths of photos, `/` between folders, or `\` as Windows writes them into tables.
 */
export function suggestLabels(paths: readonly string[]): readonly (SubjectLabel | null)[] {
  const { readings, isSure } = readLabels(paths.map((path) => path.replaceAll('\\', '/')));
  return isSure && readings[0] !== undefined ? readings[0].labels : paths.map(() => null);
}

import { type PathIndex, pathParts } from '#domain/photo/path-index.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/**
 * Whether a text is a list such as LFW's `people.txt`: an optional line with a number, then lines
 * of a name and how many photos there are, most of them folders of the drop. It says nothing that
 * the folders do not.
 */
export function countsPeople(text: string, photos: PathIndex): boolean {
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const names = lines.flatMap((line) => {
    const found = /^(?<name>.*\S)[\s,;]+\d+$/u.exec(line.trim());
    return found?.groups === undefined ? [] : [subjectKey(found.groups['name'] ?? '')];
  });
  if (names.length < 2 || names.length < 0.9 * (lines.length - 1)) return false;
  const folders = new Set(photos.paths.flatMap((path) => pathParts(path).slice(1).map(subjectKey)));
  return [...folders].filter((folder) => names.includes(folder)).length >= 2;
}

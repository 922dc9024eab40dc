import { subjectLabel } from '#domain/photo/subject-label.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { PathIndex } from '#domain/photo/path-index.ts';

/** What a file beside one photo says of it, as Google Takeout writes one for each. */
export interface SideMetadata {
  /** Row of its photo. */
  readonly photo: number;
  /** Everybody who is named in it. */
  readonly people: readonly SubjectLabel[];
}

/** What Takeout puts between the photo's name and `.json`; long names are cut, up to `.s`. */
const SUPPLEMENT =
  /(?:\.(?:s|su|sup|supp|suppl|supple|supplem|suppleme|supplemen|supplement|supplementa|supplemental|supplemental-\p{L}*))?(?<copy>\(\d+\))?\.json$/iu;

/**
 * Reads the JSON beside a photo: `{title, people: [{name}]}`. It is known by its own name, which is
 * the photo's with more behind, or by its title. `null` for JSON that speaks of no photo of the
 * drop.
 *
 * @param path of the JSON file.
 */
export function sideMetadata(value: unknown, path: string, photos: PathIndex): SideMetadata | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const record = value as Readonly<Record<string, unknown>>;
  const photo = photoOf(path, record['title'], photos);
  if (photo === null) return null;
  const named = record['people'] ?? record['persons'] ?? record['faces'] ?? record['person'];
  const list = Array.isArray(named) ? (named as readonly unknown[]) : [named];
  const people = list.flatMap((one): SubjectLabel[] => {
    const name: unknown = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    const label = typeof name === 'string' ? subjectLabel(name) : null;
    return label === null ? [] : [label];
  });
  return { photo, people };
}

function photoOf(path: string, title: unknown, photos: PathIndex): number | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = path.slice(folder.length);
  const found = SUPPLEMENT.exec(own);
  if (found === null) return null;
  const name = own.slice(0, found.index);
  // `a.jpg(1).json` is of `a(1).jpg`.
  const copy = found.groups?.['copy'] ?? '';
  const named = copy === '' ? name : name.replace(/(\.[^.]+)$/u, `${copy}$1`);
  const candidates = [named, name, ...(typeof title === 'string' && copy === '' ? [title] : [])];
  for (const candidate of candidates) {
    const rows = photos.find(`${folder}${candidate}`);
    const here = rows.filter((row) => photos.paths[row]?.startsWith(folder) === true);
    if (here.length === 1) return here[0] as number;
  }
  return null;
}

const EDITED =
  /[-_ ](?:edited|bearbeitet|modifié|modifie|editado|editada|modificato|modificata|bewerkt|redigeret|redigerad|redigert|edytowane|upraveno|muokattu|düzenlendi|изменено|відредаговано|編集済み|수정됨|已编辑|已編輯)(?=\.[^.]+$)/iu;

/**
 * Photos that are edited ones of others, by what the exporting program adds to their names: row of
 * the edited one, row of the original.
 */
export function editedPhotos(paths: readonly string[]): readonly (readonly [number, number])[] {
  const rows = new Map(paths.map((path, row) => [path.normalize('NFC').toLowerCase(), row]));
  return paths.flatMap((path, row): (readonly [number, number])[] => {
    const original = path.normalize('NFC').replace(EDITED, '').toLowerCase();
    const at = rows.get(original);
    return at === undefined || at === row ? [] : [[row, at]];
  });
}

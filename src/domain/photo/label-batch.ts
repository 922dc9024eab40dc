import { labelFromFileName } from '#domain/photo/file-name-label.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey, subjectLabel } from '#domain/photo/subject-label.ts';

/** Folder names that say where photos are kept, not who is in them. Compared by `subjectKey` without trailing digits. */
const GENERIC_FOLDERS = new Set(
  (
    'photo,photos,picture,pictures,pics,pic,image,images,img,imgs,my pictures,my photos,foto,fotos,bilder,download,' +
    'downloads,desktop,documents,dcim,camera,camera roll,100apple,screenshots,dataset,datasets,data,database,train,' +
    'training,test,testing,val,valid,validation,eval,gallery,probe,probes,references,reference,faces,face,people,persons,' +
    'crops,crop,cropped,aligned,raw,original,originals,full,thumbs,thumbnails,new folder,new,untitled folder,untitled,' +
    'selfies,samples,sample,export,exports,upload,uploads,input,output,album,albums,whatsapp images,temp,tmp,src,media,jpg,' +
    'jpeg,png,archive,files,unsorted,misc,other,all,icloud photos,google photos'
  ).split(','),
);
/** A year, or a date of any common writing. Other bare numbers are ids, as in folders `s1` or `0000045` of data sets. */
const DATE = /^(19|20)\d\d([ .-]?[01]\d([ .-]?[0-3]\d)?)?$/;

interface Folder {
  /** Path of the folder that names the person. */
  readonly path: string;
  readonly label: SubjectLabel;
}

/** What is suggested for one photo, and where it comes from. */
export interface LabelSuggestion {
  readonly label: SubjectLabel | null;
  readonly source: 'folder' | 'file-name' | null;
  /** What the one folder of the drop says, where file names were preferred to it. */
  readonly folder: SubjectLabel | null;
}

/**
 * Suggests who is in each photo of one drop, deciding for the whole drop whether folders or file names carry the names,
 * because one path alone cannot tell. `paths` are as dropped, `/` between folders.
 *
 * - Two or more folders that say something: each photo goes by its nearest such folder. A folder that itself holds
 *   several of them is a container: photos lying directly in it, like photos beside all folders, go by their file names.
 * - One such folder: file names, if they carry two or more names; else the folder (one person's folder dropped alone).
 * - None: file names.
 *
 * `null` where neither says anything. The spelling first seen is the one shown for all of a person's photos.
 */
export function suggestLabels(paths: readonly string[]): (SubjectLabel | null)[] {
  return suggestWithSource(paths).map(({ label }) => label);
}

/** As `suggestLabels`, saying which of folder and file name spoke. */
export function suggestWithSource(paths: readonly string[]): readonly LabelSuggestion[] {
  const folders = paths.map(namingFolder);
  const fromNames = paths.map((path) => labelFromFileName(path.slice(path.lastIndexOf('/') + 1)));
  const folderPaths = new Set(folders.flatMap((folder) => (folder === null ? [] : [folder.path])));
  const folderKeys = distinctKeys(folders.map((folder) => folder?.label ?? null));

  let fromFolder: boolean[];
  if (folderKeys === 1) {
    const namesCarry = distinctKeys(fromNames.filter((_, i) => folders[i] !== null)) >= 2;
    fromFolder = folders.map((folder) => !namesCarry && folder !== null);
  } else {
    const containers = containersOf(folderPaths);
    fromFolder = folders.map((folder) => folder !== null && !containers.has(folder.path));
  }
  const labels = withFirstSpelling(
    paths.map((_, i) => (fromFolder[i] === true ? folders[i]?.label : fromNames[i]) ?? null),
  );
  return labels.map((label, i) => {
    const byFolder = fromFolder[i] === true;
    return {
      label,
      source: label === null ? null : byFolder ? 'folder' : 'file-name',
      folder: byFolder || folderKeys !== 1 ? null : (folders[i]?.label ?? null),
    };
  });
}

/** The nearest folder above the file whose name says something. */
function namingFolder(path: string): Folder | null {
  const parts = path.split('/').slice(0, -1);
  for (let depth = parts.length; depth > 0; depth--) {
    const label = subjectLabel(parts[depth - 1] ?? '');
    if (label !== null && !isGeneric(label))
      return { path: parts.slice(0, depth).join('/'), label };
  }
  return null;
}

function isGeneric(label: SubjectLabel): boolean {
  const key = subjectKey(label);
  return (
    key === '.' ||
    DATE.test(key) ||
    GENERIC_FOLDERS.has(key) ||
    GENERIC_FOLDERS.has(key.replace(/[ -]*(\d+|\(\d+\))$/u, ''))
  );
}

/** Folders that hold two or more of the other naming folders, at any depth. */
function containersOf(folderPaths: ReadonlySet<string>): ReadonlySet<string> {
  const inside = new Map<string, number>();
  for (const path of folderPaths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const above = path.slice(0, slash);
      inside.set(above, (inside.get(above) ?? 0) + 1);
    }
  }
  return new Set([...inside].flatMap(([path, count]) => (count >= 2 ? [path] : [])));
}

function distinctKeys(labels: readonly (SubjectLabel | null)[]): number {
  return new Set(labels.flatMap((label) => (label === null ? [] : [subjectKey(label)]))).size;
}

function withFirstSpelling(labels: readonly (SubjectLabel | null)[]): (SubjectLabel | null)[] {
  const spelling = new Map<string, SubjectLabel>();
  return labels.map((label) => {
    if (label === null) return null;
    const key = subjectKey(label);
    const first = spelling.get(key) ?? label;
    spelling.set(key, first);
    return first;
  });
}

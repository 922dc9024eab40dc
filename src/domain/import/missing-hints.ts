import { type ColumnFacts, isConstant, isFractional, isNumeric, isText } from './column-facts.ts';
import { matrixColumns } from './matrix-cells.ts';
import { onlyPhotos } from './photo-person.ts';

/** What a table of scores seems to lack beyond its gaps, and what to do, as sentences. */
export function missingHints(facts: readonly ColumnFacts[], hasScores: boolean): readonly string[] {
  return [...oneSidedHint(facts, hasScores), ...condensedHint(facts), ...galleryHint(facts)];
}

/** What a table lacks that names photos on one side only, as sentences. */
function oneSidedHint(facts: readonly ColumnFacts[], hasScores: boolean): readonly string[] {
  const photo = onlyPhotos(facts);
  if (photo === null || facts.length < 2) return [];
  const name = photo.name === '' ? `Column ${photo.column + 1}` : `"${photo.name}"`;
  const isFound = facts.some(({ name: head }) => /^(?:source|target)_x$/iu.test(head));
  if (isFound) {
    return [
      `${name} names the photos that were found, and nothing names the photo that was searched for. Add a column with its path (in deepface: df["query"] = img_path), with the person's folder in it, and put the tables of several searches below one another.`,
    ];
  }
  const person = facts.find((one) => one !== photo && isText(one) && !isConstant(one));
  if (person === undefined || facts.filter((one) => !isNumeric(one)).length > 2) return [];
  const whose = person.name === '' ? `column ${person.column + 1}` : `"${person.name}"`;
  return hasScores
    ? [
        `${name} names photos and ${whose} people, but the names of the photos do not say who is in them: put them into folders called as the people are (Ann/1.jpg), or add a column that says it of each pair.`,
      ]
    : [
        `${name} names photos and ${whose} people, and there is no number for each pair: for face_recognition, add --show-distance true.`,
      ];
}

/**
 * SciPy's `pdist` writes the distances of n photos as n(n-1)/2 numbers, without saying whose they
 * are.
 */
function condensedHint(facts: readonly ColumnFacts[]): readonly string[] {
  const [only] = facts;
  const numbers = facts.length === 1 && only?.numeric === only?.filled ? (only?.numeric ?? 0) : 0;
  const photos = Math.round((1 + Math.sqrt(1 + 8 * numbers)) / 2);
  if (photos < 4 || (photos * (photos - 1)) / 2 !== numbers) return [];
  return [
    `They are as many as the pairs of ${photos} photos: if this is what scipy's pdist gave, add a list with the names of the photos, in the order in which pdist had them.`,
  ];
}

/** Rows with a name each and numbers without any may be probes against a gallery. */
function galleryHint(facts: readonly ColumnFacts[]): readonly string[] {
  const { values, names } = matrixColumns(facts);
  const isNamed = names.some((one) => one.filled > 2 && one.distinct().size === one.filled);
  if (!isNamed || values.length < 3 || !values.every(isFractional)) return [];
  return [
    `If each of the ${values.length} columns of numbers is a photo of a gallery, add a list with a name for each of them.`,
  ];
}

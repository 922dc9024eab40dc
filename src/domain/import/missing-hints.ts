import { type ColumnFacts, isConstant, isFractional, isNumeric, isText } from './column-facts.ts';
import { matrixColumns } from './matrix-cells.ts';
import { onlyPhotos } from './photo-person.ts';
import { message, type Message } from '#words/message.ts';

/** What a table of scores seems to lack beyond its gaps, and what to do, as sentences. */
export function missingHints(
  facts: readonly ColumnFacts[],
  hasScores: boolean,
): readonly Message[] {
  return [...oneSidedHint(facts, hasScores), ...condensedHint(facts), ...galleryHint(facts)];
}

/** What a table lacks that names photos on one side only, as sentences. */
function oneSidedHint(facts: readonly ColumnFacts[], hasScores: boolean): readonly Message[] {
  const photo = onlyPhotos(facts);
  if (photo === null || facts.length < 2) return [];
  const column =
    photo.name === ''
      ? message('column.numberedFirst', { column: photo.column + 1 })
      : `"${photo.name}"`;
  const isFound = facts.some(({ name: head }) => /^(?:source|target)_x$/iu.test(head));
  if (isFound) {
    return [message('hint.noProbe', { column })];
  }
  const person = facts.find((one) => one !== photo && isText(one) && !isConstant(one));
  if (person === undefined || facts.filter((one) => !isNumeric(one)).length > 2) return [];
  const whose =
    person.name === ''
      ? message('column.numbered', { column: person.column + 1 })
      : `"${person.name}"`;
  const sentence = hasScores ? 'hint.photosNameNobody' : 'hint.noNumber';
  return [message(sentence, { column, person: whose })];
}

/**
 * SciPy's `pdist` writes the distances of n photos as n(n-1)/2 numbers, without saying whose they
 * are.
 */
function condensedHint(facts: readonly ColumnFacts[]): readonly Message[] {
  const [only] = facts;
  const numbers = facts.length === 1 && only?.numeric === only?.filled ? (only?.numeric ?? 0) : 0;
  const photos = Math.round((1 + Math.sqrt(1 + 8 * numbers)) / 2);
  if (photos < 4 || (photos * (photos - 1)) / 2 !== numbers) return [];
  return [message('hint.pdist', { photos })];
}

/** Rows with a name each and numbers without any may be probes against a gallery. */
function galleryHint(facts: readonly ColumnFacts[]): readonly Message[] {
  const { values, names } = matrixColumns(facts);
  const isNamed = names.some((one) => one.filled > 2 && one.distinct().size === one.filled);
  if (!isNamed || values.length < 3 || !values.every(isFractional)) return [];
  return [message('hint.gallery', { columns: values.length })];
}

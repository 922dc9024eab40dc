import type { Forecast, ForecastReading, Reading } from '#domain/import/reading.ts';
import { countText } from '#domain/shared/wording.ts';

import type { Proposal } from './propose-readings.ts';

/** Readings that lie so near together, with another result, are asked about. */
const CLOSE = 2;

/** What a person must answer before anything is taken; `null` where the best reading is clear. */
export function questionOf(
  best: Proposal,
  second: Proposal | undefined,
  readings: readonly ForecastReading[],
): string | null {
  if (best.content.question !== null) return best.content.question;
  const { forecast } = readings[0]!;
  const polarity = polarityQuestion(forecast);
  if (
    second === undefined ||
    second.content.question !== null ||
    best.points - second.points >= CLOSE
  )
    return polarity;
  const other = readings[1];
  if (other !== undefined && resultOf(other) === resultOf(readings[0]!)) return polarity;
  const isJoined =
    JSON.stringify(best.layout.parts) !== JSON.stringify(second.layout.parts) ? joinText : null;
  const either = alternativeText(readings[0]!, isJoined);
  const or = other === undefined ? second.content.evidence : alternativeText(other, isJoined);
  const doubt = isJoined === null ? best.content.doubt : 'How the files belong together';
  if (either === or)
    return `${doubt} is not certain. Choose one of the readings: they differ in how the text is cut into cells.`;
  return `${doubt} is not certain. Choose how to read it. Either: ${either} Or: ${or}`;
}

/** Readings with the same text give the same figures, and need no question. */
function resultOf({ reading, forecast }: ForecastReading): string {
  const { mated, nonMated, people, photos, dimensions, columns } = forecast;
  const figures = columns.map(({ name, eer, threshold }) => [name, eer, threshold]);
  return JSON.stringify([
    reading.content.kind,
    mated,
    nonMated,
    people,
    photos,
    dimensions,
    figures,
  ]);
}

function joinText({ layout }: Reading): string {
  if (layout.parts.length > 1) return 'The files one after the other: ';
  return (layout.parts[0]?.length ?? 0) > 1 ? 'The files side by side: ' : 'One of them alone: ';
}

/** A reading and what it gives. */
function alternativeText(
  { reading, forecast }: ForecastReading,
  joined: ((reading: Reading) => string) | null,
): string {
  const before = joined === null ? '' : joined(reading);
  const { mated, nonMated, columns } = forecast;
  if (mated + nonMated === 0) return before + reading.evidence;
  const [first] = columns;
  const as =
    first === undefined || reading.content.kind !== 'scores'
      ? ''
      : `, with ${first.name} as a ${first.polarity.polarity}`;
  return `${before}${reading.evidence} That gives ${countText(mated, 'pair')} of the same person and ${countText(nonMated, 'pair')} of different people${as}.`;
}

/** Asks which way scores point, where neither their name nor their values say. */
export function polarityQuestion({ columns }: Forecast): string | null {
  const unclear = columns.filter(({ polarity }) => polarity.basis === 'unclear');
  if (unclear.length === 0) return null;
  const names = unclear
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return `Say whether a larger number means more alike (a similarity) or less alike (a distance): ${names}. ${unclear[0]!.polarity.text}`;
}

import type { Forecast, ForecastReading } from '#domain/import/reading.ts';
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
  const either = alternativeText(readings[0]!);
  const or = readings[1] === undefined ? second.content.evidence : alternativeText(readings[1]);
  return `${best.content.doubt} is not certain. Choose how to read it. Either: ${either} Or: ${or}`;
}

/** A reading and what it gives. */
function alternativeText({ reading, forecast }: ForecastReading): string {
  const { mated, nonMated, columns } = forecast;
  if (mated + nonMated === 0) return reading.evidence;
  const [first] = columns;
  const as =
    first === undefined || reading.content.kind !== 'scores'
      ? ''
      : `, with ${first.name} as a ${first.polarity.polarity}`;
  return `${reading.evidence} That gives ${countText(mated, 'pair')} of the same person and ${countText(nonMated, 'pair')} of different people${as}.`;
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

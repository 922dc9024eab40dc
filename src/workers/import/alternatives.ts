import type { Forecast, ForecastReading } from '#domain/import/reading.ts';
import { listText, percentText } from '#domain/shared/wording.ts';

import type { JoinedTable } from './join-sheets.ts';
import type { Proposal } from './propose-readings.ts';

/**
 * What is offered, so that no two look the same to whoever has to choose: by their rates, where
 * nothing else tells them apart.
 */
export function withoutLookAlikes(
  readings: readonly ForecastReading[],
): readonly ForecastReading[] {
  const told = readings.map((each): ForecastReading => {
    const hasTwin = readings.some((other) => other !== each && looks(other) === looks(each));
    if (!hasTwin) return each;
    const evidence = `${each.reading.evidence} ${rateText(each.forecast)}`;
    return { ...each, reading: { ...each.reading, evidence } };
  });
  return told.filter(
    (each, index) => told.findIndex((other) => looks(other) === looks(each)) === index,
  );
}

function rateText({ columns }: Forecast): string {
  const rates = columns.flatMap(({ eer }) => (eer === null ? [] : [percentText(eer)]));
  return `The equal error rate would be ${listText(rates) || 'unknown'}.`;
}

function looks({ reading, forecast }: ForecastReading): string {
  return JSON.stringify([
    reading.content.kind,
    reading.evidence,
    forecast.mated,
    forecast.nonMated,
    forecast.people,
  ]);
}

/**
 * The evidence of each, led by how the files are put together where that is not the same for all.
 */
export function tellApart(offered: readonly Proposal[]): readonly string[] {
  const [first] = offered;
  const alike = offered.every((proposal) => first !== undefined && isJoinedAlike(first, proposal));
  return offered.map(({ content, table, layout }) =>
    alike || layout.cells ? content.evidence : `${arrangement(table)} ${content.evidence}`.trim(),
  );
}

/** Whether both put the same files together in the same way. */
export function isJoinedAlike({ layout: a }: Proposal, { layout: b }: Proposal): boolean {
  return JSON.stringify([a.parts, a.cells]) === JSON.stringify([b.parts, b.cells]);
}

/** How files or arrays are put together, as a sentence. */
function arrangement({ parts, leftOut, sheets }: JoinedTable): string {
  if (sheets.length === 1) return '';
  const names = listText(parts.map(({ name }) => name));
  if (parts.length > 1) return `One after the other: ${names}.`;
  return leftOut.length > 0 ? `Only ${names}.` : `Side by side, row by row: ${names}.`;
}

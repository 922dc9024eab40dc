import type { Forecast, ForecastReading } from '#domain/import/reading.ts';
import { percentText } from '#domain/shared/wording.ts';

import type { JoinedTable } from './join-sheets.ts';
import type { Proposal } from './propose-readings.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedSentences } from '#domain/shared/joined.ts';

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
    const evidence = joinedSentences([each.reading.evidence, rateText(each.forecast)]);
    return { ...each, reading: { ...each.reading, evidence } };
  });
  return told.filter(
    (each, index) => told.findIndex((other) => looks(other) === looks(each)) === index,
  );
}

function rateText({ columns }: Forecast): Message {
  const rates = columns.flatMap(({ eer }) => (eer === null ? [] : [percentText(eer)]));
  return rates.length === 0 ? message('evidence.eerUnknown') : message('evidence.eer', { rates });
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
export function tellApart(offered: readonly Proposal[]): readonly Reason[] {
  const [first] = offered;
  const alike = offered.every((proposal) => first !== undefined && isJoinedAlike(first, proposal));
  return offered.map(({ content, table, layout }) =>
    alike || layout.cells
      ? content.evidence
      : joinedSentences([...arrangement(table), content.evidence]),
  );
}

/** Whether both put the same files together in the same way. */
export function isJoinedAlike({ layout: a }: Proposal, { layout: b }: Proposal): boolean {
  return JSON.stringify([a.parts, a.cells]) === JSON.stringify([b.parts, b.cells]);
}

/** How files or arrays are put together, as a sentence; none where there is one only. */
function arrangement({ parts, leftOut, sheets }: JoinedTable): readonly Message[] {
  if (sheets.length === 1) return [];
  const names = parts.map(({ name }) => name);
  if (parts.length > 1) return [message('evidence.oneAfterOther', { names })];
  return [message(leftOut.length > 0 ? 'evidence.only' : 'evidence.sideBySide', { names })];
}

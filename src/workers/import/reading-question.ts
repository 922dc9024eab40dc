import { fieldName } from '#domain/import/propose-embeddings.ts';
import type { Forecast, ForecastReading } from '#domain/import/reading.ts';
import { joinedSentences } from '#domain/shared/joined.ts';
import { percentText } from '#domain/shared/wording.ts';
import { message, type Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import type { JoinedTable } from '#workers/import/join-sheets.ts';
import type { Proposal } from '#workers/import/propose-readings.ts';

/** Readings that lie so near together, with another result, are asked about. */
const CLOSE = 2;
/**
 * Files put together so that this share of their rows is of no use may have been meant otherwise.
 */
const WASTED = 0.25;

/** What a person must answer before anything is taken; `null` where the best reading is clear. */
export function questionOf(
  best: Proposal,
  second: Proposal | undefined,
  readings: readonly ForecastReading[],
): Reason | null {
  if (best.content.question !== null) return best.content.question;
  const { forecast } = readings[0]!;
  const polarity = polarityQuestion(forecast);
  if (second === undefined || second.content.question !== null) return polarity;
  const areAlike = isJoinedAlike(best, second);
  const isWasteful = forecast.leftOut > WASTED * forecast.rows;
  const isClear = best.points - second.points >= CLOSE && (areAlike || !isWasteful);
  if (isClear) return polarity;
  const other = readings.find(({ reading }) => reading.content === second.content.content);
  // What looks the same is not offered, and needs no question.
  if (other === undefined) return polarity;
  const isSame = resultOf(other) === resultOf(readings[0]!) && vectorOf(best) === vectorOf(second);
  if (isSame) return polarity;
  const either = alternativeText(readings[0]!);
  const or = alternativeText(other);
  const doubt = areAlike ? best.content.doubt : message('doubt.together');
  return JSON.stringify(either) === JSON.stringify(or)
    ? message('question.differInCells', { doubt })
    : message('question.either', { doubt, either, or });
}

/** Readings with the same text give the same figures, and need no question. */
function resultOf({ reading, forecast }: ForecastReading): string {
  const { mated, nonMated, people, photos, dimensions, columns } = forecast;
  const figures = columns.map(({ name, eer, threshold }) => [name, eer, threshold]);
  // Labels of one set beside the embeddings of another may give the same figures, of other people.
  const { parts } = reading.layout;
  const together = parts.length > 1 ? parts.map((part) => part.toSorted((a, b) => a - b)) : [];
  return JSON.stringify([
    reading.content.kind,
    mated,
    nonMated,
    people,
    photos,
    dimensions,
    figures,
    together,
  ]);
}

/** The name of the embeddings that are read: two sets of them may give the same figures. */
function vectorOf({ content: { content }, table }: Proposal): string {
  if (content.kind !== 'embeddings') return '';
  return fieldName(table.sample.columns[content.mapping.vector[0] ?? -1] ?? '');
}

/** A reading and what it gives. */
function alternativeText({ reading, forecast }: ForecastReading): Reason {
  const { mated, nonMated, columns } = forecast;
  if (mated + nonMated === 0) return reading.evidence;
  const [first] = columns;
  const given = { evidence: reading.evidence, mated, nonMated };
  if (first === undefined || reading.content.kind !== 'scores') {
    return message('question.gives', given);
  }
  const { polarity } = first.polarity;
  return first.name === polarity
    ? message('question.gives', given)
    : message('question.givesAs', { ...given, score: first.name, polarity });
}

/** Asks which way scores point, where neither their name nor their values say. */
export function polarityQuestion({ columns }: Forecast): Message | null {
  const unclear = columns.filter(({ polarity }) => polarity.basis === 'unclear');
  if (unclear.length === 0) return null;
  const names = unclear
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return message('question.polarity', { names, reason: unclear[0]!.polarity.text });
}

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
function isJoinedAlike({ layout: a }: Proposal, { layout: b }: Proposal): boolean {
  return JSON.stringify([a.parts, a.cells]) === JSON.stringify([b.parts, b.cells]);
}

/** How files or arrays are put together, as a sentence; none where there is one only. */
function arrangement({ parts, leftOut, sheets }: JoinedTable): readonly Message[] {
  if (sheets.length === 1) return [];
  const names = parts.map(({ name }) => name);
  if (parts.length > 1) return [message('evidence.oneAfterOther', { names })];
  return [message(leftOut.length > 0 ? 'evidence.only' : 'evidence.sideBySide', { names })];
}

import { embeddingsForecast, type ForecastFrame, scoresForecast } from '#domain/import/forecast.ts';
import {
  type Choice,
  type Forecast,
  type ForecastAnswer,
  type ForecastReading,
  type Inspection,
  type NamedPreview,
  type Reading,
  type ReadingChoices,
  type ReadingContent,
  readingGaps,
  type ReadingKind,
  type ReadingRequest,
} from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { tablePreview } from '#domain/import/table-preview.ts';
import { FILE_ENCODINGS } from '#domain/shared/text-encoding.ts';

import { tellApart, withoutLookAlikes } from '#workers/import/reading-question.ts';
import { polarityQuestion, questionOf } from './reading-question.ts';
import { DELIMITERS } from './dialect.ts';
import { type JoinedTable, joinSheets } from './join-sheets.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { contentsOf, hasNames, type Proposal, proposeReadings } from './propose-readings.ts';
import { readContent } from './read-content.ts';
import { joinedFormats, type SourceFile } from './row-source.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedSentences } from '#domain/shared/joined.ts';

/** Readings that are offered. */
const OFFERED = 4;
/** Readings that are this far behind the best are not offered. */
const WORTH_OFFERING = 12;
/** Rows that a forecast is made of: more would take longer than a person waits for a dialog. */
const FORECAST_ROWS = 100_000;
const FORECAST_EMBEDDINGS = 5000;

/** Proposes readings of files, best first, each with what it will give. @throws {Refusal} */
export async function inspectFiles(files: readonly SourceFile[]): Promise<Inspection> {
  const opened = await openAll(files);
  const proposals = distinct(await proposeReadings(opened));
  const [best, second] = proposals;
  if (best === undefined) throw new Refusal(message('refused.chooseFirst'));
  await refuseNameless(best);
  const others = proposals
    .slice(1)
    .filter(
      ({ content, points }) => content.question === null && points > best.points - WORTH_OFFERING,
    );
  const offered = [best, ...others].slice(0, OFFERED);
  const forecasts: ForecastReading[] = [];
  const evidence = tellApart(offered);
  for (const [index, { layout, table, content }] of offered.entries()) {
    const reading = { layout, content: content.content, evidence: evidence[index]! };
    forecasts.push(await forecastOf(table, reading, content.remarks));
  }
  const readings = withoutLookAlikes(forecasts);
  return {
    kind: 'readings',
    format: formatOf(best.table),
    tables: previews(best.table),
    sheets: best.table.sheets,
    readings,
    question: questionOf(best, second, readings),
    choices: choicesOf(opened, offered),
  };
}

/**
 * What a reading gives that a person has changed; proposes what it leaves open. @throws {Refusal}
 */
export async function forecastRequest(
  files: readonly SourceFile[],
  request: ReadingRequest,
): Promise<ForecastAnswer> {
  const table = await openTable(files, request.layout);
  const { content: asked } = request;
  const proposed =
    asked === null || asked.mapping === null
      ? contentsOf(table, asked?.kind ?? null)[0]
      : undefined;
  const content = proposed?.content ?? (asked as ReadingContent | null);
  if (content === null || content.mapping === null) {
    throw new Refusal(message(OTHER_KIND[asked?.kind ?? 'scores']));
  }
  const reading: Reading = {
    layout: request.layout,
    content,
    evidence: proposed?.evidence ?? message('evidence.asSaid'),
  };
  const { forecast } = await forecastOf(table, reading, proposed?.remarks ?? []);
  const gaps = readingGaps({ content });
  return {
    kind: 'forecast',
    format: formatOf(table),
    tables: previews(table),
    sheets: table.sheets,
    reading,
    forecast,
    question:
      gaps.length > 0 ? joinedSentences(gaps) : (proposed?.question ?? polarityQuestion(forecast)),
  };
}

/** The table that files are under a layout. @throws {Refusal} */
export async function openTable(
  files: readonly SourceFile[],
  layout: Reading['layout'],
): Promise<JoinedTable> {
  const opened = await openAll(files);
  const sheets = await Promise.all(
    opened.map((file, i) => file.sheets(layout.files[i] ?? file.guesses[0]!.layout)),
  );
  return joinSheets(sheets.flat(), layout);
}

async function openAll(files: readonly SourceFile[]): Promise<readonly OpenFile[]> {
  if (files.length === 0) throw new Refusal(message('refused.chooseFirst'));
  const opened: OpenFile[] = [];
  for (const file of files) opened.push(await openFile(file));
  return opened;
}

/** Proposals that give the same are one. */
function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ content, layout, table }) => {
    const { kind } = content.content;
    // Embeddings are the same wherever in a table they stand.
    const width = kind === 'embeddings' ? '' : table.sample.columns.length;
    const key = `${kind} ${content.outcome} ${JSON.stringify([layout.parts, layout.cells])} ${width}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function refuseNameless({ content, table }: Proposal): Promise<void> {
  if (content.question === null) return;
  const [other] = table.leftOut;
  if (content.content.kind !== 'scores' && other !== undefined) {
    const [rows, others] = [await table.parts[0]!.rowCount(), await other.rowCount()];
    const { name } = table.parts[0]!;
    throw new Refusal(
      message('refused.otherLength', { name, embeddings: rows, other: other.name, rows: others }),
    );
  }
  if (content.content.kind === 'embeddings' && !hasNames(table)) {
    const rows = await table.parts[0]!.rowCount();
    throw new Refusal(message('refused.nameless', { embeddings: rows }));
  }
  if (content.content.kind === 'matrix') throw new Refusal(content.question);
}

async function forecastOf(
  table: JoinedTable,
  reading: Reading,
  remarks: readonly Message[],
): Promise<ForecastReading> {
  const { content } = reading;
  const most = content.kind === 'embeddings' ? FORECAST_EMBEDDINGS : FORECAST_ROWS;
  if (readingGaps({ content }).length > 0) return { reading, forecast: { ...EMPTY, flags: [] } };
  let complete = true;
  const result = await readContent(table, content, {
    most,
    onPart: () => {
      complete = false;
    },
  });
  const frame: ForecastFrame = {
    unusedColumns: unusedColumns(table, content),
    unusedSheets: table.leftOut.map(({ name }) => name),
    complete,
    doubts: table.doubts,
    remarks: [...table.remarks, ...remarks],
  };
  const forecast =
    result.kind === 'scores'
      ? scoresForecast(result.scores, frame)
      : embeddingsForecast(result.embeddings, frame);
  return { reading, forecast };
}

const EMPTY: Forecast = {
  mated: 0,
  nonMated: 0,
  people: 0,
  photos: 0,
  dimensions: null,
  columns: [],
  rows: 0,
  leftOut: 0,
  complete: false,
  flags: [],
  good: [],
};

function unusedColumns({ sample }: JoinedTable, content: ReadingContent): readonly Reason[] {
  const used = usedColumns(content);
  return sample.columns.flatMap((name, column) =>
    used.has(column) ? [] : [name || message('column.numberedFirst', { column: column + 1 })],
  );
}

function usedColumns(content: ReadingContent): ReadonlySet<number> {
  switch (content.kind) {
    case 'scores':
      return new Set(
        content.mapping.columns.flatMap(({ role }, i) => (role === 'ignored' ? [] : [i])),
      );
    case 'embeddings': {
      const { vector, subject, file } = content.mapping;
      return new Set([...vector, subject ?? -1, file ?? -1]);
    }
    case 'matrix': {
      const { values, names, subject } = content.mapping;
      return new Set([...values, names ?? -1, subject ?? -1]);
    }
  }
}

function formatOf({ parts }: JoinedTable): Reason {
  return joinedFormats(parts);
}

function previews({ parts }: JoinedTable): readonly NamedPreview[] {
  return parts.map(({ name, sample }) => ({ fileName: name, preview: tablePreview(sample) }));
}

const OTHER_KIND = {
  scores: 'refused.otherKindScores',
  embeddings: 'refused.otherKindEmbeddings',
  matrix: 'refused.otherKindMatrix',
} as const satisfies Record<ReadingKind, PlainCode>;

const KINDS: readonly Choice<ReadingKind>[] = [
  { value: 'scores', label: message('kinds.scores') },
  { value: 'embeddings', label: message('kinds.embeddings') },
  { value: 'matrix', label: message('kinds.matrix') },
];

const MARKS: Readonly<Record<string, PlainCode>> = {
  ',': 'mark.commas',
  '\t': 'mark.tabs',
  ';': 'mark.semicolons',
  '|': 'mark.bars',
};

function choicesOf(files: readonly OpenFile[], offered: readonly Proposal[]): ReadingChoices {
  const kinds = new Set(offered.map(({ content }) => content.content.kind));
  return {
    kinds: [
      ...KINDS.filter(({ value }) => kinds.has(value)),
      ...KINDS.filter(({ value }) => !kinds.has(value)),
    ],
    delimiters: DELIMITERS.map(([value]) => ({
      value,
      label: message(MARKS[value ?? ''] ?? 'mark.space'),
    })),
    decimals: [
      { value: '.', label: message('mark.point') },
      { value: ',', label: message('mark.comma') },
    ],
    encodings: FILE_ENCODINGS.map((value) => ({ value, label: value })),
    shapes: files.map(({ shapes }) => shapes),
  };
}

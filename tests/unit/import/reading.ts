import type {
  EmbeddingMapping,
  Inspection,
  Reading,
  ReadingContent,
} from '#domain/import/reading.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportedScores, ImportResult } from '#domain/import/imported-scores.ts';
import type { ScoreMapping } from '#domain/import/score-mapping.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import type { SourceFile } from '#workers/import/row-source.ts';
import { Transferred } from '#workers/rpc/serve.ts';
import { said, type Spoken, spoken } from '#tests/support/said.ts';

type Content = string | Uint8Array<ArrayBuffer> | ArrayBuffer;

export function fileOf(name: string, content: Content): SourceFile {
  return { name, blob: new Blob([content]) };
}

const handlers = importHandlers();
const context = { signal: new AbortController().signal, report: () => {} };

export async function inspected(...files: readonly SourceFile[]): Promise<Spoken<Inspection>> {
  return spoken((await handlers.inspect({ files }, context)) as Inspection);
}

/** The best reading; fails where the files are refused. */
export async function bestReading(...files: readonly SourceFile[]): Promise<Spoken<Reading>> {
  const inspection = await inspected(...files);
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  return inspection.readings[0]!.reading;
}

export async function proposedMapping(...files: readonly SourceFile[]): Promise<ScoreMapping> {
  const { content } = await bestReading(...files);
  if (content.kind === 'scores') return content.mapping;
  throw new Error(`taken for ${content.kind}`);
}

/** Everything read under a reading. */
export async function readAs(
  files: readonly SourceFile[],
  reading: Reading,
): Promise<ImportResult> {
  const answer = await handlers.read({ files, reading }, context);
  const outcome = answer instanceof Transferred ? answer.value : answer;
  if (outcome.kind === 'refused') throw new Error(said(outcome.reason));
  return spoken(outcome.result) as ImportResult;
}

/** Scores read with the proposed mapping, or with one that is changed before. */
export async function scoresOf(
  files: readonly SourceFile[],
  change: (mapping: ScoreMapping) => ScoreMapping = (mapping) => mapping,
): Promise<ImportedScores> {
  const reading = await bestReading(...files);
  const { content } = reading;
  const changed: ReadingContent =
    content.kind === 'scores' ? { ...content, mapping: change(content.mapping) } : content;
  const result = await readAs(files, { ...reading, content: changed });
  if (result.kind !== 'scores') throw new Error('taken for embeddings');
  return result.scores;
}

export function scoresOfText(text: string, name = 'scores.csv'): Promise<ImportedScores> {
  return scoresOf([fileOf(name, text)]);
}

export async function embeddingsOf(
  files: readonly SourceFile[],
  change: (mapping: EmbeddingMapping) => EmbeddingMapping = (mapping) => mapping,
): Promise<ImportedEmbeddings> {
  const reading = await bestReading(...files);
  const { content } = reading;
  if (content.kind !== 'embeddings') throw new Error(`taken for ${content.kind}`);
  const mapping = change(content.mapping);
  const result = await readAs(files, { ...reading, content: { ...content, mapping } });
  if (result.kind !== 'embeddings') throw new Error('taken for scores');
  return result.embeddings;
}

/** Why files are refused; fails where they are not. */
export async function refusalOf(...files: readonly SourceFile[]): Promise<string> {
  const inspection = await inspected(...files);
  if (inspection.kind !== 'refused') throw new Error('not refused');
  return inspection.reason;
}

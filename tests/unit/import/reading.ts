import type { EmbeddingMapping } from '#domain/import/embedding-mapping.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportInspection } from '#domain/import/import-inspection.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import type { ScoreMapping } from '#domain/import/score-mapping.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import type { SourceFile } from '#workers/import/row-source.ts';
import { Transferred } from '#workers/rpc/serve.ts';

type Content = string | Uint8Array<ArrayBuffer> | ArrayBuffer;

export function fileOf(name: string, content: Content): SourceFile {
  return { name, blob: new Blob([content]) };
}

const handlers = importHandlers();
const context = { signal: new AbortController().signal, report: () => {} };

export async function inspected(...files: readonly SourceFile[]): Promise<ImportInspection> {
  return (await handlers.inspect({ files }, context)) as ImportInspection;
}

export async function proposedMapping(...files: readonly SourceFile[]): Promise<ScoreMapping> {
  const inspection = await inspected(...files);
  if (inspection.kind === 'scores') return inspection.proposal;
  throw new Error(inspection.kind === 'refused' ? inspection.reason : 'taken for embeddings');
}

/** Scores read with the proposed mapping, or with one that is changed before. */
export async function scoresOf(
  files: readonly SourceFile[],
  change: (mapping: ScoreMapping) => ScoreMapping = (mapping) => mapping,
): Promise<ImportedScores> {
  const mapping = change(await proposedMapping(...files));
  const answer = await handlers.readScores({ files, mapping }, context);
  const outcome = answer instanceof Transferred ? answer.value : answer;
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.result;
}

export function scoresOfText(text: string, name = 'scores.csv'): Promise<ImportedScores> {
  return scoresOf([fileOf(name, text)]);
}

export async function embeddingsOf(
  files: readonly SourceFile[],
  change: (mapping: EmbeddingMapping) => EmbeddingMapping = (mapping) => mapping,
): Promise<ImportedEmbeddings> {
  const inspection = await inspected(...files);
  if (inspection.kind !== 'embeddings') {
    throw new Error(inspection.kind === 'refused' ? inspection.reason : 'taken for scores');
  }
  const mapping = change(inspection.proposal);
  const answer = await handlers.readEmbeddings({ files, mapping }, context);
  const outcome = answer instanceof Transferred ? answer.value : answer;
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.result;
}

/** Why files are refused; fails where they are not. */
export async function refusalOf(...files: readonly SourceFile[]): Promise<string> {
  const inspection = await inspected(...files);
  if (inspection.kind !== 'refused') throw new Error(`taken for ${inspection.kind}`);
  return inspection.reason;
}

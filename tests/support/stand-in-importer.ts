import { packTexts } from '#domain/import/text-table.ts';
import type { ImportedEmbeddings } from '#domain/import/embedding-assembler.ts';
import type { ImportedScores, ImportResult } from '#domain/import/imported-scores.ts';
import { findPolarity } from '#domain/import/polarity.ts';
import type { ForecastReading, Inspection, ReadingRequest } from '#domain/import/reading.ts';
import type { ScoreImporter } from '#application/import-ports.ts';
import { Cancelled, type IncomingFile } from '#application/ports.ts';

/**
 * Scores of all pairs of photos, written as `Ann 1, Ann 2, Bob 1: 0.1 0.9 0.8`: the person's name
 * first, then the pairs in order (1-2, 1-3, 2-3). With names of columns after a `|` there are as
 * many columns, each adding 1 to every score of the one before.
 */
export function scoresOf(text: string): ImportedScores {
  const [body = '', names = 'Mine'] = text.split('|');
  const [photos = '', numbers = ''] = body.split(':');
  const items = photos.split(',').map((name) => name.trim());
  const people = [...new Set(items.map((name) => name.split(' ')[0] ?? ''))];
  const subject = Uint32Array.from(items, (name) => people.indexOf(name.split(' ')[0] ?? ''));
  const given = numbers.trim().split(/\s+/).filter(Boolean).map(Number);
  const pairs = items
    .flatMap((_, left) => items.slice(left + 1).map((__, i) => [left, left + 1 + i] as const))
    .slice(0, given.length);
  const left = Uint32Array.from(pairs, (pair) => pair[0]);
  const right = Uint32Array.from(pairs, (pair) => pair[1]);
  const mated = Uint8Array.from(pairs, ([a, b]) => Number(subject[a] === subject[b]));
  return {
    count: pairs.length,
    left,
    right,
    mated,
    itemCount: items.length,
    itemNames: packTexts(items),
    subject,
    subjectCount: people.length,
    subjectNames: packTexts(people),
    people: 'named',
    columns: names.split(',').map((model, index) => {
      const scores = Float64Array.from(given, (score) => score + index);
      return {
        model: model.trim(),
        metric: 'score',
        metricId: null,
        scores,
        missing: 0,
        polarity: findPolarity(scores, mated, null),
      };
    }),
    rowsRead: pairs.length,
    problems: [],
    notes: [],
  };
}

/** Embeddings of two numbers each, written as `Ann 0 0, Ann 0 0.1, Bob 1 0`. */
export function embeddingsOf(text: string): ImportedEmbeddings {
  const parts = text.split(',').map((part) => part.trim().split(/\s+/));
  const people = [...new Set(parts.map(([name = '']) => name))];
  return {
    table: {
      count: parts.length,
      dimensions: 2,
      vectors: Float32Array.from(parts.flatMap(([, ...numbers]) => numbers.map(Number))),
      subject: Uint32Array.from(parts, ([name = '']) => people.indexOf(name)),
      subjectCount: people.length,
    },
    rows: parts.map(([subject = ''], i) => ({ subject, file: `${i + 1}.jpg` })),
    subjects: people,
    rowsRead: parts.length,
    problems: [],
    notes: [],
  };
}

const READING: ForecastReading = {
  reading: {
    layout: { files: [{ format: 'numpy' }], parts: [[0]] },
    content: { kind: 'embeddings', mapping: { vector: [0, 1], subject: 2, file: null } },
    evidence: 'Two numbers and a name in each row.',
  },
  forecast: {
    mated: 1,
    nonMated: 2,
    people: 2,
    photos: 3,
    dimensions: 2,
    columns: [],
    rows: 3,
    leftOut: 0,
    complete: true,
    flags: [],
    good: [],
  },
};

/** What the stand-in says of any file; parts of it can be replaced. */
export const INSPECTION: Extract<Inspection, { kind: 'readings' }> = {
  kind: 'readings',
  format: 'a stand-in',
  tables: [],
  sheets: [],
  readings: [READING],
  question: null,
  choices: { kinds: [], delimiters: [], decimals: [], encodings: [], shapes: [] },
};

/**
 * An importer over files whose text is `scores <as scoresOf>`, `embeddings <as embeddingsOf>` or
 * `refused <why>`. `hold` keeps forecasts back until it is resolved, as a large file would.
 */
export function standInImporter() {
  const asked: ReadingRequest[] = [];
  const state = { hold: Promise.resolve(), inspection: INSPECTION };
  let generation = 0;
  const current = async <T>(answer: () => T): Promise<T> => {
    generation += 1;
    const mine = generation;
    await state.hold;
    if (mine !== generation) throw new Cancelled();
    return answer();
  };
  const textOf = (files: readonly IncomingFile[]): string => String(files[0]?.source);
  const importer: ScoreImporter = {
    inspect: (files) =>
      current((): Inspection => {
        const text = textOf(files);
        return text.startsWith('refused ')
          ? { kind: 'refused', reason: text.slice('refused '.length) }
          : state.inspection;
      }),
    forecast: (_, request) => {
      asked.push(request);
      return current(() => ({
        kind: 'forecast' as const,
        format: 'a stand-in',
        tables: [],
        sheets: [],
        reading: { ...READING.reading, layout: request.layout },
        forecast: { ...READING.forecast, mated: asked.length },
        question: null,
      }));
    },
    read: (files) =>
      current(() => {
        const text = textOf(files);
        const result: ImportResult = text.startsWith('scores ')
          ? { kind: 'scores', scores: scoresOf(text.slice('scores '.length)) }
          : { kind: 'embeddings', embeddings: embeddingsOf(text.slice('embeddings '.length)) };
        return { kind: 'read' as const, result };
      }),
    cancel: () => {
      generation += 1;
    },
  };
  return { importer, asked, state };
}

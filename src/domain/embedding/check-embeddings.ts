import { compareAll } from '#domain/comparison/compare-all.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { percentText } from '#domain/shared/wording.ts';
import { buildTemplateTable } from '#domain/embedding/template-table.ts';
import { embeddingFault } from './validity.ts';
import { message, type Message } from '#words/message.ts';

/** A face as a new model embedded it, twice. */
export interface CheckedFace {
  /** Key of the person; equal keys are mated. */
  readonly subject: string;
  readonly embedding: Float32Array;
  readonly again: Float32Array;
}

/** One thing that embeddings must be, and whether they are. */
export interface EmbeddingCheck {
  readonly id: 'finite' | 'varied' | 'repeatable' | 'separates';
  /** `unknown`: the photos do not tell. */
  readonly verdict: 'passed' | 'failed' | 'unknown';
  /** A sentence with the figures. */
  readonly text: Message;
}

/**
 * Two runs of one network on one crop differ by rounding at most; larger differences are noise that
 * was left on, dropout say.
 */
const SAME = 1e-4;

/**
 * Whether what a model gives can be embeddings: finite numbers, that differ from face to face, are
 * the same for the same photo, and bring a person's photos nearer to each other than to others'.
 * The last needs people with two photos each, and is a hint, not an evaluation.
 */
export function checkEmbeddings(
  faces: readonly CheckedFace[],
  dimensions: number,
  metric: MetricId,
): readonly EmbeddingCheck[] {
  if (faces.length === 0) {
    return [{ id: 'finite', verdict: 'unknown', text: message('modelCheck.noFace') }];
  }
  const faulty = faces.filter(({ embedding }) => embeddingFault(embedding, dimensions) !== null);
  const finite: EmbeddingCheck =
    faulty.length === 0
      ? {
          id: 'finite',
          verdict: 'passed',
          text: message('modelCheck.finite', { embeddings: faces.length, dimensions }),
        }
      : {
          id: 'finite',
          verdict: 'failed',
          text: message('modelCheck.notFinite', {
            faulty: faulty.length,
            embeddings: faces.length,
          }),
        };
  if (faulty.length > 0) return [finite];
  return [finite, varied(faces), repeatable(faces), separates(faces, metric)];
}

function varied(faces: readonly CheckedFace[]): EmbeddingCheck {
  const [first, ...others] = faces;
  if (first === undefined || others.length === 0) {
    return {
      id: 'varied',
      verdict: 'unknown',
      text: message('modelCheck.onePhoto'),
    };
  }
  const largest = Math.max(
    ...others.map(({ embedding }) => relativeDifference(first.embedding, embedding)),
  );
  return largest > 1e-3
    ? { id: 'varied', verdict: 'passed', text: message('modelCheck.varied') }
    : {
        id: 'varied',
        verdict: 'failed',
        text: message('modelCheck.constant'),
      };
}

function repeatable(faces: readonly CheckedFace[]): EmbeddingCheck {
  const worst = Math.max(
    ...faces.map(({ embedding, again }) => relativeDifference(embedding, again)),
  );
  return worst <= SAME
    ? {
        id: 'repeatable',
        verdict: 'passed',
        text: message('modelCheck.repeatable'),
      }
    : {
        id: 'repeatable',
        verdict: 'failed',
        text: message('modelCheck.notRepeatable', { difference: percentText(worst) }),
      };
}

function separates(faces: readonly CheckedFace[], metric: MetricId): EmbeddingCheck {
  const { table } = buildTemplateTable(faces);
  const pairs = compareAll(table, metric);
  const ofClass = (mated: number) => pairs.distance.filter((_, i) => pairs.mated[i] === mated);
  const near = ofClass(1);
  const far = ofClass(0);
  if (near.length === 0 || far.length === 0) {
    return {
      id: 'separates',
      verdict: 'unknown',
      text: message('modelCheck.tooFewPeople'),
    };
  }
  let nearer = 0;
  for (const mated of near) {
    for (const other of far) nearer += mated < other ? 1 : mated === other ? 0.5 : 0;
  }
  const share = nearer / (near.length * far.length);
  const passed = share >= 0.7;
  return {
    id: 'separates',
    verdict: passed ? 'passed' : 'failed',
    text: message(passed ? 'modelCheck.separates' : 'modelCheck.separatesLittle', {
      share: percentText(share),
      mated: near.length,
      nonMated: far.length,
    }),
  };
}

/** Largest difference of a component, as a fraction of the largest component. */
function relativeDifference(p: Float32Array, q: Float32Array): number {
  let difference = 0;
  let largest = 0;
  p.forEach((value, i) => {
    difference = Math.max(difference, Math.abs(value - (q[i] ?? NaN)));
    largest = Math.max(largest, Math.abs(value));
  });
  return difference / largest;
}

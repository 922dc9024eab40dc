import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import type { Reason } from '#words/reason.ts';

/** One of the things that are compared, by what a person calls it. */
export interface ComparedItem {
  /** `null` for an item of an import, of which there is no picture. */
  readonly photo: PhotoId | null;
  /** As files write it. */
  readonly path: string;
  /** As it is shown; of everybody's references, what they are. */
  readonly fileName: Reason;
  readonly faceIndex: number;
  readonly subject: SubjectLabel;
  readonly subjectIndex: number;
}

/**
 * What the indices of a comparison stand for: the things themselves up to `size`, then, where
 * comparisons are aggregated, each person's references. A function, because an import may have
 * millions of items that nobody looks at.
 */
export interface ComparedItems {
  readonly size: number;
  readonly at: (index: number) => ComparedItem | undefined;
  /** Label of each subject index. */
  readonly subjects: readonly string[];
}

/** A row of the template table: a face of a photo that is here. */
export interface TemplateRow extends ComparedItem {
  readonly fileName: string;
  readonly photo: PhotoId;
}

/** The faces that take part, with what the table's indices stand for. */
export interface Templates {
  readonly table: TemplateTable;
  /** Aligned with the table's rows: ordered by person, which the similarity matrix relies on. */
  readonly rows: readonly TemplateRow[];
  /** Label of each subject index. */
  readonly subjects: readonly string[];
}

/** The pairs of a protocol whose faces are here, as rows of the template table. */
export interface ProtocolRows {
  readonly fileName: string;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly found: number;
  /** Pairs in the file. */
  readonly listed: number;
}

/** Where the distances come from: computed from embeddings, or read from a file. */
export type Comparisons =
  | {
      readonly kind: 'templates';
      readonly table: TemplateTable;
      readonly metric: MetricId;
      /** `null`: all pairs. */
      readonly protocol: ProtocolRows | null;
    }
  | { readonly kind: 'pairs'; readonly pairs: PairTable };

/**
 * What an evaluation depends on, and nothing else: relabelling a photo changes it, moving the
 * threshold does not.
 */
export interface EvaluationInputs {
  readonly comparisons: Comparisons;
  readonly aggregation: AggregationPolicy;
  readonly items: ComparedItems;
  /** The faces behind the items; `null` for an import. */
  readonly templates: Templates | null;
  /** Id of the model, or its name in the file that was imported. */
  readonly model: string;
  /** `null` for a score of an import that is none of the app's distances. */
  readonly metric: MetricId | null;
  /** As it is shown: `Euclidean`, or the name in the file. */
  readonly metricName: string;
  readonly density: DensitySettings;
}

export function sameInputs(a: EvaluationInputs, b: EvaluationInputs): boolean {
  return (
    a.comparisons === b.comparisons &&
    a.aggregation === b.aggregation &&
    a.items === b.items &&
    a.density === b.density
  );
}

/** Whether there is anything to compare. */
export function hasComparisons({ comparisons }: EvaluationInputs): boolean {
  return comparisons.kind === 'pairs' ? comparisons.pairs.count > 0 : comparisons.table.count >= 2;
}

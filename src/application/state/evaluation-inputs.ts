import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { DensitySettings } from '#domain/distribution/density.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';

/** A row of the template table, by what a person calls it. */
export interface TemplateRow {
  readonly photo: PhotoId;
  readonly path: string;
  readonly fileName: string;
  readonly faceIndex: number;
  readonly subject: SubjectLabel;
  readonly subjectIndex: number;
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

/** What an evaluation depends on, and nothing else: relabelling a photo changes it, moving the threshold does not. */
export interface EvaluationInputs {
  readonly templates: Templates;
  readonly metric: MetricId;
  readonly density: DensitySettings;
  /** `null`: all pairs. */
  readonly protocol: ProtocolRows | null;
}

export function sameInputs(a: EvaluationInputs, b: EvaluationInputs): boolean {
  return (
    a.templates === b.templates &&
    a.metric === b.metric &&
    a.density === b.density &&
    a.protocol === b.protocol
  );
}

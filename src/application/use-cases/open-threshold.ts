import { parseReportText } from '#domain/report/parse-report.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { Note } from '#domain/shared/note.ts';
import type { AppState } from '#application/state/store.ts';

/** A threshold from an exported file, opened over this set. */
export interface OpenedThreshold {
  readonly fileName: string;
  readonly report: ThresholdReport;
}

export type OpenResult =
  | { readonly kind: 'opened'; readonly opened: OpenedThreshold }
  /** One sentence: what is wrong with the file. */
  | { readonly kind: 'refused'; readonly reason: string };

export function openThreshold(fileName: string, text: string): OpenResult {
  const parsed = parseReportText(text);
  return parsed.kind === 'report'
    ? { kind: 'opened', opened: { fileName, report: parsed.report } }
    : { kind: 'refused', reason: `${fileName} could not be opened. ${parsed.problem}` };
}

/** Where the file's threshold was measured otherwise than this set is: then its figures do not carry over. */
export function mismatches(report: ThresholdReport, state: AppState): readonly Note[] {
  const notes: Note[] = [];
  const warn = (code: string, text: string): number =>
    notes.push({ code, severity: 'warning', text });
  const { pipeline, metric } = state.study;
  if (report.rule.metric !== metric) {
    warn(
      'opened-other-metric',
      `The file's threshold is a ${report.rule.metric} distance and this set is compared by ${metric}: switch Distance to ${report.rule.metric}.`,
    );
  }
  if (report.model.id !== pipeline.model) {
    warn(
      'opened-other-model',
      `The file's threshold is of ${report.model.name}, another model than the one in use: distances of two models have nothing to do with each other.`,
    );
  }
  if (report.pipeline !== null) {
    const { alignment, mirrorAveraging } = report.pipeline;
    if (pipelineKey({ ...pipeline, alignment, mirrorAveraging }) !== pipelineKey(pipeline)) {
      warn(
        'opened-other-pipeline',
        `The file's threshold was measured with alignment "${alignment}" ${mirrorAveraging ? 'and' : 'without'} mirror averaging: set the same here.`,
      );
    }
  }
  return notes;
}

import {
  distanceOf,
  PLAIN_SCALE,
  type ScoreScale,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import { similarityOffset } from '#domain/import/to-pair-table.ts';
import { aggregationName } from '#domain/aggregation/aggregation.ts';
import { parseReportText } from '#domain/report/parse-report.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { RESAMPLING } from '#domain/photo/resample.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { Note } from '#domain/shared/note.ts';
import { message, type Message } from '#words/message.ts';
import { selectActiveImport, selectImportedColumns } from '#application/selectors/active-import.ts';
import { selectActiveScore } from '#application/selectors/inputs.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';

/**
 * Opens an exported threshold over what is looked at. Says what is wrong with the file where it
 * cannot.
 */
export function openThresholdFile(
  store: AppStore,
  fileName: string,
  text: string | null,
): Message | null {
  if (text === null) return message('announcement.notReadable', { file: fileName });
  const parsed = parseReportText(text);
  if (parsed.kind === 'invalid') {
    return message('announcement.notOpened', { file: fileName, reason: parsed.problem });
  }
  const openedThreshold = { fileName, report: parsed.report };
  updateSession(store, { openedThreshold, view: 'threshold' });
  return null;
}

/** "cosine, distance at most 0.68", of a score that is called as the file has it. */
export function ruleOf({ threshold, rule }: ThresholdReport): Message {
  const name = rule.metric === 'other' ? rule.scoreName || 'other' : rule.metric;
  const shown = thresholdText(PLAIN_SCALE, threshold);
  return message('scale.rule', { name, score: rule.score, threshold: shown });
}

/**
 * The file's threshold as a distance of what is looked at. A similarity turns as the set's own do;
 * where these are distances, the cosine's from 1 and any other's from 0, as an import would turn
 * it.
 */
export function thresholdHere({ threshold, rule }: ThresholdReport, scale: ScoreScale): number {
  if (rule.score === 'distance') return threshold;
  const polarity = 'similarity' as const;
  const offset =
    scale.polarity === polarity ? scale.offset : similarityOffset({ metric: rule.scoreName });
  return distanceOf({ ...scale, polarity, offset }, threshold);
}

/**
 * Where the file's threshold was measured otherwise than what is looked at is: then its figures do
 * not carry over.
 */
export function mismatches(report: ThresholdReport, state: AppState): readonly Note[] {
  const score = selectActiveScore(state);
  const imported = selectActiveImport(state);
  const notes: Note[] = [];
  const warn = (code: string, text: Message): void =>
    void notes.push({ code, severity: 'warning', text });
  const there = report.rule.metric === 'other' ? report.rule.scoreName : report.rule.metric;
  const here = score.metric ?? score.metricName;
  if (!sameName(there, here)) {
    const offers =
      imported?.kind !== 'scores' ||
      selectImportedColumns(state).some(({ metric, metricName }) =>
        sameName(metric ?? metricName, there),
      );
    warn(
      'opened-other-metric',
      message('mismatch.metric', { there, here, offered: offers ? 'yes' : 'no' }),
    );
  }
  if (imported === null ? report.model.id !== score.model : !namesModel(report, score.model)) {
    // An import whose file names no model goes by the name of the file.
    const unnamed = imported !== null && score.model === imported.name;
    const model = report.model.name;
    if (unnamed) {
      warn(MODEL_UNKNOWN, message('mismatch.modelUnknown', { model, name: imported.name }));
    } else {
      warn(
        'opened-other-model',
        imported === null
          ? message('mismatch.model', { model })
          : message('mismatch.modelOfImport', { model, here: score.model }),
      );
    }
  }
  const { aggregation } = report.rule;
  const wanted = aggregation === 'single-pair' ? 'single' : aggregation;
  if (wanted !== state.study.aggregation) {
    const name = message(aggregationName(wanted));
    warn('opened-other-aggregation', message('mismatch.aggregation', { name }));
  }
  // How faces of an import were aligned, nobody knows.
  if (report.pipeline !== null && imported === null) {
    const { pipeline } = state.study;
    const { alignment, mirrorAveraging, resampling } = report.pipeline;
    if (pipelineKey({ ...pipeline, alignment, mirrorAveraging }) !== pipelineKey(pipeline)) {
      warn(
        'opened-other-pipeline',
        message('mismatch.pipeline', { alignment, mirrored: mirrorAveraging ? 'yes' : 'no' }),
      );
    }
    if (resampling !== RESAMPLING) {
      warn(OTHER_RESAMPLING, message('mismatch.resampling'));
    }
  }
  return notes;
}

/**
 * Whether nothing speaks against using the threshold here but a model that the import does not
 * name, or faces that were cut out a little otherwise.
 */
export function isUsableHere(differences: readonly Note[]): boolean {
  return differences.every(({ code }) => code === MODEL_UNKNOWN || code === OTHER_RESAMPLING);
}

const OTHER_RESAMPLING = 'opened-other-resampling';
const MODEL_UNKNOWN = 'opened-unknown-model';

function namesModel({ model }: ThresholdReport, name: string): boolean {
  return sameName(model.id, name) || sameName(model.name, name);
}

/** Files spell names as they like. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(a) === plain(b);
}

import { datasetText } from '#domain/report/dataset-text.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { csvTable, markdownTable, type NamedItem } from '#domain/report/csv-cell.ts';
import { embeddingsCsv } from '#domain/report/embeddings-csv.ts';
import { htmlReport } from '#domain/report/html/html-report.ts';
import { pairsCsv } from '#domain/report/pairs-csv.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import type { Clock, Digest, FileSaver } from '#application/ports.ts';
import { type ReportContent, selectReportContent } from '#application/selectors/report.ts';
import {
  type ContenderColumn,
  contenderCells,
  type ContenderRow,
} from '#application/selectors/contender-table.ts';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import {
  selectDrawnCurves,
  selectEvaluation,
  selectEvaluationInputs,
  selectProposals,
} from '#application/selectors/threshold.ts';
import type { ComparedItems } from '#application/state/evaluation-inputs.ts';
import type { AppState, AppStore } from '#application/state/store.ts';
import { message, type Message } from '#words/message.ts';
import type { Words } from '#words/render.ts';
import { announce } from '#application/use-cases/announce.ts';

export interface ExportPorts {
  readonly clock: Clock;
  readonly digest: Digest;
  readonly saver: FileSaver;
  /** The app's version, as the report names it. */
  readonly appVersion: string;
}

/** What leaves the app as a file. */
export interface ExportActions {
  /** The report as it would be saved with this content. */
  readonly report: (content: ReportContent) => Promise<ThresholdReport>;
  readonly saveThresholdJson: () => Promise<void>;
  /** The result as one HTML file in the language of the page, for who does not have the app. */
  readonly saveHtmlReport: (words: Words) => Promise<void>;
  readonly savePairsCsv: () => void;
  /** Embeddings as the model gave them, of the faces that take part. */
  readonly saveEmbeddings: () => void;
  /** A picture that a view has drawn. */
  readonly saveFile: FileSaver['save'];
  readonly saveComparison: (
    rows: readonly ContenderRow[],
    columns: readonly ContenderColumn[],
    format: 'csv' | 'markdown',
  ) => void;
}

/** The JSON as it is written to the file: for people to read, too. */
export function reportText(report: ThresholdReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Why nothing can be exported, and what it takes. */
function nothingYet({ study }: AppState): Message {
  return message(
    study.source === 'imported'
      ? 'announcement.nothingToExportOfImport'
      : 'announcement.nothingToExport',
  );
}

/** The first so many things that are compared, as files name them. */
function namesOf(items: ComparedItems, count: number): readonly NamedItem[] {
  return Array.from({ length: count }, (_, index) => {
    const item = items.at(index);
    return { subject: item?.subject ?? '', file: item?.path ?? '' };
  });
}

export function createExportActions(store: AppStore, ports: ExportPorts): ExportActions {
  const report = async ({ faces, ...input }: ReportContent): Promise<ThresholdReport> =>
    buildReport({
      ...input,
      createdAt: ports.clock.isoNow(),
      appVersion: ports.appVersion,
      fingerprint: faces === null ? null : await ports.digest.sha256(datasetText(faces)),
    });

  return {
    report,
    saveThresholdJson: async () => {
      const content = selectReportContent(store.getState());
      if (content === null) {
        announce(store, nothingYet(store.getState()), 'error');
        return;
      }
      const text = reportText(await report(content));
      ports.saver.save('splitpoint-threshold.json', 'application/json', text);
    },
    saveHtmlReport: async (words) => {
      const state = store.getState();
      const content = selectReportContent(state);
      const evaluation = selectEvaluation(state);
      const curves = selectDrawnCurves(state);
      if (content === null || evaluation === null || curves === null) {
        announce(store, nothingYet(store.getState()), 'error');
        return;
      }
      const html = htmlReport(
        {
          ...content,
          report: await report(content),
          summary: selectSetSummary(state),
          evaluation,
          curves,
          proposals: selectProposals(state),
        },
        words,
      );
      ports.saver.save('splitpoint-report.html', 'text/html', html);
    },
    saveFile: (...file) => ports.saver.save(...file),
    savePairsCsv: () => {
      const state = store.getState();
      const evaluation = selectEvaluation(state);
      const inputs = selectEvaluationInputs(state);
      if (evaluation === null || inputs === null) {
        announce(store, nothingYet(store.getState()), 'error');
        return;
      }
      const { items, model, metric, metricName } = inputs;
      const files = namesOf(items, evaluation.pairs.subject.length);
      ports.saver.save(
        'pairs.csv',
        'text/csv',
        pairsCsv(files, [{ model, metric: metric ?? metricName, pairs: evaluation.pairs }]),
      );
    },
    saveEmbeddings: () => {
      const state = store.getState();
      const inputs = selectEvaluationInputs(state);
      if (selectEvaluation(state) === null || inputs?.comparisons.kind !== 'templates') {
        announce(
          store,
          inputs === null ? nothingYet(state) : message('announcement.noEmbeddings'),
          'error',
        );
        return;
      }
      const { table } = inputs.comparisons;
      const names = namesOf(inputs.items, table.count);
      ports.saver.save('embeddings.csv', 'text/csv', embeddingsCsv(names, table));
    },
    saveComparison: (rows, columns, format) => {
      const cells = contenderCells(rows, columns);
      if (format === 'csv') ports.saver.save('comparison.csv', 'text/csv', csvTable(cells));
      else ports.saver.save('comparison.md', 'text/markdown', markdownTable(cells));
    },
  };
}

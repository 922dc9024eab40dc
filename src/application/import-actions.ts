import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { ForecastReading, Reading, ReadingRequest } from '#domain/import/reading.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { ScoreImporter } from '#application/import-ports.ts';
import type { ImportResult } from '#domain/import/imported-scores.ts';
import { Cancelled, type IncomingFile } from '#application/ports.ts';
import { type ImportDraft, type OpenDraft, shownReading } from '#application/state/import-draft.ts';
import { freeImportId, type ImportedSet } from '#application/state/imported-set.ts';
import { type AppStore, commitStudy, updateSession } from '#application/state/store.ts';
import { withoutManualThreshold } from '#application/state/study-threshold.ts';
import {
  withImport,
  withImportColumn,
  withImportPolarity,
} from '#application/state/study-import.ts';
import { message, type PlainCode } from '#words/message.ts';
import { type Reason, reasonOf } from '#words/reason.ts';

export interface ImportPorts {
  readonly importer: ScoreImporter;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Everything a user can do with scores and embeddings that were made elsewhere. */
export type ImportActions = ReturnType<typeof createImportActions>;

/**
 * Milliseconds without a further change, after which what a reading gives is computed: names are
 * typed letter by letter.
 */
const SETTLED = 200;

/**
 * Milliseconds after which it is said that files are looked at; most are done by then, and a dialog
 * that only flashes up is a nuisance.
 */
const SLOW = 1200;

export function createImportActions(store: AppStore, { importer, pause }: ImportPorts) {
  /** The files of the draft. */
  let files: readonly IncomingFile[] = [];
  let lists: readonly IncomingFile[] = [];
  /** Grows whenever what is under way is of no interest any more. */
  let turn = 0;

  const setDraft = (importDraft: ImportDraft | null): void => updateSession(store, { importDraft });
  const openDraft = (): OpenDraft | null => {
    const { importDraft } = store.getState().session;
    return importDraft?.phase === 'open' ? importDraft : null;
  };

  const close = (): void => {
    turn += 1;
    importer.cancel();
    files = [];
    lists = [];
    updateSession(store, { importDraft: null, importing: null });
  };

  const names = () => ({
    fileNames: files.map(({ fileName }) => fileName),
    mayBeLists: lists.map(({ fileName }) => fileName),
  });
  const refuse = (reason: Reason): void => setDraft({ ...names(), phase: 'refused', reason });

  /**
   * Asks what the files give when they are read so. Until the answer is there, what was shown
   * stays.
   */
  const ask = async (request: ReadingRequest, milliseconds: number): Promise<void> => {
    const before = openDraft();
    if (before === null) return;
    turn += 1;
    const mine = turn;
    importer.cancel();
    setDraft({ ...before, asked: request, computing: true, refusal: null });
    await pause(milliseconds);
    if (mine !== turn) return;
    const settle = (change: Partial<OpenDraft>): void => {
      const draft = openDraft();
      if (mine === turn && draft !== null) setDraft({ ...draft, computing: false, ...change });
    };
    try {
      const answer = await importer.forecast(files, request);
      if (answer.kind === 'refused') settle({ refusal: answer.reason });
      else {
        const { format, tables, sheets, forecast, question } = answer;
        // A proposal keeps the reason that it was made for.
        const reading = 'evidence' in request ? (request as Reading) : answer.reading;
        settle({ format, tables, sheets, reading, forecast, question, asked: null });
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) settle({ refusal: reasonOf(error) });
    }
  };

  const show = (name: string, result: ImportResult): void => {
    const id = freeImportId(store.getState().imports);
    const set: ImportedSet = { id, name, ...result };
    commitStudy(store, message('step.import', { name }), (study) => withImport(study, id), set);
    updateSession(store, { view: 'threshold', importDraft: null });
  };

  /** Looks at files that belong together, and proposes how to read them. */
  const open = async (
    chosen: readonly IncomingFile[],
    mayBeLists: readonly IncomingFile[] = [],
  ): Promise<void> => {
    close();
    const mine = turn;
    files = chosen;
    lists = mayBeLists;
    setDraft({ ...names(), phase: 'looking', slow: false });
    void pause(SLOW).then(() => {
      const { importDraft } = store.getState().session;
      if (mine === turn && importDraft?.phase === 'looking') {
        setDraft({ ...importDraft, slow: true });
      }
    });
    try {
      const inspection = await importer.inspect(chosen);
      // Forgotten or closed meanwhile.
      if (mine !== turn || store.getState().session.importDraft === null) return;
      const [best] = inspection.kind === 'refused' ? [] : inspection.readings;
      if (inspection.kind === 'refused') refuse(inspection.reason);
      else if (best === undefined) refuse(message('refused.noReading'));
      else {
        const { format, tables, sheets, readings, choices, question } = inspection;
        setDraft({
          ...names(),
          phase: 'open',
          format,
          tables,
          sheets,
          proposals: readings,
          choices,
          ...best,
          question,
          asked: null,
          computing: false,
          refusal: null,
        });
      }
    } catch (error) {
      if (mine === turn && !(error instanceof Cancelled)) refuse(reasonOf(error));
    }
  };

  return {
    open,
    /** Looks at the files anew together with others, such as the labels of embeddings. */
    join: (others: readonly IncomingFile[]): Promise<void> => open([...files, ...others], lists),
    /**
     * Looks at the files anew without one of them: it belongs to no other, and can be imported by
     * itself.
     */
    leaveOut: (index: number): Promise<void> => {
      const gone = files[index];
      const isKept = (file: IncomingFile): boolean => file !== gone;
      return open(files.filter(isKept), lists.filter(isKept));
    },

    /** Reads the files as one of the proposals says. */
    choose: ({ reading }: ForecastReading): Promise<void> => ask(reading, 0),
    /** Reads the files otherwise. */
    change: (request: ReadingRequest): Promise<void> => ask(request, SETTLED),

    /** Reads everything as the draft says, and shows it. */
    take: async (): Promise<void> => {
      const draft = openDraft();
      if (draft === null || draft.computing || store.getState().session.importing !== null) return;
      turn += 1;
      const mine = turn;
      updateSession(store, { importing: { rows: 0, share: 0 } });
      try {
        const outcome = await importer.read(files, shownReading(draft), (rows, share) => {
          if (mine === turn) updateSession(store, { importing: { rows, share } });
        });
        // Forgotten or cancelled meanwhile.
        if (mine !== turn || store.getState().session.importing === null) return;
        if (outcome.kind === 'refused') setDraft({ ...draft, refusal: outcome.reason });
        else show(draft.fileNames.join(' + '), outcome.result);
      } catch (error) {
        if (mine === turn && !(error instanceof Cancelled)) {
          setDraft({ ...draft, refusal: reasonOf(error) });
        }
      } finally {
        if (mine === turn) updateSession(store, { importing: null });
      }
    },

    /** Lets go of the files without importing them. */
    close,
    /** The same, and hands over those that are to be lists. */
    giveLists: (): readonly IncomingFile[] => {
      const given = lists;
      close();
      return given;
    },

    /** Looks at another model and distance of the import. */
    showColumn: (column: number): void =>
      commitStudy(store, message('step.showOtherScores'), (study) =>
        withImportColumn(study, column),
      ),
    /** Looks at the import again. */
    showImport: (): void =>
      commitStudy(store, message('step.showImport'), (study) => ({
        ...withoutManualThreshold(study),
        source: study.imported === null ? 'photos' : 'imported',
      })),
    /** Says which way the scores that are looked at point. */
    setPolarity: (polarity: Polarity): void =>
      commitStudy(store, message(AS_POLARITY[polarity]), (study) =>
        withImportPolarity(study, polarity),
      ),
    /** Looks at imported embeddings under another distance. */
    showMetric: (metric: MetricId): void =>
      commitStudy(store, message('step.distance'), (study) => ({
        ...withoutManualThreshold(study),
        metric,
      })),
    showPhotos: (): void =>
      commitStudy(store, message('step.showPhotos'), (study) => ({
        ...withoutManualThreshold(study),
        source: 'photos',
      })),
  };
}

const AS_POLARITY = {
  distance: 'step.asDistance',
  similarity: 'step.asSimilarity',
} as const satisfies Record<Polarity, PlainCode>;

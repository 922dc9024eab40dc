import type { InspectedModel } from '#application/model-ports.ts';
import type { ArchiveNames, EnginePreparation } from '#application/ports.ts';
import { type AgreedFaces, NOTHING_AGREED } from '#application/state/agreed-faces.ts';
import type { Computed } from '#application/state/computed.ts';
import type { EvaluationInputs } from '#application/state/evaluation-inputs.ts';
import type { HistoryEntry } from '#application/state/history.ts';
import type { ImportDraft } from '#application/state/import-draft.ts';
import type { ImportId } from '#application/state/imported-set.ts';
import type { NamingChoice } from '#application/state/naming.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { ShownDecisions } from '#domain/comparison/worst-first.ts';
import type { EmbeddingModel } from '#domain/embedding/embedding-model.ts';
import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { DEFAULT_LANGUAGE, type Language } from '#words/language.ts';
import type { Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/** Which pairs are listed. */
export interface PairFilter {
  readonly shown: ShownDecisions;
  /** Label of a person that must be in the pair; `null`: anybody. */
  readonly person: string | null;
  /** And of the one on the other side; the same one for a person's own pairs. */
  readonly against: string | null;
  /** Distances, both included; `null`: no limit. */
  readonly from: number | null;
  readonly to: number | null;
  /** Only pairs with a face that the dataset doctor doubts. */
  readonly flagged: boolean;
}

export const WRONG_PAIRS: PairFilter = {
  shown: 'wrong',
  person: null,
  against: null,
  from: null,
  to: null,
  flagged: false,
};

/** Ways to look at all pairs at once. */
export type ExplorePanel = 'matrix' | 'graph' | 'map' | 'try';

/** What a map is of. */
export interface MapSource {
  readonly table: TemplateTable;
  readonly metric: MetricId;
  /**
   * Names each row whatever its place in the table; `null` for an import, whose rows keep their
   * places.
   */
  readonly keys: readonly string[] | null;
}

export interface ExploreState {
  readonly panel: ExplorePanel;
  /** Another one beside it, where the screen is wide enough; `null` for none. */
  readonly beside: ExplorePanel | null;
}

const EMPTY_EXPLORE: ExploreState = { panel: 'matrix', beside: null };

export type View = 'photos' | 'threshold' | 'pairs' | 'compare' | 'export';

/**
 * Something that came in and did not become a photo, or became one with a caveat. Stays listed
 * until dismissed.
 */
export interface ImportProblem {
  readonly key: string;
  readonly code:
    | 'empty-file'
    | 'not-an-image'
    | 'unsupported-image'
    | 'too-large'
    | 'unreadable'
    | 'duplicate'
    | 'same-photo-two-people'
    | 'empty-folder'
    | 'system-files'
    | 'beside-photos'
    | 'archive'
    | 'label-file'
    | 'model-missing'
    | 'model-refused'
    | 'cancelled'
    | 'nothing-usable';
  readonly severity: 'error' | 'warning' | 'info';
  /** Of the file; of several in one line, what they are. */
  readonly path: string | Message;
  /** The photo that is concerned, where there is one. */
  readonly photo: PhotoId | null;
  /** What is wrong. */
  readonly text: Message;
  /** What to do. */
  readonly remedy: Message;
}

/** A threshold from an exported file. */
export interface OpenedThreshold {
  readonly fileName: string;
  readonly report: ThresholdReport;
}

/**
 * Names in an archive that had to be guessed, with all files of the drop that it came in, under the
 * first reading.
 */
export interface HeldArchiveNames extends ArchiveNames {
  readonly dropped: readonly string[];
}

/** A run over photos that wait for their faces. */
export interface Job {
  readonly phase: 'reading-files' | 'preparing' | 'processing';
  readonly done: number;
  readonly total: number;
  /** `null` until enough photos are done to tell. */
  readonly secondsLeft: number | null;
  readonly preparation: EnginePreparation | null;
}

export type EngineState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly info: EngineInfo }
  | { readonly kind: 'failed'; readonly reason: Reason };

export type EvaluationState =
  | { readonly kind: 'none' }
  /** `stale`: newer inputs are being evaluated; what is shown is of the ones before. */
  | {
      readonly kind: 'ready';
      readonly set: EvaluatedSet;
      readonly inputs: EvaluationInputs;
      readonly stale: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** A model to choose. */
export interface ListedModel {
  readonly model: EmbeddingModel;
  /** Why not, where its weights are missing. */
  readonly unavailable: Message | null;
  /** Brought by the user. */
  readonly own: boolean;
}

/** Everything about this sitting that is neither decided nor worth keeping. */
export interface Session {
  /** That the page speaks. Files for programs are in English whatever it is. */
  readonly language: Language;
  readonly view: View;
  readonly problems: readonly ImportProblem[];
  readonly job: Job | null;
  /** Archives whose names can be read otherwise, until somebody has looked at them. */
  readonly archiveNames: readonly HeldArchiveNames[];
  readonly naming: NamingChoice | null;
  /** Whether the study is kept on this device beyond the tab. */
  readonly remembering: boolean;
  readonly engine: EngineState;
  /** Of photos with several faces which one agrees with the person's others. */
  readonly agreed: AgreedFaces;
  readonly evaluation: EvaluationState;
  /** Read by `pendingOf`. */
  readonly computed: Computed;
  /** Models that there are, bundled ones first; empty until they have been listed. */
  readonly models: readonly ListedModel[];
  readonly explore: ExploreState;
  /** Pipelines that photos were processed under in this sitting. */
  readonly usedPipelines: readonly PipelineSettings[];
  /** A model that is about to be added, as its files say. */
  readonly modelDraft: InspectedModel | null;
  /** A threshold that was exported from another set, to be tried on what is looked at. */
  readonly openedThreshold: OpenedThreshold | null;
  /** Files that are about to be imported. */
  readonly importDraft: ImportDraft | null;
  /** The import that a project file holds as it is; closing the page does not lose it. */
  readonly savedImport: ImportId | null;
  /** Rows read so far of an import, and the share of all files; `null` while none is read. */
  readonly importing: { readonly rows: number; readonly share: number } | null;
  /** Which pairs the list of pairs shows. */
  readonly pairFilter: PairFilter;
  /** How often pairs were asked for: grows even where the filter stays the same. */
  readonly pairsAsked: number;
  /** The distance under the pointer while the threshold is dragged; `null` otherwise. */
  readonly thresholdDraft: number | null;
  /**
   * The last thing that happened, for a passing message; `id` grows so that equal ones are shown
   * again.
   */
  readonly announcement: {
    readonly id: number;
    readonly message: Message;
    readonly tone: 'info' | 'error';
    /** The step that the message tells of and can take back; `null` for any other message. */
    readonly step: HistoryEntry | null;
  } | null;
}

export const EMPTY_SESSION: Session = {
  language: DEFAULT_LANGUAGE,
  view: 'photos',
  problems: [],
  job: null,
  archiveNames: [],
  naming: null,
  remembering: false,
  engine: { kind: 'idle' },
  agreed: NOTHING_AGREED,
  evaluation: { kind: 'none' },
  computed: {},
  models: [],
  explore: EMPTY_EXPLORE,
  usedPipelines: [],
  modelDraft: null,
  openedThreshold: null,
  importDraft: null,
  savedImport: null,
  importing: null,
  pairFilter: WRONG_PAIRS,
  pairsAsked: 0,
  thresholdDraft: null,
  announcement: null,
};

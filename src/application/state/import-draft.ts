import type {
  Forecast,
  ForecastReading,
  NamedPreview,
  Reading,
  ReadingChoices,
  ReadingRequest,
} from '#domain/import/reading.ts';
import type { Reason } from '#words/reason.ts';

/**
 * Files that are about to be imported: what they will give, and what is still open. Their bytes are
 * not in here.
 */
export type ImportDraft = {
  readonly fileNames: readonly string[];
  /** Names of those that may be lists for the photos that are here instead. */
  readonly mayBeLists: readonly string[];
} &
  /** `slow` once that takes so long that it must be said, and can be cancelled. */
  (
    | { readonly phase: 'looking'; readonly slow: boolean }
    /** One sentence: why nothing of them can be read, and what to do. */
    | { readonly phase: 'refused'; readonly reason: Reason }
    | OpenDraft
  );

export interface OpenDraft {
  readonly fileNames: readonly string[];
  readonly mayBeLists: readonly string[];
  readonly phase: 'open';
  /** In words: "CSV, separated by commas". */
  readonly format: Reason;
  /** The first rows of each file as `reading` has them. */
  readonly tables: readonly NamedPreview[];
  /** Names of all sheets, as `Layout.parts` numbers them: the arrays of an archive are some. */
  readonly sheets: readonly string[];
  /** What was proposed, the best first. */
  readonly proposals: readonly ForecastReading[];
  readonly choices: ReadingChoices;
  readonly reading: Reading;
  /** What `reading` gives. */
  readonly forecast: Forecast;
  /** Must be settled before anything is taken. */
  readonly question: Reason | null;
  /** What a person asked for since; `null` while `reading` is that. */
  readonly asked: ReadingRequest | null;
  /** A forecast of `asked` is under way. */
  readonly computing: boolean;
  /** Why the files cannot be read as `asked`. */
  readonly refusal: Reason | null;
}

/** What the controls show: what was asked for, as far as it says anything, else what is. */
export function shownReading({ asked, reading }: OpenDraft): Reading {
  if (asked === null) return reading;
  const content =
    asked.content !== null && asked.content.mapping !== null ? asked.content : reading.content;
  return { ...reading, layout: asked.layout, content };
}

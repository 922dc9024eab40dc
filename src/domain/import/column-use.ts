import { truthName } from './name-words.ts';
import { knownScoreName, type Polarity } from './score-name.ts';

/**
 * Which of the two things of a pair a column is about. Only says which cells belong together; pairs
 * have no order.
 */
export type Side = 'left' | 'right';

/** What a column of a table of scores is. */
export type ColumnUse =
  | { readonly role: 'ignored' }
  /** The photo (template, sample, utterance ...) on one side. */
  | { readonly role: 'file'; readonly side: Side }
  /** The person on one side. */
  | { readonly role: 'subject'; readonly side: Side }
  /** Whether both are of one person: the truth, never a program's decision. */
  | { readonly role: 'truth' }
  /** Name of the model, or of the metric, that the score in the same row is of: a long table. */
  | { readonly role: 'model' }
  | { readonly role: 'metric' }
  | {
      readonly role: 'score';
      readonly model: string;
      readonly metric: string;
      /** `null`: by its name, else measured. */
      readonly polarity: Polarity | null;
    };

export const IGNORED: ColumnUse = { role: 'ignored' };

const SIDES: readonly (readonly [word: string, side: Side])[] = [
  [
    'x|1|a|left|first|ref|reference|bio[ _-]?ref|gallery|enrol(?:l?ment|led)?|model|source|claimed',
    'left',
  ],
  ['y|2|b|right|second|probe|query|test|target|real', 'right'],
];
const FILE =
  '(?:file|img|image|photo|picture|pic|face|sample|template|utterance|key|reference)[ _-]?(?:path|name|file|id)?|path|filename|url';
const SUBJECT =
  '(?:subject|person|identity|people|user|client|label|class|speaker|name|id)[ _-]?(?:name|id|label)?';

const PATTERNS = SIDES.flatMap(([word, side]) =>
  (
    [
      ['file', FILE],
      ['subject', SUBJECT],
    ] as const
  ).map(([role, base]) => ({
    role,
    side,
    // `img1_path`, `file_x`, `probe_subject_id`, `reference`.
    pattern: new RegExp(
      role === 'file'
        ? `^(?:(?:${base})[ _.-]*(?:${word})(?:[ _.-]*(?:${base}))?|(?:${word})(?:[ _.-]*(?:${base}))?)$`
        : `^(?:(?:${base})[ _.-]*(?:${word})(?:[ _.-]*(?:id|name|label))?|(?:${word})[ _.-]*(?:${base}))$`,
    ),
  })),
).toSorted((a, b) => (a.role === b.role ? 0 : a.role === 'subject' ? -1 : 1));

const MODEL =
  /^(model([ _-]?name)?|system|algorithm|network|matcher|recogniser|recognizer|embedder)$/;
const METRIC = /^(((distance|similarity)[ _-]?)?metric([ _-]?name)?|measure|distance[ _-]?type)$/;

/**
 * What a column is by its name alone; `null` where the name says nothing. Never the only evidence.
 */
export function useByName(name: string): ColumnUse | null {
  const text = name.trim().toLowerCase();
  if (truthName(name) !== null) return { role: 'truth' };
  if (MODEL.test(text)) return { role: 'model' };
  if (METRIC.test(text)) return { role: 'metric' };
  const side = PATTERNS.find(({ pattern }) => pattern.test(text));
  if (side) return { role: side.role, side: side.side };
  const score = knownScoreName(name);
  if (score === null) return null;
  const { model, metric } = score;
  return { role: 'score', model, metric, polarity: null };
}

import { ShapeMismatch } from '#domain/report/json-shape.ts';
import { reportShape } from '#domain/report/report-shape.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type ThresholdReport,
} from '#domain/report/threshold-report.ts';
import { message, type Message } from '#words/message.ts';

export type ParsedReport =
  | { readonly kind: 'report'; readonly report: ThresholdReport }
  | { readonly kind: 'invalid'; readonly problem: Message };

/**
 * Turns a file of some version into one of the next. When `REPORT_VERSION` grows, the step from the
 * former version goes here, and files that are years old still open.
 */
const UPGRADES: ReadonlyMap<
  number,
  (file: Readonly<Record<string, unknown>>) => Record<string, unknown>
> = new Map([
  // Version 1 had distances only, and turned similarities into them.
  [1, (file) => ({ ...file, version: 2 })],
]);

/** Reads the text of a `splitpoint-threshold.json` of any version. */
export function parseReportText(text: string): ParsedReport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return invalid(message('threshold.notJson'));
  }
  return parseReport(json);
}

/** The same for JSON that is parsed already. Unknown keys are left out. */
export function parseReport(json: unknown): ParsedReport {
  if (
    typeof json !== 'object' ||
    json === null ||
    !('format' in json) ||
    json.format !== REPORT_FORMAT
  ) {
    return invalid(message('threshold.otherFormat', { format: REPORT_FORMAT }));
  }
  let file: Readonly<Record<string, unknown>> = { ...json };
  if (typeof file['version'] === 'number' && file['version'] > REPORT_VERSION) {
    return invalid(
      message('threshold.newer', {
        version: String(file['version']),
        newest: String(REPORT_VERSION),
      }),
    );
  }
  for (;;) {
    const upgrade = typeof file['version'] === 'number' ? UPGRADES.get(file['version']) : undefined;
    if (upgrade === undefined) break;
    file = upgrade(file);
  }
  try {
    return { kind: 'report', report: reportShape(file, '') };
  } catch (error) {
    if (!(error instanceof ShapeMismatch)) throw error;
    return invalid(message('threshold.edited', { reason: error.reason }));
  }
}

function invalid(problem: Message): ParsedReport {
  return { kind: 'invalid', problem };
}

import { createSelector } from 'reselect';
import { pathIndex } from '#domain/photo/path-index.ts';
import {
  type ProtocolFile,
  type ProtocolPhoto,
  protocolKey,
  protocolKeysOf,
} from '#domain/photo/pair-protocol.ts';
import { selectTemplates } from '#application/selectors/templates.ts';
import type { ProtocolRows, TemplateRow } from '#application/state/evaluation-inputs.ts';
import type { StudyProtocol } from '#application/state/study.ts';
import type { AppState } from '#application/state/store.ts';

/** The pairs of the study's protocol whose faces are here; `null` while all pairs are compared. */
export const selectProtocolRows = createSelector(
  [selectTemplates, (state: AppState) => state.study.protocol],
  ({ rows }, protocol) => protocolRowsOf(rows, protocol),
);

/** The same for templates under another pipeline. */
export function protocolRowsOf(
  rows: readonly TemplateRow[],
  protocol: StudyProtocol | null,
): ProtocolRows | null {
  if (protocol === null) return null;
  const byKey = new Map<string, number>();
  rows.forEach(({ fileName, subject }, row) => {
    for (const key of protocolKeysOf(fileName, subject)) {
      if (!byKey.has(key)) byKey.set(key, row);
    }
  });
  // Of a photo with several faces, the first row is that of the face that counts.
  const first = [...new Map(rows.map(({ path }, row) => [path, row] as const).toReversed())];
  const files = pathIndex(first.map(([path]) => path));
  const rowOf = (photo: ProtocolPhoto | ProtocolFile): number | undefined => {
    if (!('file' in photo)) return byKey.get(protocolKey(photo));
    const found = files.find(photo.file);
    // Of several photos of that name, none is meant more than another.
    return found.length === 1 ? first[found[0] as number]?.[1] : undefined;
  };
  const left: number[] = [];
  const right: number[] = [];
  for (const pair of protocol.pairs) {
    const a = rowOf(pair.left);
    const b = rowOf(pair.right);
    if (a === undefined || b === undefined || a === b) continue;
    left.push(a);
    right.push(b);
  }
  return {
    fileName: protocol.fileName,
    left: Uint32Array.from(left),
    right: Uint32Array.from(right),
    found: left.length,
    listed: protocol.pairs.length,
  };
}

/* oxlint-disable no-control-regex -- control characters end a text in JSON */
/** Where a text stops being JSON, for people: engines say it in words and places of their own. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** Characters in the line, from 1. */
  readonly column: number;
  /** What stands there; empty where the text ends. */
  readonly found: string;
}

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Finds the first place at which a text is no JSON; `null` where it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (mark: string): boolean => {
    skip(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const key = (): boolean => {
    skip(SPACE);
    return skip(TEXT) && take(':');
  };
  /** Closing marks of what is open. */
  const open: string[] = [];
  for (;;) {
    // A value.
    if (take('[')) {
      if (!take(']')) {
        open.push(']');
        continue;
      }
    } else if (take('{')) {
      if (!take('}')) {
        open.push('}');
        if (!key()) return faultAt(text, at);
        continue;
      }
    } else if (!skip(TEXT) && !skip(PLAIN)) return faultAt(text, at);
    // What may follow it.
    while (open.length > 0 && take(open.at(-1)!)) open.pop();
    skip(SPACE);
    if (open.length === 0) return at === text.length ? null : faultAt(text, at);
    if (!take(',') || (open.at(-1) === '}' && !key())) return faultAt(text, at);
  }
}

function faultAt(text: string, at: number): JsonFault {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    found: text.slice(at, at + 12).split(/[\r\n]/)[0] ?? '',
  };
}

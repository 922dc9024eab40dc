import type { Cell } from './cell.ts';

/** Numbers with anything that separates them, inside any brackets. */
const LIST = /^[\s[({]*[-+.\d\u2212]|^[\s[({]*(?:nan|inf)/i;
/** What NumPy, PyTorch and pandas write around numbers. */
const WRAPPERS = /(?:np\.|numpy\.)?(?:float|int)\d+\(([^()]*)\)/g;
const WRAPPED = /^\s*(?:(?:np|numpy|torch|tf)\.)?(?:array|tensor|Tensor|list|Vector|vector)\(/;

/**
 * The numbers of a cell that holds an embedding: a list, a list written as text as pandas, NumPy,
 * PyTorch or pgvector do, or the bytes of float32 in base64. `null` for anything else, also for a
 * list that NumPy cut off with "...".
 */
export function vectorOf(cell: Cell): ArrayLike<number> | null {
  if (typeof cell === 'object' && cell !== null) {
    return cell.length > 0 && typeof cell[0] === 'number' ? cell : null;
  }
  if (typeof cell !== 'string' || cell.length < 5) return null;
  return listOf(cell) ?? base64Vector(cell);
}

/** Whether a cell is a list of which NumPy has left out the middle: `[0.1 0.2 ... 0.9]`. */
export function isCutVector(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    /^[\s\w.([]*\[[-+.,\de\s]*(?:\.\.\.|\u2026)[-+.,\de\s]*\]/i.test(cell)
  );
}

function listOf(cell: string): readonly number[] | null {
  let text = cell.trim();
  const isWrapped = WRAPPED.test(text);
  if (isWrapped) {
    text = text
      .slice(text.indexOf('(') + 1)
      .replace(/,?\s*(?:dtype|device|requires_grad|grad_fn|shape)=.*$/s, '')
      .replace(/\)\s*$/, '');
  }
  if (text.includes('float') || text.includes('int')) text = text.replaceAll(WRAPPERS, '$1');
  const isBracketed = /^[[({]/.test(text);
  if (!LIST.test(text)) return null;
  const inside = text.replaceAll(/^[\s[({]+|[\s\])}]+$/g, '');
  if (/[[\](){}]/.test(inside)) return null;
  const parts = inside.split(/[\s,;|]+/).filter((part) => part !== '');
  // Without brackets a name with numbers, a date or a box would do: only a long list of nothing but
  // numbers is one.
  if (parts.length < (isBracketed || isWrapped ? 2 : 8)) return null;
  const numbers: number[] = [];
  for (const part of parts) {
    const value = Number(part);
    if (Number.isNaN(value) && !/^[-+]?(nan|none|null|inf|infinity)$/i.test(part)) return null;
    numbers.push(value);
  }
  return numbers.some((value) => !Number.isNaN(value)) ? numbers : null;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Fewer numbers than this could be a hash. */
const LEAST_PACKED = 32;

/**
 * Little-endian float32 in base64; only where all numbers are as those of embeddings are, which no
 * other bytes give.
 */
function base64Vector(cell: string): Float32Array | null {
  const text = cell.trim();
  if (text.length < (LEAST_PACKED * 16) / 3 || text.length % 4 !== 0 || !BASE64.test(text))
    return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const length = (text.length / 4) * 3 - padding;
  if (length % 4 !== 0) return null;
  const bytes = new Uint8Array(length);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    if (character === '=') break;
    held = (held << 6) | valueOfDigit(character.charCodeAt(0));
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  }
  const view = new DataView(bytes.buffer);
  const numbers = Float32Array.from({ length: length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  const plausible = numbers.every(
    (value) =>
      Number.isFinite(value) && Math.abs(value) < 1e4 && (value === 0 || Math.abs(value) > 1e-9),
  );
  return plausible ? numbers : null;
}

function valueOfDigit(code: number): number {
  if (code === 43) return 62;
  if (code === 47) return 63;
  if (code < 58) return code + 4;
  return code < 91 ? code - 65 : code - 71;
}

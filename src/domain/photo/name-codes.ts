/** The beginning of a code such as `AF01ANES`: one or two letters and a number. */
const BEGINNING = /^(?<code>(?<letters>\p{L}{1,2})\d+)(?<more>\p{L}?)/u;

/**
 * What codes that people are numbered by begin with, aligned with the names; `null` where a name
 * does not begin with one.
 */
export interface CodeBeginnings {
  /**
   * `AF01` of `AF01ANES`; none of them has a value where no letters follow a code anywhere, as then
   * they are the codes themselves.
   */
  readonly starts: readonly (string | null)[];
  /**
   * `F01` of `AF01` and `BF01`, where most come back behind different first letters, which then
   * tell sessions or groups apart. Else no values.
   */
  readonly rests: readonly (string | null)[];
}

export function codeBeginnings(names: readonly (string | null)[]): CodeBeginnings {
  const found = names.map((name) => BEGINNING.exec(name ?? '')?.groups ?? null);
  const goOn = found.some((code) => code !== null && code['more'] !== '');
  const before = new Map<string, Set<string>>();
  const rests = found.map((code) => {
    if (code?.['letters']?.length !== 2 || code['code'] === undefined) return null;
    const [first, rest] = [code['code'].charAt(0), code['code'].slice(1)];
    before.set(rest, (before.get(rest) ?? new Set<string>()).add(first));
    return rest;
  });
  const crossed = [...before.values()].filter(({ size }) => size > 1).length;
  const isCrossed = before.size >= 2 && 2 * crossed >= before.size;
  return {
    starts: found.map((code) => (goOn ? (code?.['code'] ?? null) : null)),
    rests: rests.map((rest) => (isCrossed ? rest : null)),
  };
}

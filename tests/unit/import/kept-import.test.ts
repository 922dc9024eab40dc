import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npyBytes, type NpyValues, readNpy } from '#domain/import/npy.ts';
import type { ImportedSet, ImportId } from '#application/state/imported-set.ts';
import { packedImport, reopenedImport } from '#application/state/project-import.ts';
import { embeddingsOf, scoresOf } from '#tests/support/stand-in-importer.ts';
import { said } from '#tests/support/said.ts';

const ID = 'import-1' as ImportId;
const LOOKED = { id: ID, column: 0, polarities: {} };

const SCORES: ImportedSet = {
  id: ID,
  name: 'scores.csv',
  kind: 'scores',
  scores: scoresOf('Ann 1, Ann 2, Bob 1, Bob 2: 0.1 NaN 0.9 0.7 0.95 0.2 | ArcFace, Facenet'),
};
const READ: ImportedSet = { ...SCORES, scores: { ...SCORES.scores, people: 'read' } };
const EMBEDDINGS: ImportedSet = {
  id: ID,
  name: 'e.npy',
  kind: 'embeddings',
  embeddings: embeddingsOf('Ann 0 0, Ann 0 0.1, Bob 1 0'),
};

/** As the project file holds it: through JSON, arrays apart. */
function written(set: ImportedSet) {
  const { json, arrays } = packedImport(set, LOOKED, true);
  const files = new Map(arrays.map(({ path, bytes }) => [path, bytes]));
  return { json: JSON.parse(JSON.stringify(json)) as Record<string, unknown>, files };
}

const reopen = ({ json, files }: ReturnType<typeof written>) =>
  reopenedImport(json, ID, (path) => Promise.resolve(files.get(path) ?? null));

describe('an import in a project', () => {
  it.each([SCORES, READ, EMBEDDINGS])('comes back as it was: $kind', async (set) => {
    const answer = await reopen(written(set));
    const counted = answer.kind === 'reopened' ? answer.reopened.set : null;
    // What is missing is counted anew rather than believed.
    const expected =
      set.kind === 'scores'
        ? {
            ...set,
            scores: {
              ...set.scores,
              columns: set.scores.columns.map((column) => ({ ...column, missing: 1 })),
            },
          }
        : set;
    expect(counted).toEqual(expected);
    expect(JSON.stringify(written(set).json)).not.toContain('polarity.');
  });

  it('writes an array that columns share once', () => {
    const { files } = written({
      ...SCORES,
      scores: { ...SCORES.scores, right: SCORES.scores.left },
    } as ImportedSet);
    expect([...files.keys()].filter((path) => /left|right/.test(path))).toHaveLength(1);
  });

  it.each<[string, (kept: Record<string, unknown>) => void, RegExp]>([
    ['of a pair with itself', (kept) => (kept['right'] = kept['left']), /another item/],
    ['with fewer items than pairs name', (kept) => (kept['itemCount'] = 2), /2 values/],
    ['without people', (kept) => (kept['subjectCount'] = 0), /numbers below 0/],
    ['of another count', (kept) => (kept['count'] = 5), /5 values/],
    ['whose column is no list', (kept) => (kept['columns'] = 7), /a list but is 7/],
    ['that names a missing file', (kept) => (kept['mated'] = { array: 'x' }), /x is missing/],
    ['with text for an array', (kept) => (kept['mated'] = 'yes'), /an array of numbers/],
  ])('%s is refused in words', async (_, change, problem) => {
    const project = written(SCORES);
    change(project.json['scores'] as Record<string, unknown>);
    const answer = await reopen(project);
    const refusal = answer.kind === 'refused' ? said(answer.problem) : answer.kind;
    expect(refusal).toMatch(problem);
    expect(refusal).toMatch(/^The import inside .*\.$/);
  });

  it('is refused or whole, whatever happens to its bytes', async () => {
    const original = written(SCORES);
    const paths = [...original.files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(400),
        async (path, changes, cut) => {
          const bytes = Uint8Array.from(original.files.get(path)!);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const files = new Map(original.files).set(path, bytes.slice(0, Math.max(1, cut)));
          const answer = await reopen({ json: original.json, files });
          if (answer.kind === 'refused') {
            expect(said(answer.problem)).toMatch(/^The import inside the project is damaged.*\.$/s);
            return;
          }
          const { set } = answer.reopened;
          const scores = set.kind === 'scores' ? set.scores : null;
          expect(scores?.left).toHaveLength(6);
          expect(Math.max(...scores!.left, ...scores!.right)).toBeLessThan(4);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('an array written for NumPy', () => {
  it('is read back the same, of any type and length', () => {
    const types = [Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array] as const;
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.array(fc.nat(250)), (Type, numbers) => {
        const values: NpyValues = new Type(numbers);
        const bytes = npyBytes(values);
        expect((bytes.length - values.byteLength) % 64).toBe(0);
        expect([...readNpy(bytes, 'it').values]).toEqual(numbers);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import { proposalOf } from '#domain/threshold/threshold-choice.ts';
import { proposeAll } from '#domain/threshold/threshold-methods.ts';
import { propose, refusalOf, thresholdOf } from '#tests/support/proposals.ts';
import { inputFromScores, scoresFromText } from '#tests/support/scores-from-text.ts';

describe('when everything is better than deciding', () => {
  it('accuracy says so instead of naming a threshold that matches nothing', () => {
    const rare = 'mated 0.3 | non-mated 0.1 0.2 0.4x3';
    expect(refusalOf(propose('max-accuracy', rare))).toContain('if nothing ever matches');
  });

  // The first mated pair is right and costs no false match; the next would cost two.
  it.each([
    [{}, 0.2],
    [{ costFalseMatch: 5 }, 0.2],
    [{ costMiss: 3 }, 0.5],
  ] as const)('minimum cost proposes what is cheaper than deciding all alike: %o', (costs, at) => {
    const text = 'mated 0.2 0.5 | non-mated 0.3 0.4 0.6x2';
    expect(thresholdOf(propose('min-cost', text, costs))).toBe(at);
  });

  it.each([
    [{ costFalseMatch: 5 }, 'never to match'],
    [{ matedShare: 0.001 }, 'never to match'],
    [{ costMiss: 5 }, 'always to match'],
    [{ matedShare: 0.999 }, 'always to match'],
    [{}, 'to decide all alike'],
  ] as const)(
    'minimum cost is refused where deciding all alike is as cheap: %o',
    (costs, words) => {
      // Ties throughout: an AUC of one half, and no threshold is better than guessing.
      const useless = 'mated 0.2 0.4 0.6 | non-mated 0.2 0.4 0.6';
      expect(refusalOf(propose('min-cost', useless, costs))).toContain(`less than ${words}`);
    },
  );
});

describe('scores that run the wrong way', () => {
  const REVERSED = 'mated 0.5 0.6 0.9 | non-mated 0.1 0.2 0.7';

  it('stop every method with the same words', () => {
    const stated = { libraryDefault: libraryDefaultFor('face-api-resnet-128', 'euclidean') };
    const input = inputFromScores(scoresFromText(REVERSED), {}, stated);
    const reasons = proposeAll(input).map(refusalOf);
    expect(new Set(reasons).size).toBe(1);
    expect(reasons[0]).toContain('more often the less alike (AUC 0.2222, below 0.5)');
  });

  it('leave what was set by hand, and methods that have one class only', () => {
    const input = inputFromScores(scoresFromText(REVERSED));
    expect(thresholdOf(proposalOf({ kind: 'manual', threshold: 0.4 }, input))).toBe(0.4);
    expect(thresholdOf(propose('mean-2sd', 'mated 0.1 0.3 | non-mated'))).toBeGreaterThan(0.3);
  });

  it('are not those of a useless model: an AUC of one half', () => {
    expect(refusalOf(propose('youden', 'mated 0.1 0.4 | non-mated 0.1 0.4'))).toContain('chance');
  });
});

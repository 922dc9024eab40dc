import { describe, expect, it } from 'vitest';
import { missingKind } from '#domain/comparison/missing-kind.ts';
import type { ScoreOrigin } from '#domain/comparison/score-scale.ts';
import { libraryDefaultFor } from '#domain/comparison/library-defaults.ts';
import {
  type MethodId,
  proposeAll,
  THRESHOLD_METHODS,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import {
  choiceName,
  manualProposal,
  proposalOf,
  THRESHOLD_CHOICES,
} from '#domain/threshold/threshold-choice.ts';
import { propose, refusalOf, thresholdOf } from '#tests/support/proposals.ts';
import { inputFromScores, scoresFromText } from '#tests/support/scores-from-text.ts';
import { english } from '#words/en/catalogue.ts';
import { said } from '#tests/support/said.ts';

const OVERLAPPING = 'mated 0.1 0.2 0.3 0.5 | non-mated 0.4 0.6 0.7 0.8';
const SEPARATE = 'mated 0.1 0.2 0.3 | non-mated 0.5 0.6 0.7 0.8';

const SCANS: readonly MethodId[] = [
  'information-gain',
  'gain-ratio',
  'equal-error-rate',
  'max-f1',
  'max-accuracy',
  'youden',
  'max-mcc',
  'min-cost',
];

describe('the list of methods', () => {
  it('has the names of the interface in its order', () => {
    expect(THRESHOLD_CHOICES.map(({ id }) => choiceName(id))).toEqual([
      'Mean + 2σ',
      'Mean + 3σ',
      'Mean + kσ',
      'Information gain (C4.5)',
      'Gain ratio',
      'Equal error rate',
      'FMR at most',
      'FNMR at most',
      'Max F1',
      'Max accuracy',
      "Youden's J",
      'Max MCC',
      'Minimum cost',
      'Density crossing',
      'Logistic',
      'Library default',
      'Manual',
    ]);
  });

  it('answers under each id with that id, and states what it does and its tie rule', () => {
    const proposals = proposeAll(inputFromScores(scoresFromText(OVERLAPPING)));
    expect(proposals.map(({ method }) => method)).toEqual(THRESHOLD_METHODS.map(({ id }) => id));
    for (const method of THRESHOLD_METHODS) expect(thresholdMethod(method.id)).toBe(method);
    for (const { words } of THRESHOLD_CHOICES) {
      expect(english[words.meaning]).toMatch(/\.$/);
      expect(english[words.ties]).toMatch(/\.$/);
    }
  });
});

describe('on classes that separate perfectly', () => {
  it.each(SCANS)('%s takes the largest mated distance and tells of the plateau', (id) => {
    const proposal = propose(id, SEPARATE);
    expect(proposal).toMatchObject({ threshold: 0.3, plateau: { low: 0.3, high: 0.5 } });
    expect(said(proposal.reason)).toContain('every threshold in the gap from 0.3000 to 0.5000');
  });

  it.each(SCANS)('%s takes the middle of the gap where that is asked for', (id) => {
    expect(thresholdOf(propose(id, SEPARATE, { splitPosition: 'middle' }))).toBeCloseTo(0.4, 15);
  });

  it('the middle of a gap without a number in it is its lower end', () => {
    const next = 0.3 + 2 ** -54;
    const text = `mated 0.1 0.3 | non-mated ${next} 0.5`;
    expect(next).toBeGreaterThan(0.3);
    expect(thresholdOf(propose('max-f1', text, { splitPosition: 'middle' }))).toBe(0.3);
    expect(thresholdOf(propose('logistic', text))).toBe(0.3);
  });

  it('the logistic curve has no finite slope and becomes a step in the middle', () => {
    const proposal = propose('logistic', SEPARATE, { matedShare: 0.01 });
    expect(proposal).toMatchObject({ threshold: 0.4, plateau: { low: 0.3, high: 0.5 } });
    expect(said(proposal.reason)).toContain('no finite slope');
    expect(propose('logistic', 'mated 0.1 0.3 | non-mated 0.3 0.5')).toMatchObject({
      threshold: 0.3,
      plateau: null,
    });
  });

  it('densities cross in the gap even where both are too small for a number', () => {
    const far = 'mated 0.1 0.1001 0.1002 | non-mated 900 900.1 900.2';
    const threshold = thresholdOf(propose('density-crossing', far));
    expect(threshold).toBeGreaterThan(0.1002);
    expect(threshold).toBeLessThan(900);
  });
});

describe('on classes that overlap', () => {
  it('there is no plateau, and ties go to the lowest', () => {
    // 0.3 (no false match, one false non-match) and 0.5 (one of each kind fewer and more) are
    // equally accurate.
    expect(propose('max-accuracy', OVERLAPPING)).toMatchObject({ threshold: 0.3, plateau: null });
    expect(propose('youden', OVERLAPPING)).toMatchObject({ threshold: 0.3, plateau: null });
    // By symmetry the gain is the same after 0.3 and after 0.5.
    expect(propose('information-gain', OVERLAPPING)).toMatchObject({ threshold: 0.3 });
  });

  it('the equal error rate states its bracket where the rates jump past each other', () => {
    const proposal = propose('equal-error-rate', 'mated 0.1 0.2 0.6 | non-mated 0.3 0.4 0.7 0.8');
    // FMR 1/4, FNMR 1/3 at 0.3; then 2/4 and 1/3 at 0.4: the lower side is nearer.
    expect(proposal).toMatchObject({ threshold: 0.3 });
    expect(said(proposal.reason)).toContain('between 0.3000 and 0.4000');
    expect(said(proposal.reason)).toContain('29.17%');
  });

  it('F-beta follows beta', () => {
    expect(thresholdOf(propose('max-f1', OVERLAPPING, { beta: 0.2 }))).toBe(0.3);
    expect(thresholdOf(propose('max-f1', OVERLAPPING, { beta: 5 }))).toBe(0.5);
    expect(refusalOf(propose('max-f1', OVERLAPPING, { beta: 0 }))).toContain('Beta');
  });

  it('minimum cost follows costs and share', () => {
    expect(thresholdOf(propose('min-cost', OVERLAPPING, { costMiss: 10 }))).toBe(0.5);
    expect(thresholdOf(propose('min-cost', OVERLAPPING, { costFalseMatch: 10 }))).toBe(0.3);
    expect(thresholdOf(propose('min-cost', OVERLAPPING, { matedShare: 0.9 }))).toBe(0.5);
    expect(refusalOf(propose('min-cost', OVERLAPPING, { costMiss: 0 }))).toContain('costs');
  });
});

describe('mean plus standard deviations', () => {
  it('uses n - 1 and says what the non-mated pairs pay', () => {
    const proposal = propose('mean-2sd', 'mated 0.1 0.2 0.3 | non-mated 0.35 0.6');
    expect(thresholdOf(proposal)).toBeCloseTo(0.4, 14);
    expect(said(proposal.reason)).toContain('of which 50% match here');
    expect(thresholdOf(propose('mean-3sd', 'mated 0.1 0.2 0.3 | non-mated'))).toBeCloseTo(0.5, 14);
    expect(thresholdOf(propose('mean-ksd', SEPARATE, { k: -1 }))).toBeCloseTo(0.1, 14);
  });

  it('needs two mated pairs and a number', () => {
    expect(refusalOf(propose('mean-2sd', 'mated 0.1 | non-mated 0.5'))).toContain('there is one');
    expect(refusalOf(propose('mean-ksd', SEPARATE, { k: Number.NaN }))).toContain('number');
  });
});

describe('an error rate at most', () => {
  // 100 non-mated pairs: 0.01, 0.02 ... 1.
  const hundred = Array.from({ length: 100 }, (_, i) => (i + 1) / 100).join(' ');
  const text = `mated 0.005 0.055 0.3 | non-mated ${hundred}`;

  it('takes the largest observed distance within the target, of either class', () => {
    // 0.055 is a mated distance; FMR is still 5% there.
    expect(thresholdOf(propose('fmr-at-most', text, { maxFmr: 0.05 }))).toBe(0.055);
    expect(thresholdOf(propose('fmr-at-most', text, { maxFmr: 0.0599 }))).toBe(0.055);
    expect(thresholdOf(propose('fmr-at-most', text, { maxFmr: 0.06 }))).toBe(0.06);
  });

  it('does not lose a pair to rounding: 0.29 of 100 is 29', () => {
    expect(thresholdOf(propose('fmr-at-most', text, { maxFmr: 0.29 }))).toBe(0.29);
  });

  it('refuses what the set cannot show, with what it can', () => {
    const article = `mated 0.2x38 | non-mated ${'0.6 '.repeat(262)}`;
    expect(refusalOf(propose('fmr-at-most', article, { maxFmr: 0.001 }))).toBe(
      'FMR 0.10% cannot be shown with 262 non-mated pairs of 9 people. Up to 0.2000 no non-mated pair of this set matches.',
    );
    expect(refusalOf(propose('fnmr-at-most', article, { maxFnmr: 0.01 }))).toBe(
      'FNMR 1.0% cannot be shown with 38 mated pairs of 9 people. From 0.2000 on every mated pair of this set matches.',
    );
    expect(refusalOf(propose('fmr-at-most', SEPARATE, { maxFmr: 0 }))).toContain('FMR 0%');
  });

  it('says where the observed rate is met but not shown for other people', () => {
    const input = inputFromScores(
      scoresFromText(text),
      { maxFmr: 0.05 },
      { ceiling: () => 0.0833 },
    );
    const reason = said(thresholdMethod('fmr-at-most').propose(input).reason);
    expect(reason).toContain('5.0% (5 of 100 non-mated pairs)');
    expect(reason).toContain('For other people like these FMR may be up to 8.33%');
  });

  it('refuses where even the smallest distance is too many false matches', () => {
    const tied = 'mated 0.1 0.5 | non-mated 0.1x5 0.9x5';
    expect(refusalOf(propose('fmr-at-most', tied, { maxFmr: 0.2 }))).toContain('FMR is 50%');
  });

  it('FNMR takes the smallest observed distance within the target', () => {
    const mated = `mated ${hundred} | non-mated 0.965 2`;
    expect(thresholdOf(propose('fnmr-at-most', mated, { maxFnmr: 0.05 }))).toBe(0.95);
    expect(thresholdOf(propose('fnmr-at-most', mated, { maxFnmr: 0.0399 }))).toBe(0.97);
  });

  it.each([-0.1, 1, Number.NaN])('refuses the target %d', (target) => {
    expect(refusalOf(propose('fmr-at-most', text, { maxFmr: target }))).toContain(
      'between 0 and 100',
    );
    expect(refusalOf(propose('fnmr-at-most', text, { maxFnmr: target }))).toContain(
      'between 0 and 100',
    );
  });
});

describe('methods that need a share of mated attempts', () => {
  it.each(['min-cost', 'density-crossing', 'logistic'] as const)('%s refuses 0 and 1', (id) => {
    for (const matedShare of [0, 1, Number.NaN]) {
      expect(refusalOf(propose(id, OVERLAPPING, { matedShare }))).toContain('share of mated');
    }
  });

  it.each(['density-crossing', 'logistic'] as const)(
    '%s moves down as mated attempts get rarer',
    (id) => {
      const at = (matedShare: number) => thresholdOf(propose(id, OVERLAPPING, { matedShare }));
      expect(at(0.4)).toBeLessThan(at(0.5));
      expect(at(0.5)).toBeLessThan(at(0.6));
    },
  );
});

describe('stated values', () => {
  it('the library default brings its remark', () => {
    const input = inputFromScores(
      scoresFromText(SEPARATE),
      {},
      {
        libraryDefault: libraryDefaultFor('face-api-resnet-128', 'euclidean'),
      },
    );
    const proposal = thresholdMethod('library-default').propose(input);
    expect(proposal).toMatchObject({ threshold: 0.6 });
    expect(said(proposal.reason)).toContain('strict <');
    expect(refusalOf(propose('library-default', SEPARATE))).toContain('No library');
  });

  it('what is set by hand is nothing until a number is set', () => {
    const input = inputFromScores(scoresFromText(SEPARATE));
    expect(thresholdOf(proposalOf({ kind: 'manual', threshold: 0.42 }, input))).toBe(0.42);
    expect(refusalOf(manualProposal(null, input.scale))).toContain('by hand');
    expect(refusalOf(manualProposal(Number.NaN, input.scale))).toContain('by hand');
  });
});

describe('sets that cannot be judged', () => {
  const WEIGHING = THRESHOLD_METHODS.map(({ id }) => id).filter(
    (id) => !id.startsWith('mean') && id !== 'library-default',
  );

  it.each(WEIGHING)('%s refuses in words', (id) => {
    expect(refusalOf(propose(id, 'mated | non-mated'))).toContain('no pair that can be used');
    expect(refusalOf(propose(id, 'mated | non-mated 0.4 0.5'))).toContain('of the same person');
    expect(refusalOf(propose(id, 'mated 0.4 0.5 | non-mated'))).toContain('of different people');
    expect(refusalOf(propose(id, 'mated 0.4 0.4 | non-mated 0.4'))).toContain('same distance');
  });

  it('says what to do: with photos to add some, with a file to import another', () => {
    const told = (source: ScoreOrigin['source']) =>
      [
        [0, 0],
        [0, 2],
        [2, 0],
        [2, 2],
      ]
        .map(([mated = 0, nonMated = 0]) => missingKind({ source }, { mated, nonMated }))
        .map((missing) => missing && said(missing));
    for (const text of told('scores').slice(0, 3)) {
      expect(text).toMatch(/^The file holds no pair .* import a list /);
    }
    for (const text of told('embeddings').slice(0, 3)) {
      expect(text).toMatch(/: import (embeddings|a file with .*embeddings) /);
      expect(text).not.toContain('photo');
    }
    for (const text of told('photos').slice(0, 3)) {
      expect(text).toMatch(/ add (photos|a second photo) /);
    }
    expect([told('scores')[3], told('embeddings')[3], told('photos')[3]]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('the density crossing says which class has no density', () => {
    expect(refusalOf(propose('density-crossing', 'mated 0.2x3 | non-mated 0.4 0.5'))).toContain(
      'The mated pairs have no density',
    );
  });
});

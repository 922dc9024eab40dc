import { PLAIN_SCALE } from '#domain/comparison/score-scale.ts';
import {
  type DensitySettings,
  kernelDensity,
  PANDAS_DENSITY,
} from '#domain/distribution/density.ts';
import { scoreClassFrom, type ScoreSet } from '#domain/distribution/score-set.ts';
import { areaUnderCurve } from '#domain/metrics/separation.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#domain/threshold/threshold-methods.ts';
import type { MethodInput } from '#domain/threshold/threshold-method.ts';

/**
 * A score set written as a person would: `mated 0.21 0.34 | non-mated 0.55 0.61`. `0.3x4` stands
 * for 0.3 four times. A side may be empty.
 */
export function scoresFromText(text: string): ScoreSet {
  const sides = text.split('|').map((side) => side.trim().split(/\s+/));
  const distancesOf = (name: string): number[] => {
    const side = sides.find(([word]) => word === name);
    if (!side) throw new Error(`"${text}" has no side named "${name}"`);
    return side.slice(1).flatMap((word) => {
      const [value, times = '1'] = word.split('x');
      const distance = Number(value);
      if (Number.isNaN(distance)) throw new Error(`"${word}" is no distance`);
      return Array.from({ length: Number(times) }, () => distance);
    });
  };
  return {
    mated: scoreClassFrom(distancesOf('mated')),
    nonMated: scoreClassFrom(distancesOf('non-mated')),
  };
}

/** What methods take, from scores, with the default parameters but for those given. */
export function inputFromScores(
  scores: ScoreSet,
  parameters: Partial<MethodParameters> = {},
  more: Partial<Omit<MethodInput, 'parameters'>> & { readonly density?: DensitySettings } = {},
): MethodInput<MethodParameters> {
  const { density = PANDAS_DENSITY, ...rest } = more;
  const cuts = buildCutTable(scores);
  return {
    scores,
    cuts,
    scale: PLAIN_SCALE,
    auc: areaUnderCurve(cuts),
    densities: {
      mated: kernelDensity(scores.mated, density),
      nonMated: kernelDensity(scores.nonMated, density),
    },
    people: 9,
    ceiling: null,
    libraryDefault: null,
    parameters: { ...DEFAULT_PARAMETERS, ...parameters },
    ...rest,
  };
}

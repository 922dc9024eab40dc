import type { ReportedMethod } from '#domain/report/threshold-report.ts';
import type { MethodId, MethodParameters } from '#domain/threshold/threshold-method.ts';

type Name = keyof MethodParameters;

/** The parameters that each method reads, so that a report states those and no others. */
const READ_BY: Readonly<Record<MethodId, readonly Name[]>> = {
  'mean-2sd': ['k', 'splitPosition'],
  'mean-3sd': ['k', 'splitPosition'],
  'mean-ksd': ['k', 'splitPosition'],
  'information-gain': ['splitPosition'],
  'gain-ratio': ['splitPosition'],
  'equal-error-rate': ['splitPosition'],
  'fmr-at-most': ['maxFmr', 'target', 'splitPosition'],
  'fnmr-at-most': ['maxFnmr', 'target', 'splitPosition'],
  'max-f1': ['beta', 'splitPosition'],
  'max-accuracy': ['splitPosition'],
  youden: ['splitPosition'],
  'max-mcc': ['splitPosition'],
  'min-cost': ['costMiss', 'costFalseMatch', 'matedShare', 'splitPosition'],
  'density-crossing': ['matedShare', 'splitPosition'],
  logistic: ['matedShare', 'splitPosition'],
  'library-default': [],
  manual: [],
};

/** `Mean + 2σ` and `Mean + 3σ` have their k in the name. */
const FIXED_K: Readonly<Partial<Record<MethodId, number>>> = { 'mean-2sd': 2, 'mean-3sd': 3 };

export function reportedParameters(
  method: MethodId,
  parameters: MethodParameters,
): ReportedMethod['parameters'] {
  const inForce = { ...parameters, k: FIXED_K[method] ?? parameters.k };
  return Object.fromEntries(
    READ_BY[method].flatMap((name) => {
      const value = inForce[name];
      return value === null ? [] : [[name, value]];
    }),
  );
}

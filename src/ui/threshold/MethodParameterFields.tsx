import { Group, NumberInput, Text } from '@mantine/core';
import type {
  MethodId,
  MethodParameters,
  SplitPosition,
} from '#domain/threshold/threshold-method.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { Choice } from '#ui/parts/Choice.tsx';

type NumberParameter = Exclude<keyof MethodParameters, 'splitPosition' | 'target' | 'manual'>;

interface Field {
  readonly parameter: NumberParameter;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Shown and typed in per cent, kept as a fraction. */
  readonly percent?: boolean;
}

const K: Field = { parameter: 'k', label: 'k', min: -10, max: 10, step: 0.5 };
const MATED_SHARE: Field = {
  parameter: 'matedShare',
  label: 'Share of mated attempts',
  min: 0.001,
  max: 99.999,
  step: 5,
  percent: true,
};

const FIELDS: Readonly<Partial<Record<MethodId, readonly Field[]>>> = {
  'mean-ksd': [K],
  'fmr-at-most': [
    { parameter: 'maxFmr', label: 'FMR at most', min: 0, max: 100, step: 0.1, percent: true },
  ],
  'fnmr-at-most': [
    { parameter: 'maxFnmr', label: 'FNMR at most', min: 0, max: 100, step: 0.5, percent: true },
  ],
  'max-f1': [{ parameter: 'beta', label: 'β (1 is F1)', min: 0.1, max: 10, step: 0.5 }],
  'min-cost': [
    { parameter: 'costMiss', label: 'Cost of a miss', min: 0, max: 1e6, step: 1 },
    { parameter: 'costFalseMatch', label: 'Cost of a false match', min: 0, max: 1e6, step: 1 },
    MATED_SHARE,
  ],
  'density-crossing': [MATED_SHARE],
  logistic: [MATED_SHARE],
};

/** Methods whose threshold is a number that somebody stated. */
const STATED: ReadonlySet<MethodId> = new Set(['library-default', 'manual']);

const SPLIT_POSITIONS: readonly { readonly value: SplitPosition; readonly label: string }[] = [
  { value: 'inside', label: 'Inside the gap' },
  { value: 'observed', label: 'Edge of the gap' },
];
/** Offered only where a project of before has it. */
const MIDDLE = { value: 'middle', label: 'Exact middle' } as const;

const SPLIT_HINTS: Readonly<Record<SplitPosition, string>> = {
  inside: 'A short number between two pairs, safe to copy.',
  observed: 'On a pair, or a formula’s value, with all digits: as C4.5 has it.',
  middle: 'Half way between two pairs, with all digits.',
};

/** Methods with a target. */
const TARGETS: ReadonlySet<MethodId> = new Set(['fmr-at-most', 'fnmr-at-most']);

const TARGET_REACH = [
  { value: 'observed', label: 'For this set' },
  { value: 'confident', label: 'For all such people (95% sure)' },
] as const;

/** The parameters of a method, edited in place. */
export function MethodParameterFields({ method }: { readonly method: MethodId }) {
  const parameters = useAppState((state) => state.study.parameters);
  const { setParameters } = useActions();
  const { splitPosition } = parameters;
  const fields = FIELDS[method] ?? [];
  return (
    <>
      {fields.length > 0 && (
        <Group gap="xs" align="flex-end">
          {fields.map(({ parameter, label, min, max, step, percent }) => (
            <NumberInput
              key={parameter}
              label={label}
              size="xs"
              w={150}
              min={min}
              max={max}
              step={step}
              decimalScale={6}
              {...(percent && { suffix: '%' })}
              value={
                percent
                  ? Number((parameters[parameter] * 100).toPrecision(12))
                  : parameters[parameter]
              }
              onChange={(value) => {
                if (typeof value !== 'number' || value < min || value > max) return;
                setParameters({ [parameter]: percent ? value / 100 : value });
              }}
            />
          ))}
        </Group>
      )}
      {TARGETS.has(method) && (
        <Choice
          label="The target holds"
          value={parameters.target}
          options={TARGET_REACH}
          onChange={(target) => setParameters({ target })}
        />
      )}
      {!STATED.has(method) && (
        <div>
          <Choice
            label="Where in the gap"
            value={splitPosition}
            options={splitPosition === 'middle' ? [...SPLIT_POSITIONS, MIDDLE] : SPLIT_POSITIONS}
            onChange={(position) => setParameters({ splitPosition: position })}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {SPLIT_HINTS[splitPosition]}
          </Text>
        </div>
      )}
    </>
  );
}

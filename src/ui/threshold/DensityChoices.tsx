import { Group, NativeSelect, Switch, Tooltip } from '@mantine/core';
import type { DensitySettings } from '#domain/distribution/density.ts';
import { useActions, useAppState } from '#ui/app-context.ts';

const BANDWIDTHS: readonly {
  readonly value: DensitySettings['bandwidth'];
  readonly label: string;
}[] = [
  { value: 'scott', label: 'Scott (pandas)' },
  { value: 'silverman', label: 'Silverman' },
  { value: 'improved', label: 'Improved Sheather-Jones' },
];

/** How the curves are smoothed; only the method "Density crossing" depends on it. */
export function DensityChoices() {
  const density = useAppState((state) => state.study.density);
  const { setDensity } = useActions();
  return (
    <Group gap="sm" wrap="nowrap">
      <Tooltip label="How wide each distance is smeared to make the curve. Scott's rule is what pandas draws.">
        <NativeSelect
          aria-label="Smoothing bandwidth"
          size="xs"
          value={density.bandwidth}
          data={[...BANDWIDTHS]}
          onChange={(event) =>
            setDensity({
              ...density,
              bandwidth: event.currentTarget.value as DensitySettings['bandwidth'],
            })
          }
        />
      </Tooltip>
      <Tooltip label="Folds what the smoothing puts below zero back: a distance is never negative.">
        <div>
          <Switch
            size="xs"
            label="Reflect at 0"
            checked={density.reflectAtZero}
            onChange={(event) =>
              setDensity({ ...density, reflectAtZero: event.currentTarget.checked })
            }
          />
        </div>
      </Tooltip>
    </Group>
  );
}

import { Group, NativeSelect, Switch, Tooltip } from '@mantine/core';
import type { DensitySettings } from '#domain/distribution/density.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

const BANDWIDTHS: readonly NamedValue<DensitySettings['bandwidth']>[] = [
  { value: 'scott', label: 'threshold.bandwidthScott' },
  { value: 'silverman', label: 'threshold.bandwidthSilverman' },
  { value: 'improved', label: 'threshold.bandwidthImproved' },
];

/** How the curves are smoothed; only the method "Density crossing" depends on it. */
export function DensityChoices() {
  const { say } = useWords();
  const density = useAppState((state) => state.study.density);
  const { setDensity } = useActions();
  return (
    <Group gap="sm" wrap="nowrap">
      <Tooltip label={say('threshold.bandwidthHint')}>
        <NativeSelect
          aria-label={say('threshold.bandwidth')}
          size="xs"
          value={density.bandwidth}
          data={labelled(say, BANDWIDTHS)}
          onChange={(event) =>
            setDensity({
              ...density,
              bandwidth: event.currentTarget.value as DensitySettings['bandwidth'],
            })
          }
        />
      </Tooltip>
      <Tooltip label={say('threshold.reflectHint')}>
        <div>
          <Switch
            size="xs"
            label={say('threshold.reflect')}
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

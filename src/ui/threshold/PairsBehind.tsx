import { Button, Group, Text } from '@mantine/core';
import { memo } from 'react';
import {
  type OperatingPoint,
  selectOperatingPoint,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/** Of the range of distances, to both sides of the threshold: what "near it" means. */
const NEAR = 0.01;

/**
 * Ways from the threshold in force to the pairs that it decides wrongly, and to those that it only
 * just decides.
 */
export function PairsBehind() {
  const point = useBehindDrag(useAppState(selectOperatingPoint));
  return point && <PairsAt point={point} />;
}

const PairsAt = memo(function PairsAt({ point }: { readonly point: OperatingPoint }) {
  const { say } = useWords();
  const { min, max } = useAppState(selectThresholdRange);
  const thresholdText = useThresholdText();
  const { showPairs } = useActions();
  const { threshold, confusion } = point;
  const { falseNegative, falsePositive } = confusion;
  const link = { size: 'compact-xs', variant: 'default' } as const;
  return (
    <Group gap={6} align="center">
      <Text size="xs" c="dimmed" component="span">
        {say('threshold.pairsAt', { threshold: thresholdText(threshold) })}
      </Text>
      <Button
        {...link}
        disabled={falseNegative === 0}
        onClick={() => showPairs({ shown: 'miss' })}
        aria-label={say('threshold.showMissed', { pairs: falseNegative })}
      >
        {say('threshold.missed', { pairs: falseNegative })}
      </Button>
      <Button
        {...link}
        disabled={falsePositive === 0}
        onClick={() => showPairs({ shown: 'false-match' })}
        aria-label={say('threshold.showFalseMatches', { pairs: falsePositive })}
      >
        {say('threshold.falseMatches', { pairs: falsePositive })}
      </Button>
      <Button
        {...link}
        onClick={() =>
          showPairs({
            shown: 'all',
            from: Math.max(min, threshold - NEAR * (max - min)),
            to: threshold + NEAR * (max - min),
          })
        }
        aria-label={say('threshold.showNearest')}
      >
        {say('threshold.nearest')}
      </Button>
    </Group>
  );
});

import { Group, NumberInput, Text, Title } from '@mantine/core';
import { percentText } from '#domain/shared/wording.ts';
import { MATED_SHARE } from '#domain/threshold/shared-parameters.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { NumberParameterField } from '#ui/threshold/ParameterField.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './UsePanel.module.css';

/** The only part that a drag draws again. */
function Figure({ metric }: { readonly metric: string }) {
  const value = useAppState(
    (state) => selectOperatingPoint(state)?.metrics.find(({ id }) => id === metric)?.value ?? null,
  );
  return <span className={classes.figure}>{value === null ? '–' : percentText(value)}</span>;
}

function Outcome({ metric, children }: { readonly metric: string; readonly children: string }) {
  return (
    <div className={classes.outcome}>
      <Figure metric={metric} />
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </div>
  );
}

/**
 * What the same two error rates mean where the app will be used, which this set's mix of pairs does
 * not tell.
 */
export function UsePanel() {
  const { say } = useWords();
  const hasPoint = useAppState((state) => selectOperatingPoint(state) !== null);
  const gallerySize = useAppState((state) => state.study.gallerySize);
  const { setGallerySize } = useActions();
  if (!hasPoint) return null;
  return (
    <>
      <Title order={3} mt="lg" mb={4}>
        {say('threshold.inUse')}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {say('threshold.inUseHint')}
      </Text>
      <Group gap="sm" wrap="nowrap" align="flex-end" mb={6}>
        <NumberParameterField parameter={MATED_SHARE} />
        <Outcome metric="precision-in-use">{say('threshold.rightMatches')}</Outcome>
      </Group>
      <Group gap="sm" wrap="nowrap" align="flex-end">
        <NumberInput
          label={say('threshold.gallery')}
          size="xs"
          w={150}
          min={1}
          max={1e9}
          step={100}
          decimalScale={0}
          thousandSeparator=","
          value={gallerySize}
          onChange={(size) => {
            if (typeof size === 'number' && size >= 1) setGallerySize(size);
          }}
        />
        <Outcome metric="fpir">{say('threshold.strangersMatched')}</Outcome>
      </Group>
    </>
  );
}

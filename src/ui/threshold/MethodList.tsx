import { Group, Radio, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { memo } from 'react';
import {
  selectChosenMethod,
  selectProposals,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { Parameter } from '#domain/threshold/parameter.ts';
import { type ChoiceId, THRESHOLD_CHOICES } from '#domain/threshold/threshold-choice.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { useBehindDrag } from '#ui/parts/behind-drag.ts';
import { EXPLANATION } from '#ui/parts/explained.ts';
import { useThresholdText } from '#ui/score-scale.ts';
import { PairsBehind } from '#ui/threshold/PairsBehind.tsx';
import { ChoiceParameterField, NumberParameterField } from '#ui/threshold/ParameterField.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './MethodList.module.css';

interface MethodRowProps {
  readonly method: (typeof THRESHOLD_CHOICES)[number];
  readonly chosen: boolean;
}

/**
 * Asks for its own proposal: of all rows only the one that was set by hand is drawn again when a
 * drag ends.
 */
const MethodRow = memo(function MethodRow({ method, chosen }: MethodRowProps) {
  const proposal = useAppState((state) =>
    selectProposals(state).find((each) => each.method === method.id),
  );
  const { say, text } = useWords();
  const reason = proposal === undefined ? '' : text(proposal.reason);
  const refused = proposal?.kind === 'refused';
  const thresholdText = useThresholdText();
  return (
    <div className={classes.row} data-chosen={chosen || undefined}>
      <div className={classes.line}>
        <Radio value={method.id} label={say(method.words.name)} size="sm" />
        <span className={classes.value} data-refused={refused || undefined}>
          {refused && (
            <span
              className={classes.reason}
              role="img"
              aria-label={reason}
              tabIndex={0}
              {...{ [EXPLANATION]: reason }}
            >
              <IconAlertCircle size={15} aria-hidden />
            </span>
          )}
          {proposal?.kind === 'proposed' ? thresholdText(proposal.threshold) : '–'}
        </span>
      </div>
      {chosen && (
        <div className={classes.details}>
          <MethodParameterFields parameters={method.parameters} />
          <Text size="xs">{reason}</Text>
          <PairsBehind />
          <Text size="xs" c="dimmed">
            {say(method.words.meaning)} {say(method.words.ties)}
          </Text>
        </div>
      )}
    </div>
  );
});

/** All ways to a threshold with the value that each proposes; one is in force. */
export function MethodList() {
  const { say } = useWords();
  const chosen = useBehindDrag(useAppState(selectChosenMethod));
  const { setMethod, setThreshold } = useActions();
  const { store } = useServices();
  const choose = (id: string): void => {
    if (id !== 'manual') {
      setMethod(id as ChoiceId);
      return;
    }
    // Manual starts from where the threshold is.
    const current = selectThreshold(store.getState());
    if (current !== null) setThreshold(current.value);
  };
  return (
    <Radio.Group
      value={chosen}
      onChange={choose}
      label={say('threshold.method')}
      description={say('threshold.methodHint')}
      classNames={{ label: classes.title ?? '', description: classes.hint ?? '' }}
    >
      <Stack gap={2}>
        {THRESHOLD_CHOICES.map((method) => (
          <MethodRow key={method.id} method={method} chosen={method.id === chosen} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The parameters of a method, edited in place: numbers side by side, choices below them. */
function MethodParameterFields({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const numbers = parameters.filter((parameter) => parameter.kind === 'number');
  const choices = parameters.filter((parameter) => parameter.kind === 'choice');
  return (
    <>
      {numbers.length > 0 && (
        <Group gap="xs" align="flex-end">
          {numbers.map((parameter) => (
            <NumberParameterField key={parameter.name} parameter={parameter} />
          ))}
        </Group>
      )}
      {choices.map((parameter) => (
        <ChoiceParameterField key={parameter.name} parameter={parameter} />
      ))}
    </>
  );
}

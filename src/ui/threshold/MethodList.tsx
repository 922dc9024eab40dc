import { Radio, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { MethodId, Proposal, ThresholdMethod } from '#domain/threshold/threshold-method.ts';
import { THRESHOLD_METHODS } from '#domain/threshold/threshold-methods.ts';
import {
  selectChosenMethod,
  selectProposals,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { formatDistance } from '#ui/format.ts';
import { EXPLANATION } from '#ui/parts/explained.ts';
import { MethodParameterFields } from '#ui/threshold/MethodParameterFields.tsx';
import { PairsBehind } from '#ui/threshold/PairsBehind.tsx';
import classes from './MethodList.module.css';

interface MethodRowProps {
  readonly method: ThresholdMethod;
  readonly proposal: Proposal | undefined;
  readonly chosen: boolean;
}

function proposedText(proposal: Proposal | undefined): string {
  return proposal?.kind === 'proposed' ? formatDistance(proposal.threshold) : '–';
}

const MethodRow = memo(function MethodRow({ method, proposal, chosen }: MethodRowProps) {
  const refused = proposal?.kind === 'refused';
  return (
    <div className={classes.row} data-chosen={chosen || undefined}>
      <div className={classes.line}>
        <Radio value={method.id} label={method.name} size="sm" />
        <span className={classes.value} data-refused={refused || undefined}>
          {refused && (
            <span
              className={classes.reason}
              role="img"
              aria-label={proposal.reason}
              tabIndex={0}
              {...{ [EXPLANATION]: proposal.reason }}
            >
              <IconAlertCircle size={15} aria-hidden />
            </span>
          )}
          {proposedText(proposal)}
        </span>
      </div>
      {chosen && (
        <div className={classes.details}>
          <MethodParameterFields method={method.id} />
          <Text size="xs">{proposal?.reason}</Text>
          <PairsBehind />
          <Text size="xs" c="dimmed">
            {method.description} {method.tieRule}
          </Text>
        </div>
      )}
    </div>
  );
});

/** All ways to a threshold with the value that each proposes; one is in force. */
export function MethodList() {
  const proposals = useAppState(selectProposals);
  const chosen = useAppState(selectChosenMethod);
  const { setMethod, setThreshold } = useActions();
  const { store } = useServices();
  const choose = (id: string): void => {
    if (id !== 'manual') {
      setMethod(id as MethodId);
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
      label="Method"
      description="Each proposes a threshold; they are ticks on the chart."
      classNames={{ label: classes.title ?? '', description: classes.hint ?? '' }}
    >
      <Stack gap={2}>
        {THRESHOLD_METHODS.map((method) => (
          <MethodRow
            key={method.id}
            method={method}
            proposal={proposals.find((proposal) => proposal.method === method.id)}
            chosen={method.id === chosen}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

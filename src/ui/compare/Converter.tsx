import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { scoreTitle } from '#domain/comparison/metric-id.ts';
import { PLAIN_SCALE, thresholdText } from '#domain/comparison/score-scale.ts';
import {
  convertThreshold,
  THRESHOLD_SCALES,
  type ThresholdScale,
} from '#domain/comparison/threshold-scales.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { errorRates } from '#domain/metrics/rates-in-use.ts';
import { distanceText, percentText } from '#domain/shared/wording.ts';
import {
  decimalNear,
  equivalentDecimal,
  gapInScores,
} from '#domain/threshold/threshold-decimal.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useWords } from '#ui/words.tsx';

function rate(value: number | null): string {
  return value === null ? '–' : percentText(value);
}

function conversionText(value: number | null): string {
  return value === null ? '–' : distanceText(value);
}

/** The decimal that decides this set's pairs as a threshold does that came out of a formula. */
function decimalHere({ scale, scores }: Evaluation, threshold: number): number {
  return decimalNear(scale, gapInScores(scores, threshold), threshold);
}

/** A threshold from a library's documentation: on every scale it has, and what it costs here. */
export function Converter() {
  const { say } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const inputs = useAppState(selectEvaluationInputs);
  const current = useAppState((state) => selectThreshold(state)?.value ?? null);
  const { setThreshold } = useActions();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ThresholdScale>('cosine');
  if (evaluation === null || inputs?.metric == null || current === null) return null;
  const typed = text.trim() === '' ? null : Number(text.replace(',', '.'));
  const from = typed === null ? inputs.metric : chosen;
  const value = typed ?? current;
  const here = convertThreshold(value, from, inputs.metric);
  const own = inputs.metric;
  const metric = scoreTitle(inputs);
  // Decimals that decide this set's pairs alike, as the threshold itself does.
  const on = (scale: ThresholdScale): string => {
    if (scale === from) return thresholdText(PLAIN_SCALE, value);
    if (here === null) return conversionText(convertThreshold(value, from, scale));
    if (scale === own) return thresholdText(PLAIN_SCALE, decimalHere(evaluation, here));
    const decimal = equivalentDecimal(evaluation.scale, evaluation.scores, here, scale);
    return decimal === null ? '–' : thresholdText(PLAIN_SCALE, decimal);
  };
  const rates = here === null ? null : errorRates(confusionAt(evaluation.scores, here));
  return (
    <>
      <Group gap="sm" align="flex-end" mt="sm" mb="xs">
        <TextInput
          size="xs"
          label={say('compare.documented')}
          placeholder={thresholdText(PLAIN_SCALE, current)}
          inputMode="decimal"
          value={text}
          error={typed !== null && !Number.isFinite(typed) ? say('parts.typeNumber') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say('compare.isA')}
          value={chosen}
          data={THRESHOLD_SCALES.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(event) => setChosen(event.currentTarget.value as ThresholdScale)}
        />
        {typed !== null && here !== null && (
          <Button size="xs" variant="default" onClick={() => setThreshold(here)}>
            {say('compare.useIt')}
          </Button>
        )}
      </Group>
      {here === null ? (
        <Text size="sm">{say('compare.noConversion', { metric })}</Text>
      ) : (
        <Text size="sm" mb="xs">
          {say(typed === null ? 'compare.costInUse' : 'compare.costTyped', {
            metric,
            distance: on(own),
            fmr: rate(rates?.fmr ?? null),
            fnmr: rate(rates?.fnmr ?? null),
          })}
        </Text>
      )}
      <FigureTable
        label={say('compare.everyScale')}
        columns={[say('compare.scale'), say('compare.value')]}
        rows={THRESHOLD_SCALES.map(({ id, name }) => ({ id, name: say(name), cells: [on(id)] }))}
      />
    </>
  );
}

import { Button, Checkbox, Group, NumberInput, Select } from '@mantine/core';
import { useMemo } from 'react';
import { distanceOf, scoreOf } from '#domain/comparison/score-scale.ts';
import type { ShownDecisions } from '#domain/comparison/worst-first.ts';
import { selectEvaluationInputs, selectThresholdRange } from '#application/selectors/threshold.ts';
import { WRONG_PAIRS } from '#application/state/pair-filter.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceResolution } from '#ui/charts/distance-resolution.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { SCORE_LABELS, useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/**
 * The list of people is made when it is opened: hidden ones would be placed on the screen again and
 * again.
 */
const COMBOBOX = { keepMounted: false };

const SHOWN: readonly { readonly value: ShownDecisions; readonly label: string }[] = [
  { value: 'wrong', label: 'Wrong' },
  { value: 'false-match', label: 'False matches' },
  { value: 'miss', label: 'Missed' },
  { value: 'match', label: 'True matches' },
  { value: 'non-match', label: 'Told apart' },
  { value: 'all', label: 'All' },
];

/**
 * Which pairs are listed: by what was decided, by person, by distance, and by what the doctor
 * doubts.
 */
export function PairFilters() {
  const { say } = useWords();
  const filter = useAppState((state) => state.session.pairFilter);
  const inputs = useAppState(selectEvaluationInputs);
  const range = useAppState(selectThresholdRange);
  const { filterPairs, showPairs } = useActions();
  const scale = useScoreScale();
  const subjects = inputs?.items.subjects;
  const people = useMemo(() => [...new Set(subjects)].toSorted(), [subjects]);
  const { person, against, shown, from, to, flagged } = filter;
  const isNarrowed = person !== null || against !== null || from !== null || to !== null || flagged;
  // Whoever was renamed since stays readable.
  const named = (name: string | null): readonly string[] =>
    name === null || people.includes(name) ? people : [name, ...people];
  const distance = {
    size: 'xs',
    w: 92,
    step: distanceResolution(range.max - range.min) * 100,
    decimalScale: Math.min(15, scale.decimals),
  } as const;
  // Limits are typed as scores and kept as distances; of similarities the lower one is the farther.
  const number = (value: string | number): number | null =>
    typeof value === 'number' && Number.isFinite(value) ? distanceOf(scale, value) : null;
  const shownEnd = (end: number | null): number | string =>
    end === null ? '' : scoreOf(scale, end);
  const [first, second] =
    scale.polarity === 'similarity' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  return (
    <>
      <Choice
        label="Pairs shown"
        value={shown}
        options={SHOWN}
        onChange={(value) => filterPairs({ shown: value })}
      />
      <Group gap="xs" mt="xs" align="center">
        <Select
          aria-label="Person"
          placeholder="Anybody"
          size="xs"
          w={150}
          limit={60}
          searchable
          clearable
          comboboxProps={COMBOBOX}
          clearButtonProps={{ 'aria-label': 'Anybody' }}
          data={[...named(person)]}
          value={person}
          onChange={(value) =>
            filterPairs({ person: value, ...(value === null && { against: null }) })
          }
        />
        {person !== null && (
          <Select
            aria-label="Compared with"
            placeholder="with anybody"
            size="xs"
            w={150}
            limit={60}
            searchable
            clearable
            comboboxProps={COMBOBOX}
            clearButtonProps={{ 'aria-label': 'With anybody' }}
            data={[...named(against)]}
            value={against}
            onChange={(value) => filterPairs({ against: value })}
          />
        )}
        <NumberInput
          {...distance}
          aria-label={`${say(SCORE_LABELS[scale.noun])} from`}
          placeholder="from"
          value={shownEnd(filter[first])}
          onChange={(value) => filterPairs({ [first]: number(value) })}
        />
        <NumberInput
          {...distance}
          aria-label={`${say(SCORE_LABELS[scale.noun])} to`}
          placeholder="to"
          value={shownEnd(filter[second])}
          onChange={(value) => filterPairs({ [second]: number(value) })}
        />
        <Checkbox
          size="xs"
          label="Flagged"
          checked={flagged}
          onChange={(event) => filterPairs({ flagged: event.currentTarget.checked })}
        />
        {isNarrowed && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => showPairs({ ...WRONG_PAIRS, shown })}
          >
            Clear filters
          </Button>
        )}
      </Group>
    </>
  );
}

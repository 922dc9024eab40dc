import { Button, Checkbox, Group, NumberInput, Select } from '@mantine/core';
import { useMemo } from 'react';
import { distanceOf, scoreOf } from '#domain/comparison/score-scale.ts';
import type { ShownDecisions } from '#domain/comparison/worst-first.ts';
import { selectEvaluationInputs, selectThresholdRange } from '#application/selectors/threshold.ts';
import { WRONG_PAIRS } from '#application/state/session.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceResolution } from '#domain/plot/axis.ts';
import { Choice } from '#ui/parts/Choice.tsx';
import { SCORE_LABELS, useScoreScale } from '#ui/score-scale.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

/**
 * The list of people is made when it is opened: hidden ones would be placed on the screen again and
 * again.
 */
const COMBOBOX = { keepMounted: false };

const SHOWN: readonly NamedValue<ShownDecisions>[] = [
  { value: 'wrong', label: 'pairs.wrong' },
  { value: 'false-match', label: 'pairs.falseMatches' },
  { value: 'miss', label: 'pairs.misses' },
  { value: 'match', label: 'pairs.matches' },
  { value: 'non-match', label: 'pairs.nonMatches' },
  { value: 'all', label: 'pairs.all' },
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
  const score = say(SCORE_LABELS[scale.noun]);
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
        label={say('pairs.shown')}
        value={shown}
        options={labelled(say, SHOWN)}
        onChange={(value) => filterPairs({ shown: value })}
      />
      <Group gap="xs" mt="xs" align="center">
        <Select
          aria-label={say('pairs.person')}
          placeholder={say('pairs.anybody')}
          size="xs"
          w={150}
          limit={60}
          searchable
          clearable
          comboboxProps={COMBOBOX}
          clearButtonProps={{ 'aria-label': say('pairs.anybody') }}
          data={[...named(person)]}
          value={person}
          onChange={(value) =>
            filterPairs({ person: value, ...(value === null && { against: null }) })
          }
        />
        {person !== null && (
          <Select
            aria-label={say('pairs.against')}
            placeholder={say('pairs.withAnybody')}
            size="xs"
            w={150}
            limit={60}
            searchable
            clearable
            comboboxProps={COMBOBOX}
            clearButtonProps={{ 'aria-label': say('pairs.againstAnybody') }}
            data={[...named(against)]}
            value={against}
            onChange={(value) => filterPairs({ against: value })}
          />
        )}
        <NumberInput
          {...distance}
          aria-label={say('pairs.scoreFrom', { score })}
          placeholder={say('pairs.from')}
          value={shownEnd(filter[first])}
          onChange={(value) => filterPairs({ [first]: number(value) })}
        />
        <NumberInput
          {...distance}
          aria-label={say('pairs.scoreTo', { score })}
          placeholder={say('pairs.to')}
          value={shownEnd(filter[second])}
          onChange={(value) => filterPairs({ [second]: number(value) })}
        />
        <Checkbox
          size="xs"
          label={say('pairs.flagged')}
          checked={flagged}
          onChange={(event) => filterPairs({ flagged: event.currentTarget.checked })}
        />
        {isNarrowed && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => showPairs({ ...WRONG_PAIRS, shown })}
          >
            {say('pairs.clearFilters')}
          </Button>
        )}
      </Group>
    </>
  );
}

import { Button, Paper, TagsInput, Text, Title } from '@mantine/core';
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type PersonFigures, selectPersonFigures } from '#application/selectors/person-figures.ts';
import { pendingOf } from '#application/state/computed.ts';
import { type ScoreScale, valueText } from '#domain/comparison/score-scale.ts';
import type { GroupReport } from '#domain/groups/compare-groups.ts';
import type { GroupRate } from '#domain/groups/group-rates.ts';
import { groupName } from '#domain/groups/groups.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { countsText, percentText, rangeText } from '#domain/shared/wording.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { useStages } from '#ui/parts/use-stages.ts';
import { useScoreScale, useScoreText } from '#ui/score-scale.ts';
import { ZooChart } from '#ui/threshold/ZooChart.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './PeoplePanel.module.css';

const FIRST_ROWS = 10;

interface PersonTagsProps {
  readonly person: SubjectLabel;
  readonly tags: readonly string[];
  readonly known: readonly string[];
}

const PersonTags = memo(function PersonTags({ person, tags, known }: PersonTagsProps) {
  const { say } = useWords();
  const { setTags } = useActions();
  // What it suggests is made when somebody comes to it: ten hidden lists would take longer to draw
  // than the rest of the panel.
  const [isReached, setReached] = useState(false);
  return (
    <TagsInput
      comboboxProps={{ keepMounted: isReached }}
      onFocus={() => setReached(true)}
      aria-label={say('zoo.groupsOf', { person })}
      placeholder={tags.length === 0 ? say('zoo.addGroup') : ''}
      size="xs"
      w={190}
      data={[...known]}
      value={[...tags]}
      onChange={(next) => setTags(person, next)}
    />
  );
}, isSameField);

/**
 * Such a field takes longer to draw than the rest of its row: what changes beside it must not do
 * so.
 */
function isSameField(before: PersonTagsProps, after: PersonTagsProps): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((tag, i) => tag === other[i]);
  return (
    before.person === after.person &&
    same(before.tags, after.tags) &&
    same(before.known, after.known)
  );
}

/** How far the threshold would move, in the direction of the user's scale. */
function signed(scale: ScoreScale, change: number | null): string {
  if (change === null) return '–';
  const moved = scale.polarity === 'similarity' ? -change : change;
  return `${moved < 0 ? '−' : '+'}${valueText(scale, Math.abs(moved))}`;
}

/** The people who move the threshold most come first. */
function byInfluence(people: readonly PersonFigures[]): readonly PersonFigures[] {
  return people.toSorted((a, b) => Math.abs(b.influence ?? 0) - Math.abs(a.influence ?? 0));
}

/**
 * Person by person: whose photos are unlike each other, who moves the threshold, and groups to
 * compare.
 */
export function PeoplePanel() {
  const { say, text } = useWords();
  // Figures come anew some time after a threshold was set: drawn in slices.
  const people = useDeferredValue(useAppState(selectPersonFigures));
  const { showPairs } = useActions();
  const scoreText = useScoreText();
  const scale = useScoreScale();
  const onPerson = useCallback(
    (person: string) => showPairs({ shown: 'all', person }),
    [showPairs],
  );
  const [all, setAll] = useState(false);
  // The chart, the table, the fields of each two people, the groups.
  const drawn = useStages(3 + FIRST_ROWS / 2);
  const known = useMemo(
    () => [...new Set(people.flatMap(({ tags }) => tags))].toSorted(),
    [people],
  );
  const ordered = useMemo(() => byInfluence(people), [people]);
  if (people.length === 0) return null;
  const shown = all ? ordered : ordered.slice(0, FIRST_ROWS);
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('zoo.title')}>
      <Title order={3} mb={2}>
        {say('zoo.title')}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('zoo.hint')}
      </Text>
      <ZooChart people={people} onPerson={onPerson} />
      {drawn > 1 && (
        <FigureTable
          label={say('zoo.title')}
          columns={[
            say('zoo.person'),
            say('zoo.photos'),
            say('zoo.own'),
            say('zoo.others'),
            say('zoo.without'),
            say('groups.title'),
            say('zoo.pairs'),
          ]}
          rows={shown.map((person, row) => ({
            id: person.label,
            name: person.label,
            ...(person.hint !== null && { definition: text(person.hint) }),
            emphasised: person.hint !== null,
            cells: [
              formatCount(person.photos),
              person.meanMated === null ? '–' : scoreText(person.meanMated),
              person.meanNonMated === null ? '–' : scoreText(person.meanNonMated),
              signed(scale, person.influence),
              <div key="tags" className={classes.tags}>
                {(all || row < (drawn - 2) * 2) && (
                  <PersonTags person={person.label} tags={person.tags} known={known} />
                )}
              </div>,
              <Button
                key="pairs"
                size="compact-xs"
                variant="default"
                aria-label={say('explore.showPairsOf', { person: person.label })}
                onClick={() => onPerson(person.label)}
              >
                {say('zoo.show')}
              </Button>,
            ],
          }))}
        />
      )}
      {ordered.length > FIRST_ROWS && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? say('zoo.fewer') : say('zoo.all', { people: String(ordered.length) })}
        </Button>
      )}
      {drawn > 2 + FIRST_ROWS / 2 && <GroupsTable />}
    </Paper>
  );
}

const NO_RATE: GroupRate = { errors: 0, comparisons: 0, rate: null, interval: null };

function cells({ rate, errors, comparisons, interval }: GroupRate): readonly string[] {
  return comparisons === 0
    ? ['–', '', '']
    : [
        rate === null ? '–' : percentText(rate),
        countsText(errors, comparisons),
        rangeText(interval, percentText),
      ];
}

function Report({ report }: { readonly report: GroupReport }) {
  const { say, text } = useWords();
  const nameOf = (tag: string): string => text(groupName(tag));
  return (
    <>
      <FigureTable
        label={say('groups.title')}
        columns={[
          say('groups.group'),
          say('metric.fmr'),
          say('groups.nonMated'),
          say('groups.fmrInterval'),
          say('metric.fnmr'),
          say('groups.mated'),
          say('groups.fnmrInterval'),
        ]}
        rows={[
          ...report.within.map(({ tag, people, fmr, fnmr }) => ({
            id: `within/${tag}`,
            name: `${nameOf(tag)} (${people})`,
            cells: [...cells(fmr), ...cells(fnmr)],
          })),
          ...report.across.map(({ tags: [one, other], fmr }) => ({
            id: `across/${one}/${other}`,
            name: `${nameOf(one)} × ${nameOf(other)}`,
            cells: [...cells(fmr), ...cells(NO_RATE)],
          })),
        ]}
      />
      <NoteList notes={report.notes} />
    </>
  );
}

/** How the one threshold treats the groups that the tags make. */
function GroupsTable() {
  const { say } = useWords();
  const pending = useAppState((state) => pendingOf(state, 'groups'));
  return (
    <>
      <Title order={4} mt="md">
        {say('groups.title')}
      </Title>
      {pending.kind === 'ready' ? (
        <Report report={pending.value} />
      ) : (
        <Text size="xs" c="dimmed">
          {pending.kind === 'running'
            ? say('groups.comparing')
            : pending.kind === 'failed'
              ? say('groups.failed', { reason: pending.reason })
              : say('groups.none')}
        </Text>
      )}
    </>
  );
}

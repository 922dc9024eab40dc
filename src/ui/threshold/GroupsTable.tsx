import { Text, Title } from '@mantine/core';
import type { GroupRate } from '#domain/groups/group-rates.ts';
import type { GroupReport } from '#domain/groups/compare-groups.ts';
import { groupName } from '#domain/groups/groups.ts';
import { countsText, percentText, rangeText } from '#domain/shared/wording.ts';
import { useAppState } from '#ui/app-context.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { pendingOf } from '#application/state/computed.ts';
import { useWords } from '#ui/words.tsx';

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
export function GroupsTable() {
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

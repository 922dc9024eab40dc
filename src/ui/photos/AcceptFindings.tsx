import { Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SetFigures } from '#domain/evaluation/set-figures.ts';
import { indexText, percentText } from '#domain/shared/wording.ts';
import { type Finding, FINDING_KINDS, type FindingKind } from '#application/selectors/findings.ts';
import { useActions } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';
import classes from './DoctorPanel.module.css';

const KINDS: Readonly<Record<FindingKind, string>> = {
  'wrong-label': 'Under the wrong name: move to the right one',
  'not-this-person': 'Not this person, and nobody else of the set: exclude',
  'two-people': 'Two people under one name: split in two',
  'no-agreement': 'No two photos agree, so nothing says which are right: exclude',
  'two-names': 'Two names of one person: merge',
  'copies-two-people': 'Copies under two names: exclude one',
  copies: 'Copies under one name: exclude one',
  face: 'Faces that are small, blurred or turned: exclude',
};

/**
 * Hard photos and copies are no mistakes: leaving them out is a choice about what the figures are
 * to hold for.
 */
const CHOSEN: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'wrong-label',
  'not-this-person',
  'two-people',
  'no-agreement',
  'two-names',
]);

/** Puts many findings right at once, after showing what that does to the figures. */
export function AcceptFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <div className={classes.bulk}>
        <Button size="compact-sm" variant="light" onClick={() => setOpened(true)}>
          Accept several…
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Accept what the doctor found"
        size="lg"
      >
        {opened && <Choice findings={findings} onClose={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Choice({
  findings,
  onClose,
}: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}) {
  const { acceptFindings, announceStep } = useActions();
  const kinds = FINDING_KINDS.filter((kind) => findings.some((each) => each.kind === kind));
  const [chosen, setChosen] = useState<readonly FindingKind[]>(() => {
    const usual = kinds.filter((kind) => CHOSEN.has(kind));
    return usual.length > 0 ? usual : kinds;
  });
  const accepted = findings.filter(({ kind }) => chosen.includes(kind));
  return (
    <Stack gap="sm">
      {kinds.map((kind) => {
        const count = findings.filter((each) => each.kind === kind).length;
        return (
          <Checkbox
            key={kind}
            label={`${KINDS[kind]} (${formatCount(count)})`}
            checked={chosen.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen((all) => (checked ? [...all, kind] : all.filter((each) => each !== kind)))
            }
          />
        );
      })}
      <Preview key={chosen.join()} findings={accepted} />
      <Text size="xs" c="dimmed">
        Leaving photos out on the doctor’s word makes distances look a little better than they are:
        the report says how many were.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={accepted.length === 0}
          onClick={() => {
            acceptFindings(accepted.map(({ remedy }) => remedy));
            announceStep(`${countOf(accepted.length, 'finding was', 'findings were')} accepted.`);
            onClose();
          }}
        >
          Accept {countOf(accepted.length, 'finding', 'findings')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The figures before and after, once they are computed. */
function Preview({ findings }: { readonly findings: readonly Finding[] }) {
  const { foreseeFindings } = useActions();
  const [figures, setFigures] = useState<{
    readonly before: SetFigures;
    readonly after: SetFigures;
  } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    foreseeFindings(findings.map(({ remedy }) => remedy)).then(
      (found) => {
        if (!gone) setFigures(found);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
    // A list of other findings has another key, so that this is of one list only.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (failed) {
    return <Text size="sm">What this does to the figures could not be computed.</Text>;
  }
  const percent = (rate: number | null | undefined): string =>
    rate === undefined ? '…' : rate === null ? 'undefined' : percentText(rate);
  const rows: readonly [string, (set: SetFigures) => string][] = [
    ['Mated pairs', ({ mated }) => formatCount(mated)],
    ['Non-mated pairs', ({ nonMated }) => formatCount(nonMated)],
    ['EER', ({ eer }) => percent(eer)],
    ['AUC', ({ auc }) => (auc === null ? 'undefined' : indexText(auc))],
  ];
  return (
    <Table aria-label="What this does to the figures" aria-busy={figures === null}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Figure</Table.Th>
          <Table.Th>Now</Table.Th>
          <Table.Th>After</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, textOf]) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{figures === null ? '…' : textOf(figures.before)}</Table.Td>
            <Table.Td>{figures === null ? '…' : textOf(figures.after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

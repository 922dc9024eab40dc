import { Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SetFigures } from '#domain/evaluation/evaluation.ts';
import { indexText, percentText } from '#domain/shared/wording.ts';
import { type Finding, FINDING_KINDS, type FindingKind } from '#application/selectors/findings.ts';
import { useActions } from '#ui/app-context.ts';
import { formatCount } from '#ui/format.ts';
import { useWords } from '#ui/words.tsx';
import { message, type PlainCode } from '#words/message.ts';
import classes from './DoctorPanel.module.css';

const KINDS: Readonly<Record<FindingKind, PlainCode>> = {
  'wrong-label': 'doctor.wrongLabel',
  'not-this-person': 'doctor.notThisPerson',
  'two-people': 'doctor.twoPeople',
  'no-agreement': 'doctor.noAgreement',
  'two-names': 'doctor.twoNames',
  'copies-two-people': 'doctor.copiesTwoPeople',
  copies: 'doctor.copies',
  face: 'doctor.face',
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
  const { say } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <div className={classes.bulk}>
        <Button size="compact-sm" variant="light" onClick={() => setOpened(true)}>
          {say('doctor.acceptSeveral')}
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('doctor.acceptTitle')}
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
  const { say } = useWords();
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
            label={say('doctor.kindCount', { kind: say(KINDS[kind]), findings: count })}
            checked={chosen.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen((all) => (checked ? [...all, kind] : all.filter((each) => each !== kind)))
            }
          />
        );
      })}
      <Preview key={chosen.join()} findings={accepted} />
      <Text size="xs" c="dimmed">
        {say('doctor.better')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button
          disabled={accepted.length === 0}
          onClick={() => {
            acceptFindings(accepted.map(({ remedy }) => remedy));
            announceStep(message('doctor.accepted', { findings: accepted.length }));
            onClose();
          }}
        >
          {say('doctor.accept', { findings: accepted.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** The figures before and after, once they are computed. */
function Preview({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useWords();
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
    return <Text size="sm">{say('doctor.figuresFailed')}</Text>;
  }
  const percent = (rate: number | null | undefined): string =>
    rate === undefined ? '…' : rate === null ? say('doctor.undefined') : percentText(rate);
  const rows: readonly [string, (set: SetFigures) => string][] = [
    [say('doctor.matedPairs'), ({ mated }) => formatCount(mated)],
    [say('doctor.nonMatedPairs'), ({ nonMated }) => formatCount(nonMated)],
    ['EER', ({ eer }) => percent(eer)],
    ['AUC', ({ auc }) => (auc === null ? say('doctor.undefined') : indexText(auc))],
  ];
  return (
    <Table aria-label={say('doctor.figures')} aria-busy={figures === null}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('doctor.figure')}</Table.Th>
          <Table.Th>{say('doctor.now')}</Table.Th>
          <Table.Th>{say('doctor.after')}</Table.Th>
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

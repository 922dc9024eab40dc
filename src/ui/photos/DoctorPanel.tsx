import { Button, Collapse, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconStethoscope } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { selectDoctorReport, selectSizeAdvice } from '#application/selectors/doctor.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { AcceptFindings } from '#ui/photos/AcceptFindings.tsx';
import { FindingRow } from '#ui/photos/FindingRow.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './DoctorPanel.module.css';

/** How many findings are drawn before "Show all". */
const FIRST = 10;

/**
 * What is probably wrong in the set, with the faces side by side and a click to put it right.
 * Nothing where nothing was found.
 */
export function DoctorPanel({
  onMove,
}: {
  /** Asks to whom faces belong. */
  readonly onMove: (faces: readonly FaceRef[]) => void;
}) {
  const { say, text } = useWords();
  const report = useAppState(selectDoctorReport);
  const advice = useAppState(selectSizeAdvice);
  const { dismissFinding } = useActions();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const listId = useId();
  const { open: findings, dismissed, moreCopies, unsure } = report;
  if (findings.length + dismissed.length === 0 && advice === null && unsure === null) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <Paper withBorder radius="md" component="section" aria-label={say('doctor.label')}>
      <UnstyledButton
        className={classes.header}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <IconStethoscope size={18} aria-hidden />
        <Text component="h2" fw={600} flex={1}>
          {findings.length > 0
            ? say('doctor.findings', { findings: findings.length })
            : say(unsure === null ? 'doctor.nothingOpen' : 'doctor.cannotTell')}
        </Text>
        <IconChevronDown
          size={18}
          className={classes.chevron}
          data-open={open || undefined}
          aria-hidden
        />
      </UnstyledButton>
      <Collapse expanded={open} id={listId}>
        {advice !== null && (
          <Text size="sm" px="md" pb="sm">
            {text(advice)}
          </Text>
        )}
        {unsure !== null && (
          <Text size="sm" px="md" pb="sm">
            {text(unsure)}
          </Text>
        )}
        {findings.length > 1 && <AcceptFindings findings={findings} />}
        <ul className={classes.list}>
          {shown.map((finding) => (
            <FindingRow key={finding.key} finding={finding} onMove={onMove} />
          ))}
        </ul>
        {shown.length < findings.length && (
          <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
            {say('photos.showAll', { rows: findings.length })}
          </Button>
        )}
        {moreCopies && (
          <Text size="xs" c="dimmed" px="md" pb="sm">
            {say('doctor.moreCopies')}
          </Text>
        )}
        {dismissed.length > 0 && (
          <Group px="md" pb="sm" gap="xs">
            <Text size="xs" c="dimmed">
              {say('doctor.kept', { findings: dismissed.length })}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => dismissFinding(dismissed.at(-1)?.key ?? '', false)}
            >
              {say('doctor.showLast')}
            </Button>
          </Group>
        )}
      </Collapse>
    </Paper>
  );
}

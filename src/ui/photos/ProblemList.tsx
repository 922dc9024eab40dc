import { Button, Collapse, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { PhotoId } from '#domain/photo/photo.ts';
import {
  type Problem,
  type ProblemAction,
  selectProblems,
} from '#application/selectors/problems.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';
import classes from './ProblemList.module.css';

interface ProblemListProps {
  readonly onMove: (photo: PhotoId) => void;
  readonly onPickFace: (photo: PhotoId) => void;
}

function SeverityIcon({ severity }: Pick<Problem, 'severity'>) {
  const { say } = useWords();
  switch (severity) {
    case 'error':
      return <IconCircleX size={18} className={classes.error} aria-label={say('severity.error')} />;
    case 'warning':
      return (
        <IconAlertTriangle
          size={18}
          className={classes.warning}
          aria-label={say('severity.warning')}
        />
      );
    case 'info':
      return (
        <IconInfoCircle size={18} className={classes.info} aria-label={say('severity.note')} />
      );
  }
}

const ACTION_NAMES: Readonly<Record<ProblemAction, PlainCode>> = {
  dismiss: 'problem.dismiss',
  exclude: 'photos.exclude',
  remove: 'photos.remove',
  retry: 'photos.tryAgain',
  'pick-face': 'problem.pickFace',
  label: 'problem.sayWho',
};

function ProblemRow({
  problem,
  onMove,
  onPickFace,
}: ProblemListProps & { readonly problem: Problem }) {
  const { say, text } = useWords();
  const { dismissProblem, setIncluded, removePhotos, retry } = useActions();
  const { photo } = problem;
  const path = typeof problem.path === 'string' ? problem.path : text(problem.path);
  const act = (action: ProblemAction): void => {
    if (action === 'dismiss') dismissProblem(problem.key);
    if (photo === null) return;
    if (action === 'exclude') setIncluded([photo], false);
    if (action === 'remove') removePhotos([photo]);
    if (action === 'retry') void retry(photo);
    if (action === 'pick-face') onPickFace(photo);
    if (action === 'label') onMove(photo);
  };
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <SeverityIcon severity={problem.severity} />
      </span>
      <div className={classes.words}>
        <Text size="sm" fw={600} className={classes.path}>
          {path}
        </Text>
        <Text size="sm">{text(problem.text)}</Text>
        <Text size="sm" c="dimmed">
          {text(problem.remedy)}
        </Text>
      </div>
      <Group gap={6} className={classes.actions}>
        {problem.actions.map((action) => (
          <Button
            key={action}
            size="compact-xs"
            variant="default"
            aria-label={`${say(ACTION_NAMES[action])}: ${path}`}
            onClick={() => act(action)}
          >
            {say(ACTION_NAMES[action])}
          </Button>
        ))}
      </Group>
    </li>
  );
}

/**
 * How many rows are drawn before "Show all": a folder of 5,000 text files must not freeze the page.
 */
const FIRST_ROWS = 50;

/** Every file and photo that needs a look, each with what is wrong and its remedy beside it. */
export function ProblemList({ onMove, onPickFace }: ProblemListProps) {
  const { say } = useWords();
  const problems = useAppState(selectProblems);
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const listId = useId();
  if (problems.length === 0) return null;
  const serious = problems.filter((problem) => problem.severity !== 'info').length;
  const notes = problems.length - serious;
  const title = [
    serious > 0 ? say('status.problems', { problems: serious }) : '',
    notes > 0 ? say('problem.notes', { notes }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const shown = all ? problems : problems.slice(0, FIRST_ROWS);
  return (
    <Paper withBorder radius="md" component="section" aria-label={say('problem.label')}>
      <UnstyledButton
        className={classes.header}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <Text fw={600}>{title}</Text>
        <IconChevronDown
          size={18}
          className={classes.chevron}
          data-open={open || undefined}
          aria-hidden
        />
      </UnstyledButton>
      <Collapse expanded={open} id={listId}>
        <Stack gap={0} component="ul" className={classes.list}>
          {shown.map((problem) => (
            <ProblemRow
              key={`${problem.key}/${problem.code}`}
              problem={problem}
              onMove={onMove}
              onPickFace={onPickFace}
            />
          ))}
        </Stack>
        {shown.length < problems.length && (
          <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
            {say('photos.showAll', { rows: problems.length })}
          </Button>
        )}
      </Collapse>
    </Paper>
  );
}

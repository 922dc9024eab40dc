import { Button, Collapse, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconStethoscope } from '@tabler/icons-react';
import { useId, useState } from 'react';
import {
  type Finding,
  type FindingFace,
  selectDoctorReport,
  selectSizeAdvice,
} from '#application/selectors/doctor.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { countOf, formatDistance } from '#ui/format.ts';
import classes from './DoctorPanel.module.css';

/** How many findings are drawn before "Show all". */
const FIRST = 10;

/** What is probably wrong in the set, with the faces side by side and a click to put it right. Nothing where nothing was found. */
export function DoctorPanel() {
  const report = useAppState(selectDoctorReport);
  const advice = useAppState(selectSizeAdvice);
  const { dismissFinding } = useActions();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const listId = useId();
  const { open: findings, dismissed, moreCopies } = report;
  if (findings.length + dismissed.length === 0 && advice === null) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <Paper withBorder radius="md" component="section" aria-label="Dataset doctor">
      <UnstyledButton
        className={classes.header}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <IconStethoscope size={18} aria-hidden />
        <Text component="h2" fw={600} flex={1}>
          Doctor:{' '}
          {findings.length === 0 ? 'nothing open' : countOf(findings.length, 'finding', 'findings')}
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
            {advice.text}
          </Text>
        )}
        <ul className={classes.list}>
          {shown.map((finding) => (
            <FindingRow key={finding.key} finding={finding} />
          ))}
        </ul>
        {shown.length < findings.length && (
          <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
            Show all {findings.length}
          </Button>
        )}
        {moreCopies && (
          <Text size="xs" c="dimmed" px="md" pb="sm">
            There are more copies than are listed here: the others come up once these are excluded
            or removed.
          </Text>
        )}
        {dismissed.length > 0 && (
          <Group px="md" pb="sm" gap="xs">
            <Text size="xs" c="dimmed">
              {countOf(dismissed.length, 'finding was', 'findings were')} dismissed.
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => dismissFinding(dismissed.at(-1)?.key ?? '', false)}
            >
              Show the last one again
            </Button>
          </Group>
        )}
      </Collapse>
    </Paper>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { moveFaces, removeFaces, renamePerson, setIncluded, dismissFinding } = useActions();
  const { face, evidence, moveTo, kind } = finding;
  const about = `${face.subject}, ${face.fileName}`;
  return (
    <li className={classes.finding}>
      <div className={classes.faces}>
        <Face face={face} caption={face.subject} />
        {evidence.map((each) => (
          <Face
            key={each.caption}
            face={each.face}
            caption={each.caption}
            distance={each.distance}
          />
        ))}
      </div>
      <div className={classes.words}>
        <Text size="sm">{finding.text}</Text>
        <Group gap={6} mt={6}>
          {moveTo !== null &&
            (kind === 'two-names' ? (
              <Button
                size="compact-xs"
                aria-label={`Merge into ${moveTo}: ${face.subject}`}
                onClick={() => renamePerson(face.subject, moveTo)}
              >
                Merge into {moveTo}
              </Button>
            ) : (
              <Button
                size="compact-xs"
                aria-label={`Move to ${moveTo}: ${about}`}
                onClick={() => moveFaces([face.ref], moveTo)}
              >
                Move to {moveTo}
              </Button>
            ))}
          {kind !== 'two-names' && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Exclude: ${about}`}
              onClick={() =>
                // Of a group photo only this face goes; the others stay in.
                face.ref.face === null
                  ? setIncluded([face.ref.photo], false)
                  : removeFaces([face.ref])
              }
            >
              Exclude
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`It is right: ${about}`}
            onClick={() => dismissFinding(finding.key)}
          >
            It is right
          </Button>
        </Group>
      </div>
    </li>
  );
}

function Face({
  face,
  caption,
  distance,
}: {
  readonly face: FindingFace;
  readonly caption: string;
  readonly distance?: number;
}) {
  const { pictures } = useServices();
  const url = pictures.faceUrl(face.ref.photo, face.faceIndex);
  return (
    <figure className={classes.face}>
      {url === null ? (
        <span className={classes.blank} />
      ) : (
        <img src={url} alt={`${face.subject}, ${face.fileName}`} width={72} height={72} />
      )}
      <figcaption title={face.fileName}>
        {caption}
        {distance !== undefined && <span> {formatDistance(distance)}</span>}
      </figcaption>
    </figure>
  );
}

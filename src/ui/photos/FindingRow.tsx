import { Button, Group, Text } from '@mantine/core';
import type { Finding, FindingFace } from '#application/selectors/findings.ts';
import type { Remedy } from '#application/state/remedy.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useFaceUrl } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import { useScoreText } from '#ui/score-scale.ts';
import classes from './DoctorPanel.module.css';

/** Faces of a finding that are shown besides the two that are compared. */
const MOST_ALSO = 4;

/** One finding: the faces with their distances, what they say, and what can be done. */
export function FindingRow({
  finding,
  onMove,
}: {
  readonly finding: Finding;
  /** Asks who it is. */
  readonly onMove: (faces: readonly FaceRef[]) => void;
}) {
  const { dismissFinding } = useActions();
  const { face, also, evidence, kind } = finding;
  const about = `${face.subject}, ${face.fileName}`;
  const faces = [face, ...also];
  return (
    <li className={classes.finding}>
      <div className={classes.faces}>
        <Face face={face} caption={face.subject} />
        {also.slice(0, MOST_ALSO).map((each) => (
          <Face key={`${each.ref.photo}/${each.faceIndex}`} face={each} caption={each.subject} />
        ))}
        {also.length > MOST_ALSO && (
          <Text size="xs" c="dimmed" className={classes.more}>
            and {also.length - MOST_ALSO} more
          </Text>
        )}
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
          {remediesOf(finding).map(({ text, remedy }, index) => (
            <Accept
              key={text}
              finding={finding}
              text={text}
              remedy={remedy}
              primary={index === 0 && kind !== 'face' && kind !== 'copies'}
            />
          ))}
          {kind !== 'two-names' && kind !== 'copies' && kind !== 'face' && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Somebody else or new person: ${about}`}
              onClick={() => onMove(faces.map(({ ref }) => ref))}
            >
              Somebody else or new person
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Keep as is: ${about}`}
            onClick={() => dismissFinding(finding.key)}
          >
            Keep as is
          </Button>
        </Group>
      </div>
    </li>
  );
}

function Accept({
  finding,
  text,
  remedy,
  primary,
}: {
  readonly finding: Finding;
  readonly text: string;
  readonly remedy: Remedy;
  readonly primary: boolean;
}) {
  const { acceptFindings, announceStep } = useActions();
  const { face } = finding;
  const about = remedy.kind === 'merge' ? face.subject : `${face.subject}, ${face.fileName}`;
  return (
    <Button
      size="compact-xs"
      variant={primary ? 'filled' : 'default'}
      aria-label={`${text}: ${about}`}
      onClick={() => {
        acceptFindings([remedy]);
        announceStep(doneText(remedy, face));
      }}
    >
      {text}
    </Button>
  );
}

/** What can be done, the finding's own remedy first. */
function remediesOf(
  finding: Finding,
): readonly { readonly text: string; readonly remedy: Remedy }[] {
  const { remedy, moveTo, face, evidence, kind } = finding;
  const exclude = (faces: readonly FindingFace[]): Remedy => ({
    kind: 'exclude',
    faces: faces.map(({ ref }) => ref),
  });
  const own = { text: remedyText(finding), remedy };
  if (kind === 'wrong-label') return [own, { text: 'Exclude', remedy: exclude([face]) }];
  if (kind === 'two-people') {
    const apart = exclude([face, ...finding.also]);
    return [
      own,
      { text: `Exclude ${remedy.kind === 'move' ? remedy.faces.length : ''}`, remedy: apart },
    ];
  }
  if (kind === 'copies-two-people' && moveTo !== null) {
    const move: Remedy = { kind: 'move', faces: [face.ref], to: moveTo };
    return [{ text: `Move to ${moveTo}`, remedy: move }, own];
  }
  const other = evidence[0]?.face;
  if (
    kind === 'no-agreement' &&
    finding.also.length === 0 &&
    other !== undefined &&
    !face.stranger
  ) {
    return [
      own,
      { text: `Exclude ${face.fileName}`, remedy: exclude([face]) },
      { text: `Exclude ${other.fileName}`, remedy: exclude([other]) },
    ];
  }
  return [own];
}

function remedyText({ remedy, kind }: Finding): string {
  if (remedy.kind === 'merge') return `Merge into ${remedy.to}`;
  const count = remedy.faces.length;
  if (remedy.kind === 'exclude') {
    return count === 1 ? 'Exclude' : count === 2 ? 'Exclude both' : `Exclude all ${count}`;
  }
  return kind === 'two-people'
    ? `Split: ${countOf(count, 'photo', 'photos')} to ${remedy.to}`
    : `Move to ${remedy.to}`;
}

function doneText(remedy: Remedy, { fileName }: FindingFace): string {
  if (remedy.kind === 'merge') return `${remedy.from} was merged into ${remedy.to}.`;
  const what =
    remedy.faces.length === 1 ? fileName : countOf(remedy.faces.length, 'photo', 'photos');
  const verb = remedy.faces.length === 1 ? 'was' : 'were';
  return remedy.kind === 'exclude'
    ? `${what} ${verb} excluded.`
    : `${what} ${verb} moved to ${remedy.to}.`;
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
  const faceUrl = useFaceUrl();
  const scoreText = useScoreText();
  const url = faceUrl(face.ref.photo, face.faceIndex);
  return (
    <figure className={classes.face}>
      {url === null ? (
        <span className={classes.blank} />
      ) : (
        <img src={url} alt={`${face.subject}, ${face.fileName}`} width={72} height={72} />
      )}
      <figcaption title={face.fileName}>
        {caption}
        {distance !== undefined && <span> {scoreText(distance)}</span>}
      </figcaption>
    </figure>
  );
}

import { Button, Group, Text } from '@mantine/core';
import type { Finding, FindingFace } from '#application/selectors/findings.ts';
import type { Remedy } from '#application/state/remedy.ts';
import type { FaceRef } from '#application/state/study.ts';
import { useActions, useFaceUrl } from '#ui/app-context.ts';
import { useScoreText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
import { message, type Message } from '#words/message.ts';
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
  const { say, text } = useWords();
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
            {say('finding.more', { photos: also.length - MOST_ALSO })}
          </Text>
        )}
        {evidence.map((each) => (
          <Face
            key={`${each.face.ref.photo}/${each.face.faceIndex}`}
            face={each.face}
            caption={typeof each.caption === 'string' ? each.caption : text(each.caption)}
            distance={each.distance}
          />
        ))}
      </div>
      <div className={classes.words}>
        <Text size="sm">{text(finding.text)}</Text>
        <Group gap={6} mt={6}>
          {remediesOf(finding).map(({ name, remedy }, index) => (
            <Accept
              key={index}
              finding={finding}
              name={text(name)}
              remedy={remedy}
              primary={index === 0 && kind !== 'face' && kind !== 'copies'}
            />
          ))}
          {kind !== 'two-names' && kind !== 'copies' && kind !== 'face' && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={say('finding.somebodyElseNamed', { about })}
              onClick={() => onMove(faces.map(({ ref }) => ref))}
            >
              {say('finding.somebodyElse')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('finding.keepNamed', { about })}
            onClick={() => dismissFinding(finding.key)}
          >
            {say('finding.keep')}
          </Button>
        </Group>
      </div>
    </li>
  );
}

function Accept({
  finding,
  name,
  remedy,
  primary,
}: {
  readonly finding: Finding;
  readonly name: string;
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
      aria-label={`${name}: ${about}`}
      onClick={() => {
        acceptFindings([remedy]);
        announceStep(done(remedy, face));
      }}
    >
      {name}
    </Button>
  );
}

/** What can be done, the finding's own remedy first. */
function remediesOf(
  finding: Finding,
): readonly { readonly name: Message; readonly remedy: Remedy }[] {
  const { remedy, moveTo, face, evidence, kind } = finding;
  const exclude = (faces: readonly FindingFace[]): Remedy => ({
    kind: 'exclude',
    faces: faces.map(({ ref }) => ref),
  });
  const own = { name: remedyName(finding), remedy };
  if (kind === 'wrong-label')
    return [own, { name: message('photos.exclude'), remedy: exclude([face]) }];
  if (kind === 'two-people') {
    const apart = [face, ...finding.also];
    const name = message('finding.excludeSome', { photos: apart.length });
    return [own, { name, remedy: exclude(apart) }];
  }
  if (kind === 'copies-two-people' && moveTo !== null) {
    const move: Remedy = { kind: 'move', faces: [face.ref], to: moveTo };
    return [{ name: message('finding.moveTo', { name: moveTo }), remedy: move }, own];
  }
  const other = evidence[0]?.face;
  if (
    kind === 'no-agreement' &&
    finding.also.length === 0 &&
    other !== undefined &&
    !face.stranger
  ) {
    const excludeOne = (one: FindingFace) => ({
      name: message('finding.excludeFile', { file: one.fileName }),
      remedy: exclude([one]),
    });
    return [own, excludeOne(face), excludeOne(other)];
  }
  return [own];
}

function remedyName({ remedy, kind }: Finding): Message {
  if (remedy.kind === 'merge') return message('finding.mergeInto', { name: remedy.to });
  const photos = remedy.faces.length;
  if (remedy.kind === 'exclude') return message('finding.excludeAll', { photos });
  return kind === 'two-people'
    ? message('finding.split', { photos, name: remedy.to })
    : message('finding.moveTo', { name: remedy.to });
}

/** What was done. */
function done(remedy: Remedy, { fileName: file }: FindingFace): Message {
  if (remedy.kind === 'merge') {
    return message('finding.wasMerged', { from: remedy.from, to: remedy.to });
  }
  const photos = remedy.faces.length;
  return remedy.kind === 'exclude'
    ? message('finding.wasExcluded', { photos, file })
    : message('finding.wasMoved', { photos, file, to: remedy.to });
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

import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { selectCompareWithSet, selectJudge } from '#application/selectors/try.ts';
import type { TriedFace } from '#application/use-cases/try-photos.ts';
import { probabilityText } from '#domain/shared/wording.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import { useScoreText } from '#ui/score-scale.ts';
import { TryVerdict, VerdictMark } from '#ui/try/TryVerdict.tsx';
import classes from './try.module.css';

const SHOWN = 8;

const WORDS = { match: 'match', 'no-match': 'no match', review: 'for a person to decide' } as const;

/** One face against everybody in the set, nearest first, with the verdict on the nearest. */
export function NearestPeople({ face }: { readonly face: TriedFace }) {
  const compare = useAppState(selectCompareWithSet);
  const judge = useAppState(selectJudge);
  const faceUrl = useFaceUrl();
  const scoreText = useScoreText();
  const found = useMemo(() => compare(face), [compare, face]);
  const [nearest] = found?.people ?? [];
  if (found === null || judge === null) return null;
  if (nearest === undefined) {
    return <Text size="sm">There is no other face in the set to compare with.</Text>;
  }
  const matches = found.people.filter(({ distance }) => judge.verdict(distance) === 'match');
  return (
    <>
      <Text size="sm" mb="xs">
        {matches.length === 0
          ? `Nobody in the set matches; the nearest is ${nearest.name}.`
          : matches.length === 1
            ? `Only ${matches[0]?.name} matches.`
            : `${matches.length} people match; the nearest is ${nearest.name}.`}
        {found.isInSet && ' This photo is part of the set; it was not compared with itself.'}
      </Text>
      <TryVerdict distance={nearest.distance} />
      <ol className={classes['people']} aria-label="Nearest people">
        {found.people.slice(0, SHOWN).map(({ person, name, distance, face: row }) => {
          const verdict = judge.verdict(distance);
          const probability = judge.probability(distance);
          const url = row === null ? null : faceUrl(row.photo, row.faceIndex);
          return (
            <li key={person} data-verdict={verdict}>
              {url === null ? <span /> : <img src={url} alt="" width={44} height={44} />}
              <span className={classes['name']}>{name}</span>
              <span className={classes['decided']}>
                <VerdictMark verdict={verdict} /> {WORDS[verdict]}
              </span>
              <span>
                {scoreText(distance)}
                {probability !== null && (
                  <span className={classes['probability']}> {probabilityText(probability)}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {found.people.length > SHOWN && (
        <Text size="xs" c="dimmed">
          And {found.people.length - SHOWN} people farther away.
        </Text>
      )}
    </>
  );
}

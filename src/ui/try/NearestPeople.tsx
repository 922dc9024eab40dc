import { Text } from '@mantine/core';
import { useMemo } from 'react';
import {
  selectCompareWithSet,
  selectJudge,
  type TryVerdict as Verdict,
} from '#application/selectors/try.ts';
import type { TriedFace } from '#application/use-cases/try-photos.ts';
import { probabilityText } from '#ui/format.ts';
import { useAppState, useFaceUrl } from '#ui/app-context.ts';
import { useScoreText } from '#ui/score-scale.ts';
import { TryVerdict, VerdictMark } from '#ui/try/TryVerdict.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './try.module.css';
import type { PlainCode } from '#words/message.ts';

const SHOWN = 8;

const VERDICTS: Readonly<Record<Verdict, PlainCode>> = {
  match: 'try.matchShort',
  'no-match': 'try.noMatchShort',
  review: 'try.reviewShort',
};

/** One face against everybody in the set, nearest first, with the verdict on the nearest. */
export function NearestPeople({ face }: { readonly face: TriedFace }) {
  const { say } = useWords();
  const compare = useAppState(selectCompareWithSet);
  const judge = useAppState(selectJudge);
  const faceUrl = useFaceUrl();
  const scoreText = useScoreText();
  const found = useMemo(() => compare(face), [compare, face]);
  const [nearest] = found?.people ?? [];
  if (found === null || judge === null) return null;
  if (nearest === undefined) {
    return <Text size="sm">{say('try.nobodyElse')}</Text>;
  }
  const matches = found.people.filter(({ distance }) => judge.verdict(distance) === 'match');
  return (
    <>
      <Text size="sm" mb="xs">
        {matches.length === 0
          ? say('try.nobodyMatches', { name: nearest.name })
          : matches.length === 1
            ? say('try.onlyMatch', { name: matches[0]?.name ?? '' })
            : say('try.manyMatch', { people: matches.length, name: nearest.name })}
        {found.isInSet && ` ${say('try.isInSet')}`}
      </Text>
      <TryVerdict distance={nearest.distance} />
      <ol className={classes['people']} aria-label={say('try.nearest')}>
        {found.people.slice(0, SHOWN).map(({ person, name, distance, face: row }) => {
          const verdict = judge.verdict(distance);
          const probability = judge.probability(distance);
          const url = row === null ? null : faceUrl(row.photo, row.faceIndex);
          return (
            <li key={person} data-verdict={verdict}>
              {url === null ? <span /> : <img src={url} alt="" width={44} height={44} />}
              <span className={classes['name']}>{name}</span>
              <span className={classes['decided']}>
                <VerdictMark verdict={verdict} /> {say(VERDICTS[verdict])}
              </span>
              <span>
                {scoreText(distance)}
                {probability !== null && (
                  <span className={classes['probability']}>
                    {' '}
                    {probabilityText(say, probability)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {found.people.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {say('try.farther', { people: found.people.length - SHOWN })}
        </Text>
      )}
    </>
  );
}

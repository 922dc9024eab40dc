import { Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Forecast, ForecastColumn } from '#domain/import/reading.ts';
import { percentText } from '#domain/shared/wording.ts';
import type { OpenDraft } from '#application/state/import-draft.ts';
import { formatCount } from '#ui/format.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { ScrollBox } from '#ui/parts/ScrollBox.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './ImportDialog.module.css';
import type { PlainCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function eerText({ eer }: ForecastColumn): string {
  return eer === null ? '–' : percentText(eer);
}

const POLARITIES: Readonly<Record<ForecastColumn['polarity']['polarity'], PlainCode>> = {
  distance: 'import.distance',
  similarity: 'import.similarity',
};

function thresholdText(say: Words['say'], { threshold, polarity }: ForecastColumn): string {
  if (threshold === null) return '–';
  const code = polarity.polarity === 'distance' ? 'import.atMost' : 'import.atLeast';
  return say(code, { threshold: String(Number(threshold.toPrecision(6))) });
}

function Columns({ columns }: Pick<Forecast, 'columns'>) {
  const { say } = useWords();
  return (
    <ScrollBox label={say('import.scoresInFile')}>
      <table className={classes.columns} aria-label={say('import.scoresInFile')}>
        <thead>
          <tr>
            <th scope="col">{say('import.headScores')}</th>
            <th scope="col">{say('import.headTakenAs')}</th>
            <th scope="col">{say('separation.eer')}</th>
            <th scope="col">{say('import.headSame')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={index}>
              <th scope="row">{column.name === '' ? say('import.score') : column.name}</th>
              <td>{say(POLARITIES[column.polarity.polarity])}</td>
              <td>{eerText(column)}</td>
              <td>{thresholdText(say, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The same again in the question above would only be longer. */
function isAsked(question: string, flag: string): boolean {
  const [, sentence = flag] = /^[^:]*: (.*)$/s.exec(flag) ?? [];
  return question.includes(flag) || question.includes(sentence);
}

/** Scores alone do not say of how many photos and people they are. */
function knownCount(say: Words['say'], count: number, { mated, nonMated }: Forecast): string {
  return count === 0 && mated + nonMated > 0 ? say('import.notKnown') : formatCount(count);
}

/**
 * What the files give as they are read now: counts, error rate, what to look at, and what was
 * understood. Dimmed while that is computed anew.
 */
export function ForecastPanel({ draft }: { readonly draft: OpenDraft }) {
  const { say, text } = useWords();
  const { forecast, computing, format, reading } = draft;
  const [only] = forecast.columns;
  const single = forecast.columns.length === 1 && only !== undefined;
  const question = text(draft.question ?? '');
  const flags = forecast.flags.filter((flag) => !isAsked(question, text(flag.text)));
  return (
    <section
      aria-label={say('import.forecast')}
      aria-busy={computing}
      className={classes.forecast}
      data-computing={computing || undefined}
    >
      <Text size="sm">{text(reading.evidence)}</Text>
      <Text size="xs" c="dimmed">
        {text(format)}
        {forecast.rows > 0 && `, ${say('import.rows', { rows: forecast.rows })}`}
        {forecast.leftOut > 0 && `, ${say('import.rowsLeftOut', { rows: forecast.leftOut })}`}
        {!forecast.complete && forecast.rows > 0 && `; ${say('import.theseRowsOnly')}`}
      </Text>
      <dl className={classes.figures}>
        <Figure
          name={say('comparison.samePerson')}
          value={say('import.pairs', { pairs: forecast.mated })}
        />
        <Figure
          name={say('comparison.differentPeople')}
          value={say('import.pairs', { pairs: forecast.nonMated })}
        />
        <Figure name={say('import.people')} value={knownCount(say, forecast.people, forecast)} />
        <Figure name={say('import.photos')} value={knownCount(say, forecast.photos, forecast)} />
        {forecast.dimensions !== null && (
          <Figure name={say('import.dimensions')} value={formatCount(forecast.dimensions)} />
        )}
        {single && <Figure name={say('import.eer')} value={eerText(only)} />}
      </dl>
      {forecast.columns.length > 1 && <Columns columns={forecast.columns} />}
      {single && only.polarity.basis !== 'unclear' && (
        <Text size="xs" c="dimmed">
          {forecast.dimensions === null
            ? `${only.name === '' ? say('import.theScores') : only.name}: ${text(only.polarity.text)}`
            : say('import.eerUnderCosine')}
        </Text>
      )}
      <NoteList notes={flags} />
      {forecast.good.map(text).map((understood) => (
        <Group
          key={understood}
          gap={8}
          wrap="nowrap"
          align="flex-start"
          className={classes.good ?? ''}
        >
          <IconCircleCheck size={16} aria-hidden />
          <Text size="xs">{understood}</Text>
        </Group>
      ))}
      {computing && (
        <Text size="xs" role="status">
          {say('import.computing')}
        </Text>
      )}
    </section>
  );
}

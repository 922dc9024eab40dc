import { Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Forecast, ForecastColumn } from '#domain/import/reading.ts';
import { percentText } from '#domain/shared/wording.ts';
import type { OpenDraft } from '#application/state/import-draft.ts';
import { countOf, formatCount } from '#ui/format.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { ScrollBox } from '#ui/parts/ScrollBox.tsx';
import classes from './ImportDialog.module.css';

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

function thresholdText({ threshold, polarity }: ForecastColumn): string {
  if (threshold === null) return '–';
  const number = Number(threshold.toPrecision(6));
  return `${polarity.polarity === 'distance' ? 'at most' : 'at least'} ${number}`;
}

function Columns({ columns }: Pick<Forecast, 'columns'>) {
  return (
    <ScrollBox label="Scores in the file">
      <table className={classes.columns} aria-label="Scores in the file">
        <thead>
          <tr>
            <th scope="col">Scores</th>
            <th scope="col">Taken as</th>
            <th scope="col">EER</th>
            <th scope="col">The same person</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={index}>
              <th scope="row">{column.name === '' ? 'score' : column.name}</th>
              <td>{column.polarity.polarity}</td>
              <td>{eerText(column)}</td>
              <td>{thresholdText(column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The same again in the question above would only be longer. */
function isAsked({ question }: OpenDraft, text: string): boolean {
  const [, sentence = text] = /^[^:]*: (.*)$/s.exec(text) ?? [];
  return question !== null && (question.includes(text) || question.includes(sentence));
}

/** Scores alone do not say of how many photos and people they are. */
function knownCount(count: number, { mated, nonMated }: Forecast): string {
  return count === 0 && mated + nonMated > 0 ? 'not known' : formatCount(count);
}

/** What the files give as they are read now: counts, error rate, what to look at, and what was understood. Dimmed while that is computed anew. */
export function ForecastPanel({ draft }: { readonly draft: OpenDraft }) {
  const { forecast, computing, format, reading } = draft;
  const [only] = forecast.columns;
  const single = forecast.columns.length === 1 && only !== undefined;
  return (
    <section
      aria-label="What it will give"
      aria-busy={computing}
      className={classes.forecast}
      data-computing={computing || undefined}
    >
      <Text size="sm">{reading.evidence}</Text>
      <Text size="xs" c="dimmed">
        {format}
        {forecast.rows > 0 && `, ${countOf(forecast.rows, 'row', 'rows')}`}
        {forecast.leftOut > 0 && `, ${formatCount(forecast.leftOut)} of them left out`}
        {!forecast.complete && forecast.rows > 0 && '; figures of these rows only'}
      </Text>
      <dl className={classes.figures}>
        <Figure name="Same person" value={countOf(forecast.mated, 'pair', 'pairs')} />
        <Figure name="Different people" value={countOf(forecast.nonMated, 'pair', 'pairs')} />
        <Figure name="People" value={knownCount(forecast.people, forecast)} />
        <Figure name="Photos" value={knownCount(forecast.photos, forecast)} />
        {forecast.dimensions !== null && (
          <Figure name="Dimensions" value={formatCount(forecast.dimensions)} />
        )}
        {single && <Figure name="Equal error rate" value={eerText(only)} />}
      </dl>
      {forecast.columns.length > 1 && <Columns columns={forecast.columns} />}
      {single && only.polarity.basis !== 'unclear' && (
        <Text size="xs" c="dimmed">
          {forecast.dimensions === null
            ? `${only.name === '' ? 'The scores' : only.name}: ${only.polarity.text}`
            : 'The error rate is under the cosine distance; others can be chosen afterwards.'}
        </Text>
      )}
      <NoteList notes={forecast.flags.filter(({ text }) => !isAsked(draft, text))} />
      {forecast.good.map((text) => (
        <Group key={text} gap={8} wrap="nowrap" align="flex-start" className={classes.good ?? ''}>
          <IconCircleCheck size={16} aria-hidden />
          <Text size="xs">{text}</Text>
        </Group>
      ))}
      {computing && (
        <Text size="xs" role="status">
          Computing what this gives…
        </Text>
      )}
    </section>
  );
}

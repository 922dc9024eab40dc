import { Button, Group, Stack, Text } from '@mantine/core';
import type { ForecastReading, ReadingKind } from '#domain/import/reading.ts';
import { readingGaps } from '#domain/import/reading-gaps.ts';
import type { OpenDraft } from '#application/state/import-draft.ts';
import { useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './ImportDialog.module.css';
import type { PlainCode } from '#words/message.ts';
import type { Words } from '#words/render.ts';

const KINDS: Readonly<Record<ReadingKind, PlainCode>> = {
  scores: 'import.kindScores',
  embeddings: 'import.kindEmbeddings',
  matrix: 'import.kindMatrix',
};

function summaryOf(say: Words['say'], { reading, forecast }: ForecastReading): string {
  const { mated, nonMated, people } = forecast;
  return say('import.summary', {
    kind: say(KINDS[reading.content.kind]),
    mated,
    nonMated,
    people,
  });
}

/** Whether nothing is left to be asked of a reading, but that it is meant. */
function settles({ reading, forecast: { columns } }: ForecastReading): boolean {
  const isClear = columns.every(({ polarity }) => polarity.basis !== 'unclear');
  return isClear && readingGaps(reading).length === 0;
}

/** What else the files can be read as, one click away. */
export function OtherReadings({ draft }: { readonly draft: OpenDraft }) {
  const { say, text } = useWords();
  const { imports } = useServices();
  // Where it is asked which one is right, the one that is shown is an answer, too.
  const others =
    draft.question === null
      ? draft.proposals.filter(({ reading }) => reading !== draft.reading)
      : draft.proposals.filter(settles);
  if (others.length === 0) return null;
  return (
    <section aria-label={say('import.others')}>
      <Text size="sm" fw={600} mb={6}>
        {say(draft.question === null ? 'import.orReadAs' : 'import.canBeReadAs')}
      </Text>
      <Stack gap={6} component="ul" className={classes.others ?? ''}>
        {others.map((proposal, index) => (
          <Group key={index} gap="sm" component="li" wrap="nowrap" align="flex-start">
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={say('import.useNamed', { summary: summaryOf(say, proposal) })}
              onClick={() => void imports.choose(proposal)}
            >
              {say('import.use')}
            </Button>
            <div>
              <Text size="sm">{summaryOf(say, proposal)}</Text>
              <Text size="xs" c="dimmed">
                {text(proposal.reading.evidence)}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import type { ForecastReading, ReadingKind } from '#domain/import/reading.ts';
import { readingGaps } from '#domain/import/reading-gaps.ts';
import type { OpenDraft } from '#application/state/import-draft.ts';
import { useServices } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';
import classes from './ImportDialog.module.css';

const KINDS: Readonly<Record<ReadingKind, string>> = {
  scores: 'Scores of pairs',
  embeddings: 'Embeddings',
  matrix: 'Matrix of scores',
};

function summaryOf({ reading, forecast }: ForecastReading): string {
  return `${KINDS[reading.content.kind]}: ${formatCount(forecast.mated)} same, ${formatCount(forecast.nonMated)} different, ${countOf(forecast.people, 'person', 'people')}`;
}

/** Whether nothing is left to be asked of a reading, but that it is meant. */
function settles({ reading, forecast: { columns } }: ForecastReading): boolean {
  const isClear = columns.every(({ polarity }) => polarity.basis !== 'unclear');
  return isClear && readingGaps(reading).length === 0;
}

/** What else the files can be read as, one click away. */
export function OtherReadings({ draft }: { readonly draft: OpenDraft }) {
  const { imports } = useServices();
  // Where it is asked which one is right, the one that is shown is an answer, too.
  const others =
    draft.question === null
      ? draft.proposals.filter(({ reading }) => reading !== draft.reading)
      : draft.proposals.filter(settles);
  if (others.length === 0) return null;
  return (
    <section aria-label="Other ways to read it">
      <Text size="sm" fw={600} mb={6}>
        {draft.question === null ? 'Or read it as' : 'It can be read as'}
      </Text>
      <Stack gap={6} component="ul" className={classes.others ?? ''}>
        {others.map((proposal, index) => (
          <Group key={index} gap="sm" component="li" wrap="nowrap" align="flex-start">
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={`Use: ${summaryOf(proposal)}`}
              onClick={() => void imports.choose(proposal)}
            >
              Use
            </Button>
            <div>
              <Text size="sm">{summaryOf(proposal)}</Text>
              <Text size="xs" c="dimmed">
                {proposal.reading.evidence}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

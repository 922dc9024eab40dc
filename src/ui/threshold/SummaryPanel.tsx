import { Paper, Stack, Text, Title } from '@mantine/core';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import { useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/** The result in sentences, for whoever does not read tables. */
export function SummaryPanel() {
  const { say, text } = useWords();
  const sentences = useAppState(selectSetSummary).map(text);
  if (sentences.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-labelledby="summary-title">
      <Title order={3} mb={4} id="summary-title">
        {say('threshold.summary')}
      </Title>
      <Stack gap={6}>
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm" component="p">
            {sentence}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

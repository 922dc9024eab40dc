import { Code, Group, Paper, ScrollArea, Tabs, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { snippetsFor } from '#domain/report/snippets.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { CopyText } from '#ui/parts/CopyText.tsx';
import { useWords } from '#ui/words.tsx';

/** Code to paste, for the libraries that people use. */
export function SnippetPanel({ report }: { readonly report: ThresholdReport }) {
  const { say } = useWords();
  const snippets = snippetsFor(report);
  const [shown, setShown] = useState<string | null>(snippets[0]?.id ?? null);
  const snippet = snippets.find(({ id }) => id === shown);
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" gap="xs" mb="xs">
        <div>
          <Title order={3}>{say('export.use')}</Title>
          <Text size="xs" c="dimmed">
            {say('export.useHint')}
          </Text>
        </div>
        {snippet !== undefined && <CopyText text={snippet.code} label={say('export.copyCode')} />}
      </Group>
      <Tabs value={shown} onChange={setShown}>
        <Tabs.List aria-label={say('export.library')}>
          {snippets.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} size="xs">
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ id, title, code }) => (
          <Tabs.Panel key={id} value={id} pt="xs">
            <ScrollArea.Autosize
              mah={320}
              viewportProps={{
                tabIndex: 0,
                'aria-label': say('export.codeFor', { library: title }),
              }}
            >
              <Code block>{code}</Code>
            </ScrollArea.Autosize>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Paper>
  );
}

import {
  Anchor,
  Button,
  Code,
  Grid,
  Group,
  Paper,
  ScrollArea,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { selectImport } from '#application/selectors/active-import.ts';
import { selectReportContent } from '#application/selectors/report.ts';
import { selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { reportText } from '#application/use-cases/export-files.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { SnippetPanel } from '#ui/export/SnippetPanel.tsx';
import { CopyText } from '#ui/parts/CopyText.tsx';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { Sentence, useWords } from '#ui/words.tsx';
import type { PlainCode } from '#words/message.ts';

/** The report of the moment; built anew whenever something that it says changes. */
function useReport(): ThresholdReport | null {
  const { exports } = useServices();
  const content = useAppState(selectReportContent);
  const [report, setReport] = useState<ThresholdReport | null>(null);
  useEffect(() => {
    let current = true;
    if (content === null) return undefined;
    void exports.report(content).then((built) => {
      if (current) setReport(built);
    });
    return () => {
      current = false;
    };
  }, [exports, content]);
  return content === null ? null : report;
}

/** Something that is saved as a file at one press. */
function SavedFile({
  title,
  hint,
  action,
  lagging = false,
  onSave,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly lagging?: boolean;
  readonly onSave: () => void;
}) {
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={3}>{title}</Title>
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={lagging}
          onClick={onSave}
        >
          {action}
        </Button>
      </Group>
    </Paper>
  );
}

/** What a project file holds besides photos, and without them. */
const PROJECTS: Readonly<
  Record<'scores' | 'embeddings', { readonly alone: PlainCode; readonly withPhotos: PlainCode }>
> = {
  scores: { alone: 'export.projectOfScores', withPhotos: 'export.projectOfPhotosAndScores' },
  embeddings: {
    alone: 'export.projectOfEmbeddings',
    withPhotos: 'export.projectOfPhotosAndEmbeddings',
  },
};

/** The photos and the import with all decisions as one file; nothing without either. */
function ProjectPanel() {
  const { say } = useWords();
  const { saveProject } = useActions();
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const imported = useAppState((state) => selectImport(state)?.kind ?? null);
  if (!hasPhotos && imported === null) return null;
  const content: PlainCode =
    imported === null
      ? 'export.projectOfPhotos'
      : PROJECTS[imported][hasPhotos ? 'withPhotos' : 'alone'];
  const care: readonly PlainCode[] =
    imported === 'embeddings'
      ? ['export.careOfEmbeddings']
      : hasPhotos
        ? ['export.careOfPhotos']
        : [];
  return (
    <SavedFile
      title={say('export.project')}
      hint={[content, ...care].map((code) => say(code)).join(' ')}
      action={say('export.saveProject')}
      onSave={() => void saveProject()}
    />
  );
}

const LINK = {
  schema: (content: ReactNode) => (
    <Anchor
      href="schema/threshold.schema.json"
      target="_blank"
      rel="noreferrer"
      size="xs"
      underline="always"
    >
      {content}
    </Anchor>
  ),
};

/** What leaves the page, looked at before it does. */
export function ExportView() {
  const words = useWords();
  const { say } = words;
  const { exports } = useServices();
  const ready = useAppState((state) => selectReportContent(state) !== null);
  const hasEmbeddings = useAppState(
    (state) => selectEvaluationInputs(state)?.comparisons.kind === 'templates',
  );
  // What is shown is of an older set while a newer one is computed: to be looked at, not to be
  // kept.
  const lagging = useAppState(
    ({ session: { evaluation } }) => evaluation.kind === 'ready' && evaluation.stale,
  );
  const report = useReport();
  if (!ready) {
    return (
      <Stack gap="md">
        <NoResultYet />
        <ProjectPanel />
      </Stack>
    );
  }
  const text = report === null ? '' : reportText(report);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Paper withBorder radius="md" p="md">
          <Group justify="space-between" mb="xs" gap="xs">
            <div>
              <Title order={2}>splitpoint-threshold.json</Title>
              <Text size="xs" c="dimmed">
                <Sentence code="export.jsonHint" tags={LINK} />
              </Text>
            </div>
            <Group gap="xs">
              <CopyText text={text} label={say('export.copyJson')} />
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                disabled={lagging}
                onClick={() => void exports.saveThresholdJson()}
              >
                {say('export.saveJson')}
              </Button>
            </Group>
          </Group>
          <ScrollArea.Autosize
            mah={560}
            viewportProps={{ tabIndex: 0, 'aria-label': say('export.preview') }}
          >
            <Code block>{text}</Code>
          </ScrollArea.Autosize>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          {report !== null && <SnippetPanel report={report} />}
          <SavedFile
            title={say('export.report')}
            hint={say('export.reportHint')}
            action={say('export.saveReport')}
            lagging={lagging}
            onSave={() => void exports.saveHtmlReport(words)}
          />
          <SavedFile
            title={say('export.pairs')}
            hint={say('export.pairsHint')}
            action={say('export.savePairs')}
            lagging={lagging}
            onSave={() => exports.savePairsCsv()}
          />
          {hasEmbeddings && (
            <SavedFile
              title={say('export.embeddings')}
              hint={say('export.embeddingsHint')}
              action={say('export.saveEmbeddings')}
              onSave={() => exports.saveEmbeddings()}
            />
          )}
          <ProjectPanel />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

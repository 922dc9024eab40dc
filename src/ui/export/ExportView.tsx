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
import { useEffect, useState } from 'react';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { selectImport } from '#application/selectors/active-import.ts';
import { selectReportContent } from '#application/selectors/report.ts';
import { selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { reportText } from '#application/use-cases/export-files.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { SnippetPanel } from '#ui/export/SnippetPanel.tsx';
import { CopyText } from '#ui/parts/CopyText.tsx';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';

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

/** The photos and the import with all decisions as one file; nothing without either. */
function ProjectPanel() {
  const { saveProject } = useActions();
  const hasPhotos = useAppState((state) => state.study.photos.length > 0);
  const imported = useAppState((state) => selectImport(state)?.kind ?? null);
  if (!hasPhotos && imported === null) return null;
  const parts = [
    ...(hasPhotos ? ['photos'] : []),
    ...(imported === null ? [] : [`imported ${imported}`]),
  ].join(' and the ');
  return (
    <SavedFile
      title="Project"
      hint={`The ${parts} with every label and setting as one zip file, which opens again here. ${
        imported === 'embeddings'
          ? 'Embeddings are biometric data: keep it as safe as photos.'
          : hasPhotos
            ? 'Keep it as safe as the photos.'
            : ''
      }`}
      action="Save project"
      onSave={() => void saveProject()}
    />
  );
}

/** What leaves the page, looked at before it does. */
export function ExportView() {
  const { exports } = useServices();
  const ready = useAppState((state) => selectReportContent(state) !== null);
  const hasEmbeddings = useAppState(
    (state) => selectEvaluationInputs(state)?.comparisons.kind === 'templates',
  );
  // What is shown is of an older set while a newer one is computed: to be looked at, not to be kept.
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
                The threshold with everything needed to apply it and to trust it.{' '}
                <Anchor
                  href="schema/threshold.schema.json"
                  target="_blank"
                  rel="noreferrer"
                  size="xs"
                  underline="always"
                >
                  JSON Schema
                </Anchor>
              </Text>
            </div>
            <Group gap="xs">
              <CopyText text={text} label="Copy JSON" />
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                disabled={lagging}
                onClick={() => void exports.saveThresholdJson()}
              >
                Export JSON
              </Button>
            </Group>
          </Group>
          <ScrollArea.Autosize
            mah={560}
            viewportProps={{ tabIndex: 0, 'aria-label': 'Preview of the JSON' }}
          >
            <Code block>{text}</Code>
          </ScrollArea.Autosize>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          {report !== null && <SnippetPanel report={report} />}
          <SavedFile
            title="Report"
            hint="One HTML page for people who do not have the app: what the set tells, both charts, every figure and method. It shows no face."
            action="Export report"
            lagging={lagging}
            onSave={() => void exports.saveHtmlReport()}
          />
          <SavedFile
            title="All pairs"
            hint="CSV in the layout of deepface's pivots, one row for each pair."
            action="Export pairs CSV"
            lagging={lagging}
            onSave={() => exports.savePairsCsv()}
          />
          {hasEmbeddings && (
            <SavedFile
              title="Embeddings"
              hint="CSV, one row for each face with its person and file. Biometric data: keep it as safe as the photos."
              action="Export embeddings"
              onSave={() => exports.saveEmbeddings()}
            />
          )}
          <ProjectPanel />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

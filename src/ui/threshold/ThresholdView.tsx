import { Alert, Grid, Paper, Stack, Text, Title } from '@mantine/core';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { ThresholdControl } from '#ui/parts/ThresholdControl.tsx';
import { useStages } from '#ui/parts/use-stages.ts';
import { CalibrationPanel } from '#ui/threshold/CalibrationPanel.tsx';
import { CertaintyPanel } from '#ui/threshold/CertaintyPanel.tsx';
import { ConfusionTable } from '#ui/threshold/ConfusionTable.tsx';
import { CurvePanel } from '#ui/threshold/CurvePanel.tsx';
import { DistributionPanel } from '#ui/threshold/DistributionPanel.tsx';
import { MethodList } from '#ui/threshold/MethodList.tsx';
import { MetricsTable } from '#ui/threshold/MetricsTable.tsx';
import { PeoplePanel } from '#ui/threshold/PeoplePanel.tsx';
import { ReviewPanel } from '#ui/threshold/ReviewPanel.tsx';
import { UnseenPanel } from '#ui/threshold/UnseenPanel.tsx';
import { UsePanel } from '#ui/threshold/UsePanel.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './ThresholdView.module.css';

/**
 * What is drawn after the chart and its threshold, in this order; each keeps the page for a few
 * milliseconds only.
 */
const STAGES = [
  'chart',
  'methods',
  'confusion',
  'metrics',
  'summary',
  'certainty',
  'unseen',
  'review',
  'curves',
  'calibration',
  'people',
] as const;
type Stage = (typeof STAGES)[number];

/** Two distributions, a threshold between them, and what it costs. */
export function ThresholdView() {
  const { say, text } = useWords();
  const evaluation = useAppState(selectEvaluation);
  const hasThreshold = useAppState((state) => selectThreshold(state) !== null);
  const failure = useAppState(({ session }) =>
    session.evaluation.kind === 'failed' ? session.evaluation.reason : null,
  );
  if (failure !== null) {
    return (
      <Alert color="red" title={say('threshold.failed')} role="alert">
        {text(failure)}
      </Alert>
    );
  }
  if (evaluation === null || !hasThreshold) return <NoResultYet />;
  return <Parts />;
}

/** The parts of the view, the most important first: see `useStages`. */
function Parts() {
  const drawn = useStages(STAGES.length);
  const shows = (stage: Stage): boolean => STAGES.indexOf(stage) < drawn;
  return (
    <div className={classes.layout}>
      <div className={classes.column}>
        <Paper withBorder radius="md" p="md" className={classes.chart}>
          <DistributionPanel />
          <ThresholdControl />
        </Paper>
        {shows('confusion') && (
          <Grid gap="md" className={classes.costs}>
            <Grid.Col span={{ base: 12, sm: 5 }}>
              <Paper withBorder radius="md" p="md" h="100%">
                <ConfusionTable />
                <UsePanel />
              </Paper>
            </Grid.Col>
            {shows('metrics') && (
              <Grid.Col span={{ base: 12, sm: 7 }}>
                <Paper withBorder radius="md" p="md" h="100%">
                  <MetricsTable />
                </Paper>
              </Grid.Col>
            )}
          </Grid>
        )}
        <Stack gap="md" className={classes.depth}>
          {shows('curves') && (
            <Paper withBorder radius="md" p="md">
              <CurvePanel />
            </Paper>
          )}
          {shows('calibration') && <CalibrationPanel />}
          {shows('people') && <PeoplePanel />}
        </Stack>
      </div>
      <div className={classes.column}>
        <Stack gap="md" className={classes.methods}>
          {shows('methods') && (
            <>
              <SetNotes />
              <Paper withBorder radius="md" p="md">
                <MethodList />
              </Paper>
            </>
          )}
        </Stack>
        <Stack gap="md" className={classes.certainty}>
          {shows('summary') && <SummaryPanel />}
          {shows('certainty') && <CertaintyPanel />}
          {shows('unseen') && <UnseenPanel />}
          {shows('review') && <ReviewPanel />}
        </Stack>
      </div>
    </div>
  );
}

/** What must be known before the number is believed. */
function SetNotes() {
  const { say } = useWords();
  const notes = useAppState(selectNotes);
  if (notes.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={say('threshold.notes')}>
      <NoteList notes={notes} />
    </Paper>
  );
}

/** The result in sentences, for whoever does not read tables. */
function SummaryPanel() {
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

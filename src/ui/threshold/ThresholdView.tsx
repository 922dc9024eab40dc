import { Alert, Grid, Paper, Stack } from '@mantine/core';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';
import { useAppState } from '#ui/app-context.ts';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { ConfusionTable } from '#ui/threshold/ConfusionTable.tsx';
import { CurvePanel } from '#ui/threshold/CurvePanel.tsx';
import { DistributionPanel } from '#ui/threshold/DistributionPanel.tsx';
import { MethodList } from '#ui/threshold/MethodList.tsx';
import { MetricsTable } from '#ui/threshold/MetricsTable.tsx';
import { SetNotes } from '#ui/threshold/SetNotes.tsx';
import { UsePanel } from '#ui/threshold/UsePanel.tsx';
import { ThresholdControl } from '#ui/parts/ThresholdControl.tsx';

/** Two distributions, a threshold between them, and what it costs. */
export function ThresholdView() {
  const evaluation = useAppState(selectEvaluation);
  const threshold = useAppState(selectThreshold);
  const failure = useAppState(({ session }) =>
    session.evaluation.kind === 'failed' ? session.evaluation.message : null,
  );
  if (failure !== null) {
    return (
      <Alert color="red" title="The comparison failed" role="alert">
        {failure}
      </Alert>
    );
  }
  if (evaluation === null || threshold === null) return <NoResultYet />;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="md">
          <Paper withBorder radius="md" p="md">
            <DistributionPanel />
            <ThresholdControl />
          </Paper>
          <Grid gap="md">
            <Grid.Col span={{ base: 12, sm: 5 }}>
              <Paper withBorder radius="md" p="md" h="100%">
                <ConfusionTable />
                <UsePanel />
              </Paper>
            </Grid.Col>
            <Grid.Col span={{ base: 12, sm: 7 }}>
              <Paper withBorder radius="md" p="md" h="100%">
                <MetricsTable />
              </Paper>
            </Grid.Col>
          </Grid>
          <Paper withBorder radius="md" p="md">
            <CurvePanel />
          </Paper>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="md">
          <SetNotes />
          <Paper withBorder radius="md" p="md">
            <MethodList />
          </Paper>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { applyThreshold } from '#domain/validation/apply-threshold.ts';
import { percentText, rangeText } from '#domain/shared/wording.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import type { OpenedThreshold } from '#application/state/session.ts';
import {
  isUsableHere,
  mismatches,
  ruleOf,
  thresholdHere,
} from '#application/use-cases/open-threshold.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { useScoreScale } from '#ui/score-scale.ts';
import { useMethodName } from '#ui/threshold/method-name.ts';
import { useWords } from '#ui/words.tsx';
import classes from './AppliedThresholdPanel.module.css';

function rate(value: number | null | undefined): string {
  return value == null ? '–' : percentText(value);
}

const RATES = { fmr: 'metric.fmr', fnmr: 'metric.fnmr' } as const;

function Applied({ opened }: { readonly opened: OpenedThreshold }) {
  const { say } = useWords();
  const { report, fileName } = opened;
  const evaluation = useAppState(selectEvaluation);
  const study = useAppState((state) => state.study);
  const { store } = useServices();
  const methodName = useMethodName();
  const { setThreshold } = useActions();
  const claimed = useMemo(
    () => ({
      fmr: report.metrics['fmr']?.value ?? null,
      fnmr: report.metrics['fnmr']?.value ?? null,
    }),
    [report],
  );
  const here = thresholdHere(report, useScoreScale());
  const applied = useMemo(
    () => (evaluation === null ? null : applyThreshold(evaluation, here, claimed)),
    [evaluation, here, claimed],
  );
  const differences = useMemo(
    () => mismatches(report, { ...store.getState(), study }),
    [report, store, study],
  );
  if (applied === null) return null;
  return (
    <>
      <Text size="sm" my="xs">
        {say('opened.what', {
          file: fileName,
          model: report.model.name,
          rule: ruleOf(report),
          method: methodName(report.method.id),
        })}
      </Text>
      <FigureTable
        label={say('opened.table')}
        columns={[
          say('threshold.figure'),
          say('opened.there'),
          say('opened.here'),
          say('opened.intervalHere'),
        ]}
        rows={(['fmr', 'fnmr'] as const).map((id) => ({
          id,
          name: say(RATES[id]),
          cells: [
            rate(claimed[id]),
            rate(applied[id].rate),
            rangeText(applied.intervals[id], percentText),
          ],
        }))}
      />
      <NoteList notes={[...differences, ...applied.notes]} />
      {isUsableHere(differences) && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setThreshold(here)}>
          {say('opened.use')}
        </Button>
      )}
    </>
  );
}

const SHOWN = new WeakSet<OpenedThreshold>();

/** A threshold that was exported from other photos, and what it costs on these. */
export function AppliedThresholdPanel() {
  const { say } = useWords();
  const { addFiles } = useActions();
  const opened = useAppState((state) => state.session.openedThreshold);
  const panel = useRef<HTMLDivElement>(null);
  // Far down the view: whoever has just opened one is led to it, once.
  useEffect(() => {
    if (opened === null || SHOWN.has(opened)) return;
    SHOWN.add(opened);
    panel.current?.scrollIntoView({ block: 'center' });
  }, [opened]);
  return (
    <div className={classes.panel} ref={panel}>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="xs" c="dimmed">
          {say('opened.hint')}
        </Text>
        <FilePicker
          label={say('opened.open')}
          icon={<IconFileImport size={18} aria-hidden />}
          accept=".json,application/json"
          onFiles={(files) => void addFiles(files, 'threshold')}
        />
      </Group>
      {opened !== null && <Applied opened={opened} />}
    </div>
  );
}

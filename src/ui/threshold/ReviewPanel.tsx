import { Button, Paper, RangeSlider, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { scaleWords } from '#domain/comparison/score-scale.ts';
import type { Band } from '#domain/metrics/review-bands.ts';
import { percentText } from '#domain/shared/wording.ts';
import {
  selectFirstReviewRange,
  selectReviewBandsAt,
  selectReviewRange,
} from '#application/selectors/review.ts';
import { selectThresholdAt, selectThresholdRange } from '#application/selectors/threshold.ts';
import type { ReviewRange } from '#application/state/study.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { distanceResolution } from '#ui/charts/distance-resolution.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useScoreScale, useThresholdText } from '#ui/score-scale.ts';
import classes from './ReviewPanel.module.css';

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percentText(part / whole);
}

function BandTable({ range }: { readonly range: ReviewRange }) {
  const bands = useAppState(selectReviewBandsAt)(range);
  const thresholdText = useThresholdText();
  const { upTo, above } = scaleWords(useScoreScale());
  if (bands === null) return null;
  const { accept, review, reject } = bands;
  const mated = accept.mated + review.mated + reject.mated;
  const nonMated = accept.nonMated + review.nonMated + reject.nonMated;
  const cells = (band: Band): readonly string[] => [
    `${formatCount(band.mated)} (${share(band.mated, mated)})`,
    `${formatCount(band.nonMated)} (${share(band.nonMated, nonMated)})`,
  ];
  return (
    <FigureTable
      label="Review bands"
      columns={['Decision', 'Same person', 'Different people']}
      rows={[
        {
          id: 'accept',
          name: `Match, ${upTo.toLowerCase()} ${thresholdText(range.low)}`,
          definition:
            'Decided without a look: different people in here are false matches that nobody sees.',
          cells: cells(accept),
        },
        {
          id: 'review',
          name: 'A person looks',
          definition:
            'The queue: pairs between the two limits, those on the second limit included.',
          cells: cells(review),
        },
        {
          id: 'reject',
          name: `No match, ${above} ${thresholdText(range.high)}`,
          definition:
            'Decided without a look: pairs of the same person in here are missed, and nobody sees it.',
          cells: cells(reject),
        },
      ]}
    />
  );
}

function BandEditor({ range }: { readonly range: ReviewRange }) {
  const { min, max } = useAppState(selectThresholdRange);
  const { setReview } = useActions();
  const thresholdAt = useAppState(selectThresholdAt);
  const thresholdText = useThresholdText();
  const step = distanceResolution(max - min);
  const safe = ([low, high]: readonly [number, number]): ReviewRange => ({
    low: thresholdAt(low, step),
    high: thresholdAt(high, step),
  });
  // Where the handles are while one is dragged; one step to undo when it is let go.
  const [draft, setDraft] = useState<ReviewRange | null>(null);
  const shown = draft ?? range;
  return (
    <>
      <RangeSlider
        className={classes.slider}
        min={min}
        max={max}
        minRange={0}
        step={(max - min) / 1000}
        label={thresholdText}
        thumbFromLabel="Match up to"
        thumbToLabel="No match above"
        value={[shown.low, shown.high]}
        onChange={(ends) => setDraft(safe(ends))}
        onChangeEnd={(ends) => {
          setDraft(null);
          setReview(safe(ends));
        }}
      />
      <BandTable range={shown} />
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setReview(null)}>
        Remove the band
      </Button>
    </>
  );
}

/**
 * Two thresholds with a person between them: what is decided at once, and how much is left to look
 * at.
 */
export function ReviewPanel() {
  const range = useAppState(selectReviewRange);
  const first = useAppState(selectFirstReviewRange);
  const { setReview } = useActions();
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Review band">
      <Title order={3} mb={2}>
        Review band
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        Two limits instead of one threshold: near pairs match, far ones do not, and a person looks
        at those between.
      </Text>
      {range === null ? (
        <Button variant="default" size="xs" onClick={() => setReview(first)}>
          Add a review band
        </Button>
      ) : (
        <BandEditor range={range} />
      )}
    </Paper>
  );
}

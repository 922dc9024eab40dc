import { Button, Paper, RangeSlider, Text, Title } from '@mantine/core';
import { useState } from 'react';
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
import { distanceResolution } from '#domain/plot/axis.ts';
import { formatCount } from '#ui/format.ts';
import { FigureTable } from '#ui/parts/FigureTable.tsx';
import { useScoreScale, useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';
import classes from './ReviewPanel.module.css';

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percentText(part / whole);
}

function BandTable({ range }: { readonly range: ReviewRange }) {
  const bands = useAppState(selectReviewBandsAt)(range);
  const thresholdText = useThresholdText();
  const { polarity } = useScoreScale();
  const { say } = useWords();
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
      label={say('review.bands')}
      columns={[
        say('review.decision'),
        say('comparison.samePerson'),
        say('comparison.differentPeople'),
      ]}
      rows={[
        {
          id: 'accept',
          name: say('review.match', { polarity, threshold: thresholdText(range.low) }),
          definition: say('review.matchMeaning'),
          cells: cells(accept),
        },
        {
          id: 'review',
          name: say('review.looked'),
          definition: say('review.lookedMeaning'),
          cells: cells(review),
        },
        {
          id: 'reject',
          name: say('review.noMatch', { polarity, threshold: thresholdText(range.high) }),
          definition: say('review.noMatchMeaning'),
          cells: cells(reject),
        },
      ]}
    />
  );
}

function BandEditor({ range }: { readonly range: ReviewRange }) {
  const { say } = useWords();
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
        thumbFromLabel={say('review.matchUpTo')}
        thumbToLabel={say('review.noMatchAbove')}
        value={[shown.low, shown.high]}
        onChange={(ends) => setDraft(safe(ends))}
        onChangeEnd={(ends) => {
          setDraft(null);
          setReview(safe(ends));
        }}
      />
      <BandTable range={shown} />
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setReview(null)}>
        {say('review.remove')}
      </Button>
    </>
  );
}

/**
 * Two thresholds with a person between them: what is decided at once, and how much is left to look
 * at.
 */
export function ReviewPanel() {
  const { say } = useWords();
  const range = useAppState(selectReviewRange);
  const first = useAppState(selectFirstReviewRange);
  const { setReview } = useActions();
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={say('review.title')}>
      <Title order={3} mb={2}>
        {say('review.title')}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {say('review.hint')}
      </Text>
      {range === null ? (
        <Button variant="default" size="xs" onClick={() => setReview(first)}>
          {say('review.add')}
        </Button>
      ) : (
        <BandEditor range={range} />
      )}
    </Paper>
  );
}

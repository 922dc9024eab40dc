import { expect, test } from 'vitest';
import { selectMatrix } from '#application/selectors/matrix.ts';
import {
  selectErrorTally,
  selectPersonFigures,
  selectWorstPeople,
} from '#application/selectors/person-figures.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectCurrentPlace, selectMethodPlaces } from '#application/selectors/curves.ts';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import {
  selectCommittedThreshold,
  selectIntervalsAt,
  selectMeans,
  selectOperatingPoint,
  selectProposals,
  selectProposalTicks,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';

/** What is computed of the set of pairs or of all methods, however far the threshold is dragged. */
const STILL = {
  selectProposals,
  selectProposalTicks,
  selectCommittedThreshold,
  selectThresholdRange,
  selectMeans,
  selectIntervalsAt,
  selectMethodPlaces,
  selectSetSummary,
  selectPersonFigures,
  selectNotes,
  selectMatrix,
};
/** What follows it. */
const MOVING = { selectOperatingPoint, selectCurrentPlace };
const DRAFTS = [0.5, 0.6, 0.7, 0.8];

test('a drag computes the operating point anew for each step, and nothing else', async () => {
  const app = appFixture();
  await app.add(THREE_PEOPLE);
  await app.settled();
  const all = { ...STILL, ...MOVING };
  const look = (): void => {
    for (const select of Object.values(all)) select(app.state());
  };
  const counts = (of: typeof STILL | typeof MOVING): Record<string, number> =>
    Object.fromEntries(Object.entries(of).map(([name, select]) => [name, select.recomputations()]));
  look();
  const [still, moving] = [counts(STILL), counts(MOVING)];
  for (const draft of DRAFTS) {
    app.actions.draftThreshold(draft);
    // As many views ask, each selector answers once.
    look();
    look();
  }
  expect(counts(STILL)).toEqual(still);
  expect(counts(MOVING)).toEqual(
    Object.fromEntries(Object.entries(moving).map(([name, n]) => [name, n + DRAFTS.length])),
  );
});

test('the errors by person are counted once, however far the threshold is dragged', async () => {
  const app = appFixture();
  await app.add(THREE_PEOPLE);
  await app.settled();
  const work = selectErrorTally(app.state());
  work?.advance(() => false);
  expect(selectWorstPeople(app.state(), null)).toEqual([]);
  for (const draft of DRAFTS) {
    app.actions.draftThreshold(draft);
    expect(selectErrorTally(app.state())).toBe(work);
    selectWorstPeople(app.state(), work?.value ?? null);
  }
  app.actions.draftThreshold(0);
  expect(selectWorstPeople(app.state(), work?.value ?? null).length).toBeGreaterThan(0);
});

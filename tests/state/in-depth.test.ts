import { describe, expect, it } from 'vitest';
import { UNTAGGED } from '#domain/groups/groups.ts';
import { ABOUT_SET } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { countingBackground } from '#tests/support/counting-background.ts';

async function studied() {
  const app = appFixture();
  const background = countingBackground();
  runComputations(app.store, background, [ABOUT_SET]);
  await app.add(THREE_PEOPLE);
  const finish = async (): Promise<void> => {
    for (let turn = 0; turn < 40; turn++) await app.settled();
  };
  await finish();
  return { app, finish, calls: background.calls };
}

describe('results that take longer', () => {
  it('are all computed once the set has settled', async () => {
    const { app, calls } = await studied();
    expect(readyValue(pendingOf(app.state(), 'bootstrap'))?.people).toBe(3);
    expect(readyValue(pendingOf(app.state(), 'crossValidation'))?.kind).toBe('validated');
    expect(readyValue(pendingOf(app.state(), 'calibration'))).not.toBeNull();
    expect(readyValue(pendingOf(app.state(), 'influence'))?.people).toHaveLength(3);
    expect(pendingOf(app.state(), 'groups').kind).toBe('none');
    expect(calls).toEqual({
      calibration: 1,
      crossValidation: 1,
      bootstrap: 1,
      influence: 1,
      groups: 0,
    });
  });

  it('are computed anew only when what they depend on changes', async () => {
    const { app, finish, calls } = await studied();
    app.actions.draftThreshold(0.5);
    await finish();
    expect(calls.bootstrap).toBe(1);
    app.actions.setMethod('max-f1');
    await finish();
    expect(calls).toMatchObject({ crossValidation: 2, influence: 2, bootstrap: 1, calibration: 1 });
    app.actions.setParameters({ maxFmr: 0.05 });
    await finish();
    expect(calls).toMatchObject({ bootstrap: 2, calibration: 1 });
    app.actions.setThreshold(0.6);
    await finish();
    expect(calls.bootstrap).toBe(2);
  });

  it('compare groups as soon as a person has a tag, at the threshold in force', async () => {
    const { app, finish, calls } = await studied();
    app.actions.setTags(subjectLabel('Ada') as SubjectLabel, ['child']);
    await finish();
    expect(readyValue(pendingOf(app.state(), 'groups'))?.within.map(({ tag }) => tag)).toEqual([
      UNTAGGED,
      'child',
    ]);
    app.actions.undo();
    await finish();
    expect(pendingOf(app.state(), 'groups').kind).toBe('none');
    expect(calls.groups).toBe(1);
  });

  it('go with the set that they are of', async () => {
    const { app, finish } = await studied();
    app.actions.renamePerson(
      subjectLabel('Cleo') as SubjectLabel,
      subjectLabel('Ada') as SubjectLabel,
    );
    expect(pendingOf(app.state(), 'bootstrap').kind).not.toBe('ready');
    await finish();
    expect(readyValue(pendingOf(app.state(), 'bootstrap'))?.people).toBe(2);
  });
});

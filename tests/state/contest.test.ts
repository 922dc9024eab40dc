import { expect, test } from 'vitest';
import { CONTEST } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import type { Background } from '#application/ports.ts';
import { selectContenderRows } from '#application/selectors/contender-table.ts';
import type { AnswerOf, RequestOf } from '#domain/questions/questions.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { countingBackground } from '#tests/support/counting-background.ts';

async function opened() {
  const app = appFixture();
  const asked: string[] = [];
  let cancelled = 0;
  /** Answers that are held back until the test lets them go. */
  const held: (() => void)[] = [];
  let holds = false;
  const answer = <T>(value: T): Promise<T> =>
    holds ? new Promise((resolve) => void held.push(() => resolve(value))) : Promise.resolve(value);
  const background: Background = {
    ...countingBackground({
      contender: ({ id }) => {
        asked.push(id);
        return answer({ figures: { id } } as unknown as AnswerOf<'contender'>);
      },
      versus: ({ first, second }: RequestOf<'versus'>) => {
        asked.push(`${first.id} against ${second.id}`);
        return answer({} as AnswerOf<'versus'>);
      },
    }),
    cancel: () => void (cancelled += 1),
  };
  runComputations(app.store, background, [CONTEST]);
  await app.add(THREE_PEOPLE);
  const finish = async (): Promise<void> => {
    for (let turn = 0; turn < 40; turn++) await app.settled();
  };
  await finish();
  return {
    ...app,
    asked,
    finish,
    cancelled: () => cancelled,
    hold: () => void (holds = true),
    letGo: () => held.shift()?.(),
  };
}

test('contenders are evaluated when Compare is looked at, the one in force first, then each against it', async () => {
  const { actions, asked, finish, state } = await opened();
  expect(asked).toEqual([]);
  actions.showView('compare');
  await finish();
  const rows = selectContenderRows(state());
  const current = rows.find(({ isCurrent }) => isCurrent)!.contender.id;
  const others = rows.flatMap(({ contender: { id } }) => (id === current ? [] : [id]));
  expect(others.length).toBeGreaterThan(1);
  expect(asked).toEqual([current, ...others, ...others.map((id) => `${id} against ${current}`)]);
  expect(rows.every(({ result }) => result.kind === 'ready')).toBe(true);
  expect(rows.filter(({ versus }) => versus !== null)).toHaveLength(others.length);
});

test('what has begun goes on when somebody looks elsewhere', async () => {
  const { actions, asked, finish, hold, letGo } = await opened();
  hold();
  actions.showView('compare');
  actions.showView('threshold');
  const before = asked.length;
  letGo();
  await finish();
  expect(asked).toHaveLength(before + 1);
});

test('it starts over when what is compared changes, and what was asked before is nobody’s', async () => {
  const { actions, asked, finish, hold, letGo, cancelled, state } = await opened();
  hold();
  actions.showView('compare');
  const before = cancelled();
  actions.setParameters({ maxFmr: 0.05 });
  expect(cancelled()).toBeGreaterThan(before);
  expect(asked).toHaveLength(2);
  letGo();
  await finish();
  expect(selectContenderRows(state()).some(({ result }) => result.kind === 'ready')).toBe(false);
  letGo();
  await finish();
  expect(selectContenderRows(state()).filter(({ result }) => result.kind === 'ready')).toHaveLength(
    1,
  );
});

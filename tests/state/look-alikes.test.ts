import { expect, it } from 'vitest';
import { selectLookAlikes } from '#application/selectors/naming.ts';
import { dropped, paths, people } from '#tests/support/label-app.ts';

it('names that look alike are merged with one click, the one with more photos staying, or kept', async () => {
  const app = await dropped([
    ...paths(['set/'], ['José/', 'Ann Alder/'], ['1.jpg', '2.jpg']),
    ...paths(['set/'], ['Jose/', 'Alder, Ann/'], ['3.jpg']),
  ]);
  const found = () => selectLookAlikes(app.state());
  expect(found().map(({ first, second, counts }) => [first, second, counts])).toEqual([
    ['José', 'Jose', [2, 1]],
    ['Ann Alder', 'Alder, Ann', [2, 1]],
  ]);
  app.actions.renamePerson(found()[0]!.second, found()[0]!.first);
  expect(people(app)).toEqual({ 'Alder, Ann': 1, 'Ann Alder': 2, José: 3 });
  app.actions.dismissFinding(found()[0]!.finding);
  expect(found()).toEqual([]);
  app.actions.undo();
  app.actions.undo();
  expect(found()).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { createModelActions } from '#application/model-actions.ts';
import type { InspectedModel, ModelLibrary, ModelRefusal } from '#application/model-ports.ts';
import type { IncomingFile } from '#application/ports.ts';
import { createAppStore } from '#application/state/store.ts';
import { guessDescription } from '#domain/embedding/model-description.ts';
import type { ModelSignature } from '#domain/embedding/model-signature.ts';
import { said, saidProblem } from '#tests/support/said.ts';
import { message } from '#words/message.ts';

const file = (path: string): IncomingFile => ({
  path,
  fileName: path,
  byteLength: 1,
  source: path,
});

function looked(name: string): InspectedModel | ModelRefusal {
  if (name.startsWith('bad')) {
    return {
      kind: 'refused',
      text: message('modelFault.listDamaged', { file: name }),
      remedy: message('modelFix.copyAgain'),
    };
  }
  const signature: ModelSignature = {
    format: 'onnx',
    inputs: [{ name: 'x', shape: [1, 3, 112, 112], type: 'float32' }],
    outputs: [{ name: 'y', shape: [1, 8], type: 'float32' }],
    byteLength: 1,
    sha256: '0'.repeat(64),
  };
  return { kind: 'model', signature, guess: guessDescription(signature, name), sameWeights: [] };
}

/** Each file is a model by itself. */
function actionsOver(look = looked) {
  const store = createAppStore();
  const library = {
    bundled: () => Promise.resolve([]),
    added: () => [],
    split: (files: readonly IncomingFile[]) => Promise.resolve(files.map((each) => [each])),
    inspect: ([first]: readonly IncomingFile[]) => Promise.resolve(look(first?.path ?? '')),
  } as unknown as ModelLibrary;
  const actions = createModelActions(store, { library });
  return {
    actions,
    announced: () => said(store.getState().session.announcement?.message),
    listed: () =>
      store
        .getState()
        .session.problems.map(saidProblem)
        .map(({ path, text }) => `${path}: ${text}`),
  };
}

test('of several models chosen together each has its turn, and one that is none is named', async () => {
  const { actions, announced } = actionsOver();
  await actions.open(['bad-1', 'one', 'bad-2', 'two'].map(file));
  expect(actions.chosen()?.inspected.guess.name).toBe('one');
  expect(actions.chosen()?.left).toBe(2);
  expect(announced()).toContain('in bad-1 is damaged. Copy or download it again.');
  await actions.close();
  expect(actions.chosen()?.inspected.guess.name).toBe('two');
  expect(actions.chosen()?.left).toBe(0);
  expect(announced()).toContain('in bad-2 is damaged. Copy or download it again.');
  await actions.close();
  expect(actions.chosen()).toBeNull();
});

test('where none is a model, nothing is chosen', async () => {
  const { actions, announced } = actionsOver();
  await actions.open([file('bad')]);
  expect(actions.chosen()).toBeNull();
  expect(announced()).toContain('in bad is damaged.');
});

test('what is no model stays listed after its message has passed, until its file is mended', async () => {
  let mended = false;
  const { actions, listed } = actionsOver((name) => looked(mended ? 'good' : name));
  await actions.open(['bad-1', 'one', 'bad-2'].map(file));
  await actions.close();
  expect(listed()).toEqual([
    'bad-1: The list of weights in bad-1 is damaged.',
    'bad-2: The list of weights in bad-2 is damaged.',
  ]);
  mended = true;
  await actions.open([file('bad-1')]);
  expect(listed()).toEqual(['bad-2: The list of weights in bad-2 is damaged.']);
});

import type { AcquiredFace } from '#domain/face/acquisition.ts';
import { agreedFaces, type PersonConsensus, personConsensus } from '#domain/face/agreed-faces.ts';
import { type PagePorts, pageTurns } from '#application/page-turns.ts';
import { selectChoiceSets } from '#application/selectors/agreed-faces.ts';
import {
  type AgreedFaces,
  type Candidate,
  type ChoiceSet,
  isChosen,
  samePerson,
} from '#application/state/agreed-faces.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';

/**
 * Keeps the session's agreed faces in step with the photos. Thousands of photos take seconds, so it
 * works in slices with the page answering in between; what takes no longer than a slice is there at
 * once. Whatever changes meanwhile ends what is under way, and nothing of it is shown; people who
 * are the same are not looked at again. Returns a function that stops it.
 */
export function chooseFacesWhenChanged(store: AppStore, ports: PagePorts): () => void {
  let wanted: readonly ChoiceSet[] = [];
  /** Grows with every start over. */
  let round = 0;

  const run = async (mine: number): Promise<void> => {
    const turn = pageTurns(ports);
    for (const set of wanted) {
      if (isChosen(store.getState().session.agreed, set)) continue;
      const steps = choiceSteps(set);
      let step = steps.next();
      while (step.done !== true) {
        const rest = turn();
        if (rest !== null) {
          await rest;
          if (mine !== round) return;
        }
        step = steps.next();
      }
      updateSession(store, { agreed: withSet(store.getState().session.agreed, set, step.value) });
      // Publishing can start another round.
      if (mine !== round) return;
    }
  };

  /** Sets that are wanted no more are let go of with the next one that is found out. */
  const withSet = (
    { sets, faces }: AgreedFaces,
    set: ChoiceSet,
    found: ReadonlyMap<readonly AcquiredFace[], number>,
  ): AgreedFaces => {
    const kept = sets.filter(
      (known) => known.pipeline !== set.pipeline && wanted.some((each) => isWanted(each, known)),
    );
    const ofKept = new Set(
      kept.flatMap(({ people }) => people.flat().map((candidate) => candidate.faces)),
    );
    return {
      sets: [...kept, set],
      faces: new Map([...[...faces].filter(([of]) => ofKept.has(of)), ...found]),
    };
  };

  const onChange = (state: AppState): void => {
    const sets = selectChoiceSets(state);
    if (sets === wanted) return;
    wanted = sets;
    round += 1;
    void run(round);
  };

  onChange(store.getState());
  return store.subscribe(onChange);
}

function isWanted(wanted: ChoiceSet, known: ChoiceSet): boolean {
  return isChosen({ sets: [known], faces: new Map() }, wanted);
}

/** Of every photo with several faces the one that agrees with the person's other photos. */
function* choiceSteps({
  people,
}: ChoiceSet): Generator<void, ReadonlyMap<readonly AcquiredFace[], number>> {
  const consensuses: (PersonConsensus | null)[] = [];
  for (const person of people) consensuses.push(yield* knownConsensus(person));
  const chosen = yield* agreedFaces(
    consensuses,
    people.map((person) => person.map(({ likely }) => likely)),
  );
  const agreed = new Map<readonly AcquiredFace[], number>();
  people.forEach((person, index) => {
    person.forEach(({ faces, candidates }, place) => {
      const face = candidates[chosen[index]?.[place] ?? -1];
      if (face !== undefined && faces.length > 1) agreed.set(faces, face);
    });
  });
  return agreed;
}

/**
 * By the faces of a person's first photo: a person of whom nothing changed is not looked at again.
 */
const known = new WeakMap<
  readonly AcquiredFace[],
  { readonly person: readonly Candidate[]; readonly consensus: PersonConsensus | null }
>();

function* knownConsensus(person: readonly Candidate[]): Generator<void, PersonConsensus | null> {
  const first = person[0]?.faces;
  if (first === undefined) return null;
  const before = known.get(first);
  if (before !== undefined && samePerson(before.person, person)) return before.consensus;
  const consensus = yield* personConsensus(
    person.map(({ faces, candidates }) =>
      candidates.map((index) => (faces[index] as AcquiredFace).embedding),
    ),
  );
  known.set(first, { person, consensus });
  return consensus;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedFaces, personConsensus } from '#domain/face/agreed-faces.ts';
import { finished } from '#domain/shared/steps.ts';
import { type SeededRandom, seededRandom } from '#domain/shared/seeded-random.ts';

const DIMENSIONS = 64;

type Vector = readonly number[];

function somebody(random: SeededRandom): Vector {
  return Array.from({ length: DIMENSIONS }, () => random.normal());
}

/**
 * A photo of somebody: noise as large as between real photos, where strangers are twice as far
 * apart.
 */
function photoOf(person: Vector, random: SeededRandom): Vector {
  return person.map((value) => value + 0.45 * random.normal());
}

/** Of each photo the index of the face that is chosen, -1 for none. */
function chosen(
  people: readonly (readonly (readonly Vector[])[])[],
  likely = people.map((photos) => photos.map(() => 0)),
): readonly (readonly number[])[] {
  return finished(
    agreedFaces(
      people.map((photos) => finished(personConsensus(photos))),
      likely,
    ),
  );
}

const seeds = fc.integer({ min: 1, max: 1e9 });

describe('the face that a photo is of, by agreement', () => {
  it('is the person in every group photo, whichever place the face has', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, photos, others) => {
          const random = seededRandom(seed);
          const person = somebody(random);
          const places = Array.from({ length: photos }, () => random.integer(others + 1));
          const set = places.map((place) => {
            const faces = Array.from({ length: others }, () => somebody(random));
            return faces.toSpliced(place, 0, photoOf(person, random));
          });
          expect(chosen([set])).toEqual([places]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nobody in photos without the person, be they the majority', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 0, max: 8 }),
        (seed, right, wrong) => {
          const random = seededRandom(seed);
          const person = somebody(random);
          const set = [
            ...Array.from({ length: right }, () => [somebody(random), photoOf(person, random)]),
            ...Array.from({ length: wrong }, () => [somebody(random), somebody(random)]),
          ];
          const expected = set.map((_, photo) => (photo < right ? 1 : -1));
          expect(chosen([set])).toEqual([expected]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves the other one of a couple to the name that is theirs', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 8 }), (seed, photos) => {
        const random = seededRandom(seed);
        const [ann, bob] = [somebody(random), somebody(random)];
        // Bob is in every photo of Ann; Bob's own folder has Bob alone, and once a passer-by.
        const together = Array.from({ length: photos }, () => [
          photoOf(bob, random),
          photoOf(ann, random),
        ]);
        const alone = Array.from({ length: photos }, (_, photo) =>
          photo === 0 ? [photoOf(bob, random), somebody(random)] : [photoOf(bob, random)],
        );
        const [ofAnn, ofBob] = chosen([together, alone]);
        expect(new Set(ofAnn)).toEqual(new Set([1]));
        expect(new Set(ofBob)).toEqual(new Set([0]));
      }),
      { numRuns: 200 },
    );
  });

  it('is nobody where there is one photo, or no two photos have anybody in common', () => {
    const random = seededRandom(5);
    expect(chosen([[[somebody(random), somebody(random)]]])).toEqual([[-1]]);
    const apart = Array.from({ length: 4 }, () => [somebody(random), somebody(random)]);
    expect(chosen([apart])).toEqual([[-1, -1, -1, -1]]);
    expect(chosen([[[], []]])).toEqual([[-1, -1]]);
  });
});

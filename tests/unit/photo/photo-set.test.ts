import { describe, expect, it } from 'vitest';
import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import {
  countPhotos,
  groupBySubject,
  pairCounts,
  readinessNotes,
} from '#domain/photo/photo-set.ts';

/** `Anna Anna Bob ? -Carl`: one word a photo; `?` has no label, `-` is excluded. */
function photos(text: string): Pick<Photo, 'subject' | 'included'>[] {
  return text.split(' ').flatMap((word) =>
    word === ''
      ? []
      : [
          {
            subject: word === '?' ? null : (word.replace('-', '') as SubjectLabel),
            included: !word.startsWith('-'),
          },
        ],
  );
}

const codes = (text: string) =>
  readinessNotes(photos(text)).map((note) => `${note.severity} ${note.code}`);

describe('groupBySubject', () => {
  it('groups by key, keeps the first spelling and sorts people by name', () => {
    const { people, unlabelled } = groupBySubject(photos('s10 s2 bob ? Bob -BOB'));
    expect(people.map((person) => [person.label, person.photos.length])).toEqual([
      ['bob', 3],
      ['s2', 1],
      ['s10', 1],
    ]);
    expect(unlabelled).toHaveLength(1);
  });
});

describe('counts', () => {
  it('counts what takes part', () => {
    expect(countPhotos(photos('Anna anna Bob ? -Carl'))).toEqual({
      photos: 5,
      usable: 3,
      excluded: 1,
      unlabelled: 1,
      people: 2,
    });
  });

  it("gives the article's 38 mated and 262 non-mated pairs", () => {
    // Photos of each of the nine people in the article's set.
    const sizes = [8, 2, 2, 2, 2, 2, 3, 2, 2];
    const text = sizes
      .flatMap((n, person) => Array.from({ length: n }, () => `P${person}`))
      .join(' ');
    expect(pairCounts(photos(text))).toEqual({ mated: 38, nonMated: 262 });
  });

  it('counts every stranger as a person of their own, mated with nobody', () => {
    const set = photos('A A strangers Strangers STRANGERS -strangers');
    expect(countPhotos(set).people).toBe(4);
    expect(pairCounts(set)).toEqual({ mated: 1, nonMated: 9 });
    expect(readinessNotes(set)).toEqual([]);
  });

  it('counts pairs of usable photos only', () => {
    expect(pairCounts(photos('A A A B B ? -C'))).toEqual({ mated: 4, nonMated: 6 });
    expect(pairCounts([])).toEqual({ mated: 0, nonMated: 0 });
  });
});

describe('readinessNotes', () => {
  it.each([
    ['', ['warning no-photos']],
    ['A A B', ['info people-with-one-photo']],
    ['A A B B', []],
    ['A A', ['warning one-person']],
    ['A B', ['warning no-second-photo']],
    ['A', ['warning one-person', 'warning no-second-photo']],
    ['? ?', ['warning unlabelled-photos']],
    ['A A B B ?', ['info unlabelled-photos']],
    ['-A -B', ['warning all-excluded']],
  ])('for "%s" says %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('warns exactly when one kind of pair is missing', () => {
    for (const text of ['A', 'A A', 'A B', 'A A B', 'A B ? ?', '?', '-A A B B']) {
      const { mated, nonMated } = pairCounts(photos(text));
      const warned = codes(text).some((code) => code.startsWith('warning'));
      expect(warned, text).toBe(mated === 0 || nonMated === 0);
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlikes } from '#domain/photo/look-alikes.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';

const found = (...labels: readonly string[]): readonly string[] =>
  lookAlikes(labels as readonly SubjectLabel[]).map(
    ({ first, second, differ }) => `${first} ~ ${second}: ${differ}`,
  );

describe('names that look alike', () => {
  it.each([
    [['José', 'Jose', 'Bob'], 'José ~ Jose: accents'],
    [['Анна', 'Aнна'], 'Анна ~ Aнна: letters'],
    [['Łukasz', 'Lukasz'], 'Łukasz ~ Lukasz: letters'],
    [['Ann Alder', 'Alder, Ann'], 'Ann Alder ~ Alder, Ann: order'],
    [['Ann Alder', 'ann-alder'], 'Ann Alder ~ ann-alder: order'],
    [['Ann Alder', 'AnnAlder'], 'Ann Alder ~ AnnAlder: order'],
    [['Angelina Jolie', 'Angelina Jolei'], 'Angelina Jolie ~ Angelina Jolei: typing'],
    [['Angelina Jolie', 'Angelina Joli'], 'Angelina Jolie ~ Angelina Joli: typing'],
    [['Angelina Jolie', 'Angalina Jolie'], 'Angelina Jolie ~ Angalina Jolie: typing'],
  ])('%j', (labels, expected) => {
    expect(found(...labels)).toEqual([expected]);
  });

  it.each([
    [['Ann', 'Anna', 'Anne']],
    [['subject001', 'subject002', 'person 12', 'person 13']],
    [['Strangers', 'Stranger']],
    [['Ann', 'ann', 'ANN\u200e', 'Ａｎｎ']],
    [['김민수', '김민주']],
    [['Angelina Jolie', 'Angelina Pitt']],
  ])('are not seen in %j', (labels) => {
    expect(found(...labels)).toEqual([]);
  });

  it('do not depend on the order of the names', () => {
    const name = fc.stringMatching(/^[a-c]{8,9}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const keys = (list: readonly string[]): readonly string[] =>
          lookAlikes(list as readonly SubjectLabel[])
            .map(({ key }) => key)
            .toSorted();
        expect(keys(names.toReversed())).toEqual(keys(names));
      }),
    );
  });
});

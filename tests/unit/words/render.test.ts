import { expect, test } from 'vitest';
import { englishText } from '#words/english.ts';
import { message } from '#words/message.ts';
import { wordsIn } from '#words/render.ts';

const inEnglish = wordsIn('en');
const inKorean = wordsIn('ko');

test('counts take the plural of their language', () => {
  expect(inEnglish.say('status.problems', { problems: 1 })).toBe('1 problem');
  expect(inEnglish.say('status.problems', { problems: 1234 })).toBe('1,234 problems');
  expect(inKorean.say('status.problems', { problems: 1234 })).toBe('문제 1,234건');
});

test('a placeholder takes a text, another message, or a list of both', () => {
  const undo = (step: Parameters<typeof inEnglish.say<'header.undoStep'>>[1]['step']) =>
    [inEnglish, inKorean].map((words) => words.say('header.undoStep', { step }));
  expect(undo('Ann')).toEqual(['Undo: Ann', '실행 취소: Ann']);
  expect(undo(message('header.more'))).toEqual(['Undo: More', '실행 취소: 더 보기']);
  expect(undo(['Ann', 'Ben', message('header.more')])).toEqual([
    'Undo: Ann, Ben and More',
    '실행 취소: Ann, Ben 및 더 보기',
  ]);
});

test('a list is joined as a sentence does', () => {
  const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];
  expect(lists.map((step) => inEnglish.say('header.undoStep', { step }))).toEqual([
    'Undo: ',
    'Undo: a',
    'Undo: a and b',
    'Undo: a, b and c',
  ]);
});

test('tags are drawn by the caller, in the order of the language', () => {
  const piecesIn = (words: typeof inEnglish) =>
    words.pieces<{ bold: unknown }>(message('status.photos', { photos: 2 }), {
      b: (content) => ({ bold: content }),
    });
  expect(piecesIn(inEnglish)).toEqual([{ bold: ['2'] }, ' photos']);
  expect(piecesIn(inKorean)).toEqual(['사진 ', { bold: ['2'] }, '장']);
});

test('a code without its placeholders, or with one that it has not, does not compile', () => {
  // @ts-expect-error It has one.
  expect(() => message('header.undoStep')).not.toThrow();
  // @ts-expect-error It has another.
  expect(() => message('header.undoStep', { photos: 1 })).not.toThrow();
  // @ts-expect-error It has none.
  expect(() => message('header.undo', { step: '' })).not.toThrow();
  // @ts-expect-error A count is a number.
  expect(() => message('status.photos', { photos: '2' })).not.toThrow();
  // @ts-expect-error No sentence has this code.
  expect(() => message('header.unknown')).not.toThrow();
});

test('files have a message in English', () => {
  expect(englishText(message('header.undoStep', { step: 'Ann' }))).toBe('Undo: Ann');
});

import { describe, expect, it } from 'vitest';
import { decodeText } from '#domain/shared/text-encoding.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { readNames } from '#workers/archive/entry-names.ts';

const bare = (name: Uint8Array) => ({ name, isUtf8: false, unicodeName: null });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = (people: readonly string[]): string[] =>
  people.flatMap((person) => [`${person}/1.jpg`, `${person}/2.jpg`]);

function dosBytes(text: string, encoding: 'ibm437' | 'ibm850'): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    decodeText(encoding, Uint8Array.of(byte)),
  );
  return Uint8Array.from(Array.from(text), (letter) => letters.indexOf(letter));
}

describe('names without a word about their encoding', () => {
  it.each([
    ['shift_jis', ['十時', '佐藤']],
    ['shift_jis', ['表示太郎', '田中さくら', 'ｿﾌｨｱ']],
    ['euc-kr', ['김민수', '이영희']],
    ['gb18030', ['王芳', '李伟', '张敏']],
    ['big5', ['陳怡君', '林志玲', '張惠妹']],
    ['windows-1252', ['José', 'Jürgen Müller']],
    ['windows-1250', ['Jiří Novák', 'Šárka Dvořáková']],
    ['windows-1251', ['Анна Иванова', 'Борис Петров']],
    ['koi8-r', ['Анна Иванова', 'Борис Петров']],
    ['ibm866', ['Анна Иванова', 'Борис Петров']],
    ['windows-1253', ['Γιώργος Παπαδόπουλος', 'Μαρία Ιωάννου']],
  ])('%s: %j are read, and stay open to be read otherwise', (encoding, people) => {
    const found = readNames(names(people).map((name) => bare(encodeText(name, encoding))));
    expect(found.names).toEqual(names(people));
    expect(found.open?.isSure).toBe(true);
    expect(found.open?.readings[0]).toMatchObject({ encoding, paths: names(people) });
    expect(found.open?.readings.length).toBeGreaterThan(1);
  });

  it.each(['ibm437', 'ibm850'] as const)('%s, as DOS wrote and some programs do', (encoding) => {
    const people = names(['José', 'Jürgen Müller', 'Zoë']);
    const found = readNames(people.map((name) => bare(dosBytes(name, encoding))));
    expect(found.names).toEqual(people);
  });

  it('nothing is asked about ASCII, about UTF-8 that does not say so, or about Unicode names', () => {
    const entries = [
      bare(utf8('Ann/1.jpg')),
      bare(utf8('Zoë Größe/1.jpg')),
      bare(utf8('김민수/1.jpg')),
      { ...bare(encodeText('王芳/1.jpg', 'gb18030')), unicodeName: '王芳/1.jpg' },
    ];
    const { names: read, open } = readNames(entries);
    expect(read).toEqual(['Ann/1.jpg', 'Zoë Größe/1.jpg', '김민수/1.jpg', '王芳/1.jpg']);
    expect(open).toBeNull();
  });

  it('a name that wrongly says to be UTF-8 is read like the others', () => {
    const { names: read } = readNames(
      names(['佐藤', '鈴木']).map((name) => ({
        ...bare(encodeText(name, 'shift_jis')),
        isUtf8: true,
      })),
    );
    expect(read).toEqual(names(['佐藤', '鈴木']));
  });

  it('people with Unicode names tell how the bare names of theirs are to be read', () => {
    const person = 'Ärla';
    const { names: read, open } = readNames([
      { ...bare(dosBytes(`${person}/1.jpg`, 'ibm437')), unicodeName: `${person}/1.jpg` },
      bare(dosBytes(`${person}/2.jpg`, 'ibm437')),
    ]);
    expect(read).toEqual([`${person}/1.jpg`, `${person}/2.jpg`]);
    expect(open?.isSure).toBe(true);
  });

  it('every reading has a name for every entry, and all differ', () => {
    const entries = names(['佐藤', '十時']).map((name) => bare(encodeText(name, 'shift_jis')));
    const { open } = readNames([bare(utf8('Ann/1.jpg')), ...entries]);
    const texts = open?.readings.map(({ paths }) => paths.join()) ?? [];
    expect(open?.readings.every(({ paths }) => paths.length === entries.length)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join('')).not.toMatch(/[\p{Cc}\ufffd]/u);
  });
});

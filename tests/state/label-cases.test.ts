import { describe, expect, it } from 'vitest';
import type { IncomingFile } from '#application/ports.ts';
import { caseFiles, hasCase, incomingFile } from '#tests/support/dropped-case.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { dropped, faults, paths, people, photos, told } from '#tests/support/label-app.ts';

interface Case {
  readonly id: string;
  readonly folder: string;
  /** The same kind, written anew. */
  readonly alike: () => readonly IncomingFile[];
  readonly right: Readonly<Record<string, number>>;
  readonly alikeRight: Readonly<Record<string, number>>;
  readonly told: RegExp;
}

const CASES: readonly Case[] = [
  {
    id: 'P01 people above poses',
    folder: 'P01',
    alike: () =>
      paths(['set/Pics/'], ['p17/', 'p18/'], ['left/', 'right/', 'front/'], ['1.jpg', '2.jpg']),
    right: { '001': 4, '002': 4, '003': 4 },
    alikeRight: { p17: 6, p18: 6 },
    told: /^Folder [34] of [45] names the person/,
  },
  {
    id: 'P03 an export with a JSON beside each photo',
    folder: 'P03',
    alike: () => [
      ...photos('Takeout/Fotos/Fotos von 2017/a.jpg\nTakeout/Fotos/Fotos von 2018/b.jpg'),
      incomingFile(
        'Takeout/Fotos/Fotos von 2017/a.jpg.json',
        '{"title": "a.jpg", "people": [{"name": "Cleo"}]}',
      ),
      incomingFile(
        'Takeout/Fotos/Fotos von 2018/b.jpg.supplemental-meta.json',
        '{"title": "b.jpg", "people": [{"name": "Dora"}]}',
      ),
      incomingFile('Takeout/Fotos/Fotos von 2018/Metadaten.json', '{"title": "Fotos von 2018"}'),
    ],
    right: { Ann: 3, Bob: 2, Cara: 1 },
    alikeRight: { Cleo: 1, Dora: 1 },
    told: /^The JSON file beside each photo names the person/,
  },
  {
    id: 'P04 a list of numbers',
    folder: 'P04',
    alike: () => [
      ...photos('faces/img/7.jpg\nfaces/img/8.jpg\nfaces/img/9.jpg'),
      incomingFile('faces/who.txt', '7.jpg 113\n8.jpg 45\n9.jpg 113\n'),
    ],
    right: { '2880': 2, '2937': 2, '5805': 2, '9295': 2 },
    alikeRight: { '45': 1, '113': 2 },
    told: /^(identity_CelebA|who)\.txt names the person/,
  },
  {
    id: 'P05 a name between a number, an age and a sex',
    folder: 'P05',
    alike: () =>
      photos('x/10_Cleo_8_f.jpg\nx/11_Cleo_9_f.jpg\nx/12_Dan_8_m.jpg\nx/13_Dan_70_m.jpg'),
    right: { AnnAlder: 3, BobBirch: 3 },
    alikeRight: { Cleo: 2, Dan: 2 },
    told: /text in the file name names the person/,
  },
  {
    id: 'P06 numbers that could be years',
    folder: 'P06',
    alike: () =>
      paths(
        ['base/'],
        Array.from({ length: 180 }, (_, i) => `${1890 + i}/`),
        ['0.jpg', '1.jpg'],
      ),
    right: Object.fromEntries(
      ['1898', '1899', '1900', '1950', '1999', '2000', '2099', '2100'].map((name) => [name, 2]),
    ),
    alikeRight: Object.fromEntries(Array.from({ length: 180 }, (_, i) => [`${1890 + i}`, 2])),
    told: /^Folder 2 of 2 names the person/,
  },
  {
    id: 'P07 full-width digits',
    folder: 'P07/fullwidth_digits',
    alike: () => photos('山田１.jpg\n山田２.jpg\n高橋１.jpg\n高橋２.jpg'),
    right: { 田中: 2, 鈴木: 2 },
    alikeRight: { 山田: 2, 高橋: 2 },
    told: /text in the file name/,
  },
  {
    id: 'P07 copies',
    folder: 'P07/copies',
    alike: () =>
      photos(
        'Cleo.jpg\nCleo - Kopie.jpg\nCleo copy 2.jpg\nDan.jpg\nКопия Dan.jpg\nDan - 복사본.jpg',
      ),
    right: { Ann: 3, Bob: 3 },
    alikeRight: { Cleo: 3, Dan: 3 },
    told: /text in the file name/,
  },
  {
    id: 'P07 marks of direction',
    folder: 'P07/direction_marks',
    alike: () => photos('Cleo/1.jpg\nCl\u00adeo\u200f/2.jpg\nDan/1.jpg\nDan\ufeff/2.jpg'),
    right: { Ann: 2, סמי: 2 },
    alikeRight: { Cleo: 2, Dan: 2 },
    told: /^Folder 1 of 1 names the person/,
  },
  {
    id: 'P08 a list in an older encoding',
    folder: 'P08',
    alike: () => [
      ...photos('IMG_1.jpg\nIMG_2.jpg\nIMG_3.jpg'),
      incomingFile(
        'wer.csv',
        encodeText('IMG_1.jpg,김민수\nIMG_2.jpg,김민수\nIMG_3.jpg,이영희\n', 'euc-kr'),
      ),
    ],
    right: { 'Jürgen Müller': 2, 'Zoë Größe': 2 },
    alikeRight: { 김민수: 2, 이영희: 1 },
    told: /^(labels|wer)\.csv names the person/,
  },
];

describe.each(CASES)('$id', ({ folder, right, alike, alikeRight, told: expected }) => {
  it.skipIf(!hasCase(folder))('as it came (needs ../shared)', async () => {
    const app = await dropped(caseFiles(folder));
    expect(people(app)).toEqual(right);
    expect(faults(app)).toEqual([]);
    expect(told(app)).toMatch(expected);
  });

  it('of its kind', async () => {
    const app = await dropped(alike());
    expect(people(app)).toEqual(alikeRight);
    expect(faults(app)).toEqual([]);
    expect(told(app)).toMatch(expected);
  });
});

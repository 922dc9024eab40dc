import { describe, expect, it } from 'vitest';
import {
  decodeText,
  ENTRY_NAME_ENCODINGS,
  FILE_ENCODINGS,
  guessEncoding,
  isSureOfEncoding,
  type TextEncoding,
} from '#domain/shared/text-encoding.ts';
import { encodingSample } from '#domain/shared/encoding-sample.ts';
import { encodeText } from '#tests/support/encode-text.ts';

const list = (names: string): string =>
  `file;person\r\n${names
    .split(', ')
    .map((name, i) => `DSC_${i + 1}.png;${name}\r\n`)
    .join('')}`;

/** Names as they stand in lists of the country, and the encodings that such lists come in. */
const LISTS: readonly (readonly [encoding: string, names: string])[] = [
  ['windows-1252', 'Jürgen Müller, Zoë Größe'],
  ['windows-1252', 'Hélène Lefèvre, François Gagné, Chloé Bénard'],
  ['windows-1252', 'José Muñoz, Núñez, María Peña, Íñigo'],
  ['windows-1252', 'João Gonçalves, Conceição, Antônio'],
  ['windows-1252', 'Søren Kjær, Åse Bjørnsen, Øyvind'],
  ['windows-1250', 'Jiří Dvořák, Čapek, Žižka, Růžena'],
  ['windows-1250', 'Łukasz Wiśniewski, Małgorzata Zieliński, Żak'],
  ['windows-1250', 'Győző Kovács, Erzsébet Szűcs'],
  ['windows-1254', 'Ayşe Yılmaz, Çağla Doğan, İbrahim Şahin'],
  ['windows-1257', 'Jānis Bērziņš, Kristīne Ozoliņa'],
  ['windows-1251', 'Анна Иванова, Дмитрий Соколов'],
  ['koi8-r', 'Анна Иванова, Дмитрий Соколов'],
  ['ibm866', 'Анна Иванова, Дмитрий Соколов'],
  ['windows-1253', 'Γιώργος Παπαδόπουλος, Ελένη'],
  ['windows-1255', 'דוד כהן, שרה לוי'],
  ['windows-1256', 'محمد علي, فاطمة حسن'],
  ['windows-874', 'สมชาย ใจดี, สุดา แก้ว'],
  ['macintosh', 'Jürgen Müller, Zoë Größe'],
  ['shift_jis', '佐藤, 鈴木, 田中'],
  ['shift_jis', '十時, 佐藤花子, サトウ'],
  ['euc-jp', '佐藤花子, 鈴木一郎, 田中'],
  ['euc-kr', '김민수, 이영희'],
  ['euc-kr', '박지훈, 최수연, 정하은'],
  ['gb18030', '王芳, 李娜, 张伟'],
  ['gb18030', '刘洋, 陈静'],
  ['big5', '陳怡君, 林志明, 黃淑芬'],
  ['utf-8', 'Jürgen Müller, Zoë'],
  ['utf-8', '王芳, Анна'],
  ['utf-16le', 'Ann, Bob'],
  ['utf-16be', 'Jürgen, 王芳'],
];

describe('guessEncoding', () => {
  it.each(LISTS)('reads a list in %s: %s', (encoding, names) => {
    const guesses = guessEncoding(encodeText(list(names), encoding));
    expect(guesses[0]?.text).toBe(list(names));
    expect(isSureOfEncoding(guesses), JSON.stringify(guesses.slice(0, 2), null, 1)).toBe(true);
  });

  it.each(LISTS)('is surer with the names of folders beside it: %s, %s', (encoding, names) => {
    const known = names.split(', ').map((name) => `set/${name.normalize('NFD')}/1.png`);
    const guesses = guessEncoding(encodeText(names.replaceAll(', ', '\n'), encoding), known, {
      among: encoding.startsWith('utf-16') ? FILE_ENCODINGS : ENTRY_NAME_ENCODINGS,
    });
    expect(isSureOfEncoding(guesses), JSON.stringify(guesses.slice(0, 2), null, 1)).toBe(true);
    expect(guesses[0]?.text).toBe(names.replaceAll(', ', '\n'));
  });

  it('follows a byte order mark and leaves it away', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const [best] = guessEncoding(encodeText('\uFEFFAnn,1.png', encoding));
      expect(best).toMatchObject({ encoding, text: 'Ann,1.png' });
    }
  });

  it('is not sure where two readings are as good', () => {
    // F1 is n with a tilde in the West and n with an acute in Poland: both names exist.
    const guesses = guessEncoding(encodeText('file,person\n1.png,Nuña\n', 'windows-1252'));
    expect(isSureOfEncoding(guesses)).toBe(false);
    expect(guesses.slice(0, 2).map(({ encoding }) => encoding)).toEqual([
      'windows-1252',
      'windows-1250',
    ]);
  });

  it.each([
    ['windows-1257', 'Jānis'],
    ['windows-1254', 'Şahin'],
    ['windows-1252', 'Åse'],
    ['gb18030', '王芳'],
  ])('is not sure of so little that other names are as likely: %s, %s', (encoding, name) => {
    expect(isSureOfEncoding(guessEncoding(encodeText(name, encoding)))).toBe(false);
  });

  it.each(LISTS)('judges a long list by a sample: %s, %s', (encoding, names) => {
    const text = list(Array.from({ length: 2000 }, () => names).join(', '));
    const bytes = encodeText(text, encoding);
    const sample = encodingSample(bytes);
    expect(sample.length).toBeLessThanOrEqual(2048);
    expect(decodeText(encoding as TextEncoding, sample)).not.toBeNull();
    const guesses = guessEncoding(bytes);
    expect(guesses[0]?.text === text).toBe(true);
    expect(isSureOfEncoding(guesses)).toBe(true);
  });

  it('finds the few letters that tell, wherever they stand', () => {
    const plain = list(Array.from({ length: 20_000 }, () => 'Ann').join(', '));
    const text = `${plain}${list('Jürgen Müller, Zoë Größe')}${plain}`;
    const [best] = guessEncoding(encodeText(text, 'windows-1252'));
    expect(best?.text === text).toBe(true);
  });

  it('takes a cut-off last character for a fault only in a whole text', () => {
    const bytes = encodeText('Zoë, José', 'utf-8').slice(0, -1);
    expect(guessEncoding(bytes, [], { isCut: true })[0]?.encoding).toBe('utf-8');
    expect(decodeText('utf-8', bytes)).toBeNull();
  });

  it('always gives a text', () => {
    expect(guessEncoding(new Uint8Array())[0]?.text).toBe('');
    expect(guessEncoding(Uint8Array.of(0xff, 0x00, 0x81))).not.toEqual([]);
  });

  it('reads names in archives of DOS', () => {
    const bytes = Uint8Array.of(0x4a, 0x81, 0x72, 0x67, 0x65, 0x6e, 0x0a, 0x4a, 0x6f, 0x73, 0x82);
    const [best] = guessEncoding(bytes, [], { among: ENTRY_NAME_ENCODINGS });
    expect(best?.text).toBe('Jürgen\nJosé');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelFromFileName } from '#domain/photo/file-name-label.ts';
import { subjectKey, subjectLabel } from '#domain/photo/subject-label.ts';

describe('subjectLabel', () => {
  it.each([
    ['Angelina_Jolie', 'Angelina Jolie'],
    ['  Ana   María ', 'Ana María'],
    ['Zoe\u0308', 'Zoë'],
    ['a\u202eb\nc', 'ab c'],
    ['Ann\u200e', 'Ann'],
    ['So\u00adfie\ufeff', 'Sofie'],
  ])('shows %j as %j', (text, label) => {
    expect(subjectLabel(text)).toBe(label);
  });

  it.each(['', '   ', '___', '\u200b'])('is null for %j, which leaves nothing to show', (text) => {
    expect(subjectLabel(text)).toBeNull();
  });

  it('is idempotent, and its key ignores case, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const label = subjectLabel(text);
        if (label === null) return;
        expect(subjectLabel(label)).toBe(label);
        expect(subjectKey(subjectKey(label))).toBe(subjectKey(label));
      }),
    );
  });
});

describe('subjectKey', () => {
  it('is equal for spellings of one name and different for different names', () => {
    expect(subjectKey('ELON_musk ')).toBe(subjectKey('Elon Musk'));
    expect(subjectKey('İpek')).toBe(subjectKey('i\u0307pek'));
    expect(subjectKey('Ａｎｎ１')).toBe(subjectKey('ann1'));
    expect(subjectKey('Zoë')).not.toBe(subjectKey('Zoe'));
  });
});

describe('labelFromFileName', () => {
  it.each([
    ['Angelina_01.jpg', 'Angelina'],
    ['angelina-2.png', 'angelina'],
    ['Aaron_Eckhart_0001.jpg', 'Aaron Eckhart'],
    ['elon (2).jpeg', 'elon'],
    ['elon3.jpg', 'elon'],
    ['elon3 (1).jpg', 'elon'],
    ['elon_2 - Copy.jpg', 'elon'],
    ['Jean-Luc_4.webp', 'Jean-Luc'],
    ['01_angelina.jpg', 'angelina'],
    ['anna 2024-05-01 12.30.45.jpg', 'anna'],
    ['Family1-Dad_01.jpg', 'Family1-Dad'],
    ['user7_01.jpg', 'user7'],
    ['person2_01.jpg', 'person2'],
    ['subject01 (3).jpg', 'subject01'],
    ['Deedee1234.jpg', 'Deedee'],
    ['Imogen_1.jpg', 'Imogen'],
    ['Pickett.jpg', 'Pickett'],
    ['Sam_2.jpg', 'Sam'],
    ['Ann', 'Ann'],
    ['李_1.jpg', '李'],
    ['Łukasz_2.HEIC', 'Łukasz'],
  ])('reads %s as %s', (file, label) => {
    expect(labelFromFileName(file)).toBe(label);
  });

  it.each([
    'IMG_1234.JPG',
    'IMG-20240101-WA0001.jpg',
    'IMG_E1234 (2).jpg',
    'DSC0001.jpg',
    '_DSC1234.JPG',
    'P1010001.JPG',
    'PXL_20240101_123456789.PORTRAIT-01.COVER.jpg',
    'WhatsApp Image 2024-01-01 at 12.00.00.jpeg',
    'Screenshot_20240101-120000_Chrome.png',
    'Screen Shot 2024-01-01 at 12.00.00.png',
    'signal-2024-01-01-120000.jpg',
    'photo1.jpg',
    'photo_2024-01-01_12-00-00.jpg',
    'img10.jpg',
    'img10_2.jpg',
    'image.png',
    'face (3).png',
    'person2.jpg',
    '000296_01099007.jpg',
    '12345_67890_o.jpg',
    'A1.jpg',
    'd41d8cd98f00b204e9800998ecf8427e.jpg',
    '123e4567-e89b-12d3-a456-426614174000.png',
    'AbC12dE9xYz.jpg',
    '.jpg',
    '',
  ])('says nothing about who is in %s', (file) => {
    expect(labelFromFileName(file)).toBeNull();
  });

  it('never throws, and gives a shown label or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (file) => {
        const label = labelFromFileName(file);
        expect(label === null || subjectLabel(label) === label).toBe(true);
      }),
    );
  });
});

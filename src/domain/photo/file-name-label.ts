import type { SubjectLabel } from '#domain/photo/photo.ts';
import { withoutCopyMarks } from '#domain/photo/name-parts.ts';
import { plainText, subjectLabel } from '#domain/photo/subject-label.ts';

/**
 * What cameras, phones, messengers and programs call their files. A name made only of these and of
 * digits says nothing.
 */
const MACHINE_WORDS = new Set(
  (
    'img imge image images imag photo photos pic pics pict picture pictures foto fotos bild bilder dsc dscn dscf ' +
    'dscpdc dcim mg pxl mvimg pano burst gopr gp gh gx dji cimg hpim kif inshot vid video mov mp frame frames scan ' +
    'scans snapchat snap received download downloads downloaded untitled unnamed unknown noname file camera webcam ' +
    'capture captured selfie screenshot screenshots crop cropped face faces portrait thumb thumbnail sample test temp ' +
    'tmp original copy edited edit new resized output input signal wa fb am pm pro person people subject'
  ).split(' '),
);

/** How such names begin when more follows than digits. */
const MACHINE_PHRASE = new RegExp(
  '^(?:' +
    [
      String.raw`(?:img|dsc|dscn|dscf|pxl|mvimg|pano|p|gopr|vid|cimg|hpim|mg|wp|win)[ -]?e?\d{3,}`,
      String.raw`(?:whatsapp|telegram) (?:image|photo|video)`,
      String.raw`screen ?(?:shot|capture)`,
      String.raw`(?:signal|snapchat|received|kakaotalk|wechat|weixin|mmexport)[ -]?\d`,
      'bildschirmfoto|photo (?:on|from) |image from |fb img|fullsizerender|shutterstock|istock|gettyimages|adobe ?stock',
    ].join('|') +
    ')',
  'iu',
);

const UUID = /[0-9a-f]{8}[- ][0-9a-f]{4}[- ][0-9a-f]{4}[- ][0-9a-f]{4}[- ][0-9a-f]{12}/iu;
/** Ten or more hex digits in which a letter follows a digit: a digest. `Deedee1234` is none. */
const DIGEST = /^(?=.*\d[a-f])[0-9a-f]{10,}$/iu;
/**
 * A long word that changes between letters and digits more than once: an identifier made by a
 * program.
 */
const TOKEN = /^(?=.{8})(?:.*\p{L}\d+\p{L}+\d|.*\d\p{L}+\d+\p{L})/u;

/** `(2)`, ` - Copy`, `-edited`, `~2`: what is added when a file is copied or edited. */
const COPY_MARK =
  /(?:\s*(?:\(\d+\)|\[\d+\]|~\d+)|[\s.-]+(?:copy|kopie|edited|cropped|crop|edit|scaled|min|resized|aligned)(?: ?\d+)?)$/iu;
/** A number, a date or a time set apart: `_01`, `-2`, ` 2024-05-01`, `#3`. */
const COUNTER = /[\s.#,-]+\d+$/u;
const LEADING_COUNTER = /^#?\d+[\s.,-]+/u;
const EDGES = /^[\s.,-]+|[\s.,-]+$/gu;

/**
 * Whether a program or a camera made up the name: a digest, a UUID, a token, `IMG_20190312_0001`.
 */
export function isMachineName(name: string): boolean {
  const plain = subjectLabel(name);
  if (plain === null || UUID.test(plain) || MACHINE_PHRASE.test(plain)) return true;
  return plain.split(/[\s.,-]+/u).some((word) => DIGEST.test(word) || TOKEN.test(word));
}

/**
 * Whom a file's name says that it shows: `Angelina_01.jpg`, `angelina-2.png`,
 * `Aaron_Eckhart_0001.jpg`, `elon (2).jpeg`, `elon3.jpg`. `null` for names that say nothing: a
 * camera's, a messenger's, bare numbers, digests, single letters.
 */
export function labelFromFileName(fileName: string): SubjectLabel | null {
  const stem = plainText(fileName.replace(/\.[A-Za-z0-9]{1,5}$/u, ''));
  const plain = subjectLabel(withoutCopyMarks(stem));
  if (plain === null || isMachineName(plain)) return null;

  const uncopied = withoutAll(plain, COPY_MARK);
  const name = withoutAll(uncopied.replace(LEADING_COUNTER, ''), COUNTER, COPY_MARK).replace(
    EDGES,
    '',
  );
  // `person2_01`: data sets number people so. Without a second number, `person2` is more likely the
  // second photo.
  if (name !== plain && /^(?:person|people|subject)[ -]?\d+$/iu.test(name))
    return subjectLabel(name);
  // Digits that touch the name are a counter (`elon3`) unless another one stands apart
  // (`user7_01`).
  const bare = name === uncopied ? name.replace(/\d+$/u, '').replace(EDGES, '') : name;
  return saysSomething(bare) ? subjectLabel(bare) : null;
}

function withoutAll(text: string, ...endings: readonly RegExp[]): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const ending of endings) rest = rest.replace(ending, '').trimEnd();
  }
  return rest;
}

/**
 * Two letters at least, or one of a script that writes a name with one; and a word that is no
 * machine's.
 */
function saysSomething(name: string): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (
    letters.length === 0 ||
    (letters.length === 1 && !/\p{Script=Han}|\p{Script=Hangul}/u.test(name))
  ) {
    return false;
  }
  const words = name.toLowerCase().split(/[\s.,-]+/u);
  return !words.every(
    (word) => MACHINE_WORDS.has(word.replace(/\d+$/u, '')) || /^\d*$/u.test(word),
  );
}

/**
 * Letters by which a text of names is known to be read right: what each language adds to a to z,
 * and the characters that names and table headings of China, Taiwan, Japan and Korea are mostly
 * made of (the commonest family and given names of each country's own statistics).
 */

/** Its letters lie where the Turkish ones do, and Turkish lists are some hundred times as many. */
const ICELANDIC = 'áéíóúýþæöð';

/**
 * Letters beyond a to z, in lower case, by the languages that write them; grouped by the code page
 * that holds them. A plain letter after one says that the language has it nowhere else: Portuguese
 * `õe`.
 */
const LATIN_LANGUAGES: Readonly<Record<'west' | 'central' | 'turkish' | 'baltic', string[]>> = {
  west: [
    'äöüß', // German
    'äöåéü', // Swedish, Finnish
    'æøåéèêóòâôäö', // Danish, Norwegian
    'éèêëàâçîïôöûùüÿœæ', // French
    'éèëïöüêáíóúç', // Dutch
    'áéíóúñü', // Spanish
    'ãõeáéíóúâêôçàü', // Portuguese
    'àèéìíîòóùú', // Italian
    'àèéíïòóúüçñ', // Catalan
    ICELANDIC,
  ],
  central: [
    'ąćęłńóśźż', // Polish
    'áčďéěíňóřšťúůýž', // Czech
    'áäčďéíĺľňóôŕšťúýž', // Slovak
    'áéíóöőúüű', // Hungarian
    'čćđšž', // Croatian, Slovene, Serbian
    'ăâîșțşţ', // Romanian
    'äöüß',
  ],
  turkish: ['çğıöşüâîûi'],
  baltic: ['āčēģīķļņšūž', 'ąčęėįšųūž', 'äöõüšž'],
};

/** The letters that make up most of what is written in an alphabet. */
const FREQUENT_LETTERS = {
  cyrillic: 'оеаинтсрвлкмдпуяыьйюгії',
  greek: 'αοιετσνηυρπκμλωςάόίέήώύγδ',
  hebrew: 'יוהלאמרתבשנדחםכן',
  arabic: 'اليمنرتبدوةهحعسفكط',
  thai: 'านรอกเงมยลวดทส่้ชณพิีุัแใสค',
} as const;

const HANGUL_OF_NAMES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지나엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용' +
  '예준영수경희미숙자순호철동재승상훈태아린빈혜시가건규근다달대덕두란래로리림만매목무바범별병보복봉부빛사삼새샘선세솔슬승식실애언업열온완욱운웅월율을음의익일잎잔찬창초춘충친태택평필학해향헌형화환회효후휘흥' +
  '름사람물파일번폴더촬날짜';

const HANZI_SIMPLIFIED =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段' +
  '雷钱汤尹黎易常武乔贺赖龚文伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉红建国志梅永春新海燕雪晓小子大天俊宇浩然梓涵欣怡思雨佳琪诗泽轩博晨一诺嘉美玲云飞波斌辉鹏宁凤荣光东' +
  '三四五六七姓名人物照片图像文件标签编号正面侧年月日的';

const HANZI_TRADITIONAL =
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧趙梁顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁馬董卓藍溫石唐卿龔康紀姚連馮歐程湯鄒田姜' +
  '怡君淑芬美玲惠雅婷志明俊傑建宏家豪國文秀英麗華雲龍飛鳳蘭玉珍珠月春花金鳳梅芳明輝義信仁德成安承恩宗翰冠宇柏彥品妤欣心宜佳穎詩涵子宥睿小大天文龍強偉東' +
  '三四五六七姓名人物照片圖像檔案標籤編號正面側年日的';

const KANJI_OF_NAMES =
  '佐藤鈴木高橋田中伊渡辺山本村小林加吉斎松井上清水森池崎阿部石川前福島野原西岡谷長三浦大後近坂遠青金宮内坪河今平和菊千葉久保岩桜増丸杉菅新古関竹丹羽安武横尾酒工東北南沢十時矢黒白柴土' +
  '太郎一二子美花愛恵香里奈結衣陽翔蓮悠真大輔健翼拓也誠学翔樹颯葵凛咲良優希彩智裕直人和幸明博正義隆弘修進勝清實実茂雄次男夫介司剛純亮雅洋浩由紀真理絵梨沙織舞瞳麻友菜々' +
  '名前氏写真画像人物正面横顔年月日番号の';

/** What letters an encoding was made for. */
export type Script =
  | keyof typeof LATIN_LANGUAGES
  | Alphabet
  | 'any'
  | 'simplified'
  | 'traditional'
  | 'japanese'
  | 'korean';

const COMMON = {
  simplified: new Set(HANZI_SIMPLIFIED),
  traditional: new Set(HANZI_TRADITIONAL),
  japanese: new Set(KANJI_OF_NAMES),
  korean: new Set(HANGUL_OF_NAMES),
} as const;
const ALL_HAN = new Set(HANZI_SIMPLIFIED + HANZI_TRADITIONAL + KANJI_OF_NAMES);

type Alphabet = keyof typeof FREQUENT_LETTERS;

const ALPHABETS: Readonly<Record<Alphabet, RegExp>> = {
  cyrillic: /^\p{Script=Cyrillic}+$/u,
  greek: /^\p{Script=Greek}+$/u,
  hebrew: /^\p{Script=Hebrew}+$/u,
  arabic: /^\p{Script=Arabic}+$/u,
  thai: /^\p{Script=Thai}+$/u,
};
const ALPHABET_NAMES = Object.keys(ALPHABETS) as Alphabet[];

/**
 * Nothing that anybody writes into a list: controls, private and unassigned code points, marks that
 * stand alone.
 */
const NEVER_WRITTEN = /[\p{Cn}\p{Co}\ufffd\p{Cc}\u200e\u200f\u02dd\u02db]/u;
const WORD = /[\p{L}\p{M}]+|\P{ASCII}/gu;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœąęėįųāēīūůűőıěăаеиоуыэюяіїєαειηουωάέίήόύώ]/u;

/**
 * How much the characters beyond ASCII look like names and words of the encoding's own languages: 0
 * (garbage) to 1. It is the mean over those characters; 1 where there are none.
 */
export function letterPlausibility(text: string, script: Script): number {
  const words = text.match(WORD)?.filter((word) => /\P{ASCII}/u.test(word)) ?? [];
  if (words.length === 0) return 1;
  const coverage = languageCoverage(words, script);
  // In lists of photos names come back, and to judge one takes far longer than to find it.
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  let sum = 0;
  let count = 0;
  for (const [word, often] of times) {
    const weight = often * Array.from(word).filter((letter) => letter > '\x7f').length;
    sum += weight * wordPlausibility(word, script, coverage);
    count += weight;
  }
  return sum / count;
}

function wordPlausibility(word: string, script: Script, coverage: number): number {
  if (NEVER_WRITTEN.test(word)) return 0;
  if (/^\p{Script=Hangul}+$/u.test(word)) {
    return script === 'korean' || script === 'any' ? share(word, COMMON.korean, 0.45) : 0.1;
  }
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u.test(word)) {
    return eastAsian(word, script);
  }
  if (/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return latin(word, script, coverage);
  const alphabet = ALPHABET_NAMES.find((name) => ALPHABETS[name].test(word));
  if (alphabet !== undefined && (script === 'any' || script === alphabet)) {
    return alphabetic(word, alphabet);
  }
  // Alphabets of which no code page is known here come in UTF-8 only.
  if (script === 'any' && /^[\p{L}\p{M}]+$/u.test(word)) return 0.8;
  // A sign that is no letter: quotation marks and dashes are common, a currency inside a name is
  // not.
  return /^[\p{Pd}\p{Pi}\p{Pf}\u00b7\u00b0\u30fb\uff00-\uff0f\u3000-\u3002]$/u.test(word)
    ? 0.7
    : 0.1;
}

function alphabetic(word: string, alphabet: Alphabet): number {
  const letters = Array.from(lowerCase(word));
  const usual = letters.filter((letter) => FREQUENT_LETTERS[alphabet].includes(letter)).length;
  const usualness = usual / letters.length;
  const hasVowels = alphabet === 'cyrillic' || alphabet === 'greek';
  return cased(word) * (hasVowels ? (usualness + alternation(letters)) / 2 : usualness);
}

function share(word: string, common: ReadonlySet<string>, else_: number): number {
  const letters = Array.from(word);
  return (
    letters.reduce((sum, letter) => sum + (common.has(letter) ? 1 : else_), 0) / letters.length
  );
}

function eastAsian(word: string, script: Script): number {
  const kana = word.replace(/[^\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '');
  const han = word.replace(/[\p{Script=Hiragana}\p{Script=Katakana}ー々]/gu, '');
  const halfWidth = /[\uff61-\uff9f]/u.test(kana);
  if (script === 'any') return halfWidth ? 0.5 : han === '' ? 1 : share(han, ALL_HAN, 0.55);
  if (script === 'japanese') {
    const kanaScore = halfWidth ? 0.25 : 1;
    const hanScore = han === '' ? 1 : share(han, COMMON.japanese, 0.4);
    return (
      (kana.length * kanaScore + han.length * hanScore) / Math.max(1, kana.length + han.length)
    );
  }
  if (kana !== '') return 0.15;
  if (script === 'simplified') return share(han, COMMON.simplified, 0.4);
  if (script === 'traditional') return share(han, COMMON.traditional, 0.4);
  // Hanja are rare in Korean lists.
  return script === 'korean' ? 0.25 : 0.1;
}

function latin(word: string, script: Script, coverage: number): number {
  const letters = Array.from(word.normalize('NFC'));
  const accented = letters.filter((letter) => letter > '\x7f').length;
  // In every language with Latin letters, many are plain.
  const plain = accented <= Math.max(1, 0.67 * letters.length) ? 1 : 0.2;
  const isLatin = script in LATIN_LANGUAGES || script === 'any';
  return (
    plain * cased(word) * (0.65 * coverage + 0.35 * alternation(letters)) * (isLatin ? 1 : 0.3)
  );
}

/** One letter for one letter: the capital of the Turkish i would become two. */
function lowerCase(word: string): string {
  return word.normalize('NFC').replaceAll('İ', 'i').toLowerCase();
}

/** 1 where capitals stand at the beginning or everywhere, which is how words are written. */
function cased(word: string): number {
  const rest = word.slice(1);
  const isUsual =
    rest === rest.toLowerCase() || word === word.toUpperCase() || /^Ma?c\p{Lu}/u.test(word);
  return isUsual ? 1 : 0.2;
}

/**
 * Share of the letters beyond a to z that one language has, of the encoding's languages the one
 * with the most.
 */
function languageCoverage(words: readonly string[], script: Script): number {
  const languages =
    script === 'any'
      ? Object.values(LATIN_LANGUAGES).flat()
      : script in LATIN_LANGUAGES
        ? LATIN_LANGUAGES[script as keyof typeof LATIN_LANGUAGES]
        : [];
  const latinWords = words.filter((word) => /^[\p{Script=Latin}\p{M}]+$/u.test(word));
  const letters = latinWords.flatMap((word) => {
    const lower = Array.from(lowerCase(word));
    return lower.flatMap((letter, i) => (letter > '\x7f' ? [[letter, lower[i + 1] ?? '']] : []));
  });
  if (letters.length === 0) return 1;
  const covered = languages.map(
    (language) =>
      (letters.filter(([letter = '', next = '']) => isOf(language, letter, next)).length /
        letters.length) *
      (language === ICELANDIC ? 0.6 : 1),
  );
  return Math.max(0, ...covered);
}

function isOf(language: string, letter: string, following: string): boolean {
  const at = language.indexOf(letter);
  const only = language[at + 1] ?? '';
  return at >= 0 && (!/[a-z]/u.test(only) || only === following);
}

/**
 * A vowel stands mostly beside consonants and a consonant beside vowels: how far that is so of the
 * letters beyond a to z.
 */
function alternation(letters: readonly string[]): number {
  const lower = letters.map((letter) => letter.toLowerCase());
  const scores = lower.flatMap((letter, i) => {
    if (letter <= '\x7f') return [];
    const beside = [lower[i - 1], lower[i + 1]].filter((each) => each !== undefined);
    const differing = beside.filter((each) => VOWEL.test(each) !== VOWEL.test(letter)).length;
    return [beside.length === 0 ? 0.5 : 0.4 + 0.6 * (differing / beside.length)];
  });
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/**
 * Letters by which a text of names is known to be read right: what each language adds to a to z,
 * and the characters that names and table headings of China, Taiwan, Japan and Korea are mostly
 * made of (the commonest family and given names of each country's own statistics).
 */

/** Its letters lie where the Turkish ones do, and Turkish lists are some hundred times as many. */
export const ICELANDIC = 'áéíóúýþæöð';

/**
 * Letters beyond a to z, in lower case, by the languages that write them; grouped by the code page
 * that holds them. A plain letter after one says that the language has it nowhere else: Portuguese
 * `õe`.
 */
export const LATIN_LANGUAGES: Readonly<
  Record<'west' | 'central' | 'turkish' | 'baltic', string[]>
> = {
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
export const FREQUENT_LETTERS = {
  cyrillic: 'оеаинтсрвлкмдпуяыьйюгії',
  greek: 'αοιετσνηυρπκμλωςάόίέήώύγδ',
  hebrew: 'יוהלאמרתבשנדחםכן',
  arabic: 'اليمنرتبدوةهحعسفكط',
  thai: 'านรอกเงมยลวดทส่้ชณพิีุัแใสค',
} as const;

export const HANGUL_OF_NAMES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지나엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용' +
  '예준영수경희미숙자순호철동재승상훈태아린빈혜시가건규근다달대덕두란래로리림만매목무바범별병보복봉부빛사삼새샘선세솔슬승식실애언업열온완욱운웅월율을음의익일잎잔찬창초춘충친태택평필학해향헌형화환회효후휘흥' +
  '름사람물파일번폴더촬날짜';

export const HANZI_SIMPLIFIED =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段' +
  '雷钱汤尹黎易常武乔贺赖龚文伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉红建国志梅永春新海燕雪晓小子大天俊宇浩然梓涵欣怡思雨佳琪诗泽轩博晨一诺嘉美玲云飞波斌辉鹏宁凤荣光东' +
  '三四五六七姓名人物照片图像文件标签编号正面侧年月日的';

export const HANZI_TRADITIONAL =
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧趙梁顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁馬董卓藍溫石唐卿龔康紀姚連馮歐程湯鄒田姜' +
  '怡君淑芬美玲惠雅婷志明俊傑建宏家豪國文秀英麗華雲龍飛鳳蘭玉珍珠月春花金鳳梅芳明輝義信仁德成安承恩宗翰冠宇柏彥品妤欣心宜佳穎詩涵子宥睿小大天文龍強偉東' +
  '三四五六七姓名人物照片圖像檔案標籤編號正面側年日的';

export const KANJI_OF_NAMES =
  '佐藤鈴木高橋田中伊渡辺山本村小林加吉斎松井上清水森池崎阿部石川前福島野原西岡谷長三浦大後近坂遠青金宮内坪河今平和菊千葉久保岩桜増丸杉菅新古関竹丹羽安武横尾酒工東北南沢十時矢黒白柴土' +
  '太郎一二子美花愛恵香里奈結衣陽翔蓮悠真大輔健翼拓也誠学翔樹颯葵凛咲良優希彩智裕直人和幸明博正義隆弘修進勝清實実茂雄次男夫介司剛純亮雅洋浩由紀真理絵梨沙織舞瞳麻友菜々' +
  '名前氏写真画像人物正面横顔年月日番号の';

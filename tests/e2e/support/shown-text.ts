import type { Page } from 'playwright-core';

/** Attributes that are read out or shown on hover. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'data-explanation',
];

/**
 * Every text that the page holds for eyes or screen readers, whether it is scrolled into view or
 * not. Code and what is marked as English are left out, and a view on its way out.
 */
export async function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((attributes) => {
    const texts = new Set<string>([document.title]);
    const isLeftOut = (element: Element | null): boolean =>
      element?.closest('script, style, noscript, pre, code, [lang=en], [class*=_leaving_]') != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      if (text !== '' && !isLeftOut(node.parentElement)) texts.add(text);
    }
    for (const name of attributes) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (text !== '' && !isLeftOut(element)) texts.add(text);
      }
    }
    return [...texts];
  }, SPOKEN);
}

/** Opens every tooltip of what the page shows, and returns what they say. */
export async function tooltipTexts(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('header *, main *, [role=dialog] *')) {
      const options = { bubbles: true, relatedTarget: document.body, pointerType: 'mouse' };
      element.dispatchEvent(new PointerEvent('pointerover', options));
      element.dispatchEvent(new PointerEvent('pointerenter', { ...options, bubbles: false }));
      element.dispatchEvent(new MouseEvent('mouseover', options));
      element.dispatchEvent(new MouseEvent('mouseenter', { ...options, bubbles: false }));
    }
  });
  // Tooltips come with the next frames.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );
  const texts = await page
    .locator('[role=tooltip]')
    .evaluateAll((tooltips) => tooltips.map((tooltip) => tooltip.textContent ?? ''));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('header *, main *, [role=dialog] *')) {
      const options = { bubbles: true, relatedTarget: document.body, pointerType: 'mouse' };
      element.dispatchEvent(new PointerEvent('pointerout', options));
      element.dispatchEvent(new PointerEvent('pointerleave', { ...options, bubbles: false }));
      element.dispatchEvent(new MouseEvent('mouseout', options));
      element.dispatchEvent(new MouseEvent('mouseleave', { ...options, bubbles: false }));
    }
  });
  return texts;
}

/** Names that are the same in every language, of several words: taken out before looking. */
const NAMES: readonly RegExp[] = [
  /face-api\.js(?: ResNet-\d+)?|TensorFlow\.js|ONNX Runtime(?: Web)?|ANGLE \(.*\)/g,
  /SSD Mobilenet v1|ArcFace type|Cascade|insightface|OpenCV|scikit-learn|dlib|deepface|faceplugin/gi,
  /Sample \(simulated\)\/\S+ \S+/g,
  // Files, paths, formulae; the end of a scale without one.
  /-?Infinity/g,
  /\S*\.(?:jpe?g|png|csv|json|zip|txt|npy|npz|onnx|html|svg|md|tsv)\b/gi,
  /\S*[/_<>=]\S*/g,
  /\b(?:Page (?:Up|Down)|Scott|Silverman|Sheather-Jones|Brümmer|du Preez|Youden|Platt)\b/g,
  // People and files of tests and of the sample.
  /\b(?:Ada|Adda|Bob|Cleo|Strangers|Person (?:[A-Z]|\d+)|shot-\d+)\b/g,
  // Encodings of text.
  /\b(?:utf-\w+|windows-\d+|koi8-\w|ibm\d+|macintosh|euc-\w+|gb\d+|big5|shift_jis|iso-[\w-]+)/g,
];

/** Single words that are names, units, keys or abbreviations. */
const WORDS = new Set(
  (
    'Splitpoint English AUC EER DET ROC MCC FMR FNMR FAR FRR FPIR FTA NPV Cllr UMAP C4.5 F1 ' +
    'SHA PNG SVG CSV JSON HTML JPEG HEIC WebP AVIF GIF BMP TIFF ONNX MB kB GB px ms Ctrl Shift Enter Escape Space Delete ' +
    'Home End UTF RGB BGR NCHW NHWC WebGL WASM CPU GPU WebGPU SIMD cosine euclidean angular ' +
    'JavaScript Python NumPy Markdown pandas PyTorch LFW FaceNet Facenet Facenet512 SFace ArcFace ' +
    'FaceRes AdaFace OpenFace DeepID VGGFace VGGFace2 VGG-Face GhostFaceNet Buffalo human'
  ).split(' '),
);

/**
 * The English that a text holds: two words in a row that are no names, or a text that is nothing
 * but English; `null` where there is none.
 */
export function englishIn(text: string): string | null {
  let rest = text;
  for (const name of NAMES) rest = rest.replaceAll(name, ' · ');
  const isAlone = !/\p{Script=Hangul}/u.test(rest);
  // Runs of words with nothing but spaces, commas and full stops between.
  for (const [run] of rest.matchAll(/[A-Za-z][\w'’.-]*(?:[\s,:;()"]+[A-Za-z][\w'’.-]*)*/g)) {
    const words = run
      .split(/[\s,:;()"]+/)
      .map((word) => word.replace(/[.'’-]+$/, ''))
      .filter((word) => /[A-Za-z]{2}/.test(word) && !WORDS.has(word));
    if (words.length >= 2 || (words.length === 1 && isAlone)) return text;
  }
  return null;
}

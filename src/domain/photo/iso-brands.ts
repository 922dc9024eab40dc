/** HEIF files with HEVC inside (ISO/IEC 23008-12). */
const HEIC = /^(hei[cxms]|hev[cxms]|mif1|msf1)$/;

/**
 * Which image format a file of the ISO base media kind is of, by its major and compatible brands;
 * `null` for any other. AVIF files name HEIF brands too.
 */
export function formatOfBrands(brands: readonly string[]): 'avif' | 'heic' | null {
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => HEIC.test(brand)) ? 'heic' : null;
}

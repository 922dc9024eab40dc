/**
 * The discrete cosine transform (type II, unscaled): result[k] = sum over j of values[j] cos(pi k
 * (2j + 1) / 2n). The length must be a power of two. One complex Fourier transform of the same
 * length, by Makhoul's reordering (IEEE ASSP 28, 1980).
 */
export function cosineTransform(values: Float64Array): Float64Array {
  const n = values.length;
  const real = new Float64Array(n);
  const imaginary = new Float64Array(n);
  for (let j = 0; 2 * j < n; j++) {
    real[j] = values[2 * j];
    if (2 * j + 1 < n) real[n - 1 - j] = values[2 * j + 1];
  }
  fourierTransform(real, imaginary);
  return real.map((re, k) => {
    const angle = (-Math.PI * k) / (2 * n);
    return re * Math.cos(angle) - imaginary[k] * Math.sin(angle);
  });
}

/** In place, radix 2: bit reversal, then butterflies of doubling length. */
function fourierTransform(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, i, j);
      swap(imaginary, i, j);
    }
  }
  for (let length = 2; length <= n; length *= 2) {
    const half = length / 2;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((-2 * Math.PI * k) / length);
      const sin = Math.sin((-2 * Math.PI * k) / length);
      for (let a = k; a < n; a += length) {
        const b = a + half;
        const re = real[b] * cos - imaginary[b] * sin;
        const im = real[b] * sin + imaginary[b] * cos;
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] = real[a] + re;
        imaginary[a] = imaginary[a] + im;
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i];
  values[i] = values[j];
  values[j] = held;
}

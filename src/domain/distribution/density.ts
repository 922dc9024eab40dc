/** A kernel density estimate on an even grid. */
export interface Density {
  /** Ascending, evenly spaced distances. */
  readonly at: Float64Array;
  /** Density at each grid point: non-negative, integrates to 1 over the whole line. */
  readonly density: Float64Array;
  /** Kernel standard deviation, in units of distance. */
  readonly bandwidth: number;
  /** Whether the mass below 0 was folded back; left out means it was not. */
  readonly reflected?: boolean;
}

export interface DensitySettings {
  /** `scott` is what pandas and SciPy draw. */
  readonly bandwidth: 'scott' | 'silverman' | 'improved';
  /**
   * Fold the mass that a kernel puts below 0 back to the positive side (a distance is never
   * negative).
   */
  readonly reflectAtZero: boolean;
}

/** pandas' `Series.plot.kde()`. */
export const PANDAS_DENSITY: DensitySettings = { bandwidth: 'scott', reflectAtZero: false };

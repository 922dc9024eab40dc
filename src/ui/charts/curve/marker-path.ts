/** A point as a circle or a diamond of about the same area, around the origin, in CSS pixels. */
export function markerPath(marker: 'circle' | 'diamond'): string {
  return marker === 'circle'
    ? 'M-4.5,0A4.5,4.5 0 1 0 4.5,0A4.5,4.5 0 1 0 -4.5,0Z'
    : 'M0,-6L6,0L0,6L-6,0Z';
}

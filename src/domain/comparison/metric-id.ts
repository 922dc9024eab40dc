/**
 * deepface's names. `cosine` 1 - a.b/(|a||b|), in [0, 2]; `euclidean` |a - b|; `euclidean_l2` |a/|a| - b/|b||, in [0, 2];
 * `angular` arccos(clamp(cos))/pi, in [0, 1].
 */
export type MetricId = 'cosine' | 'euclidean' | 'euclidean_l2' | 'angular';
export const METRIC_IDS: readonly MetricId[] = ['cosine', 'euclidean', 'euclidean_l2', 'angular'];

import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { type ContaminationOptions, percent } from '#tests/support/contamination-report.ts';
import {
  chosenFaces,
  cleanSet,
  examine,
  type FoundPhoto,
  itemsOfSubjects,
  type PlantedPhoto,
  strangersOf,
  withGroupPhotos,
} from '#tests/support/contamination.ts';

/**
 * Markdown: how much nearer than life choosing by agreement makes mated distances. Photos whose person is in them, but of whom the detector found only
 * others, are no photos of the person; were they known, they would be left out. The faces that agreement takes for them are the bias. The last columns
 * say what leaving out the farthest photos hides.
 */
export function biasReport(
  found: readonly FoundPhoto[],
  others: readonly FoundPhoto[],
  { metric, draws, seed }: ContaminationOptions,
  progress: (line: string) => void,
): string {
  const clean = cleanSet(found);
  const strangers = strangersOf(others, clean);
  const lines = [
    '| photos with others | other faces in each | right face known | by agreement | hidden | photos of the wrong face |',
    '|---|---|---|---|---|---|',
  ];
  for (const share of [0.2, 0.6, 1]) {
    for (const faces of [1, 2, 4]) {
      const random = seededRandom(seed);
      let known = 0;
      let chosen = 0;
      let wrong = 0;
      let photosSeen = 0;
      for (let draw = 0; draw < draws; draw++) {
        const photos = withGroupPhotos(clean, strangers, share, random, faces);
        const picks = chosenFaces(photos);
        known += examine(
          photos,
          metric,
          photos.map(({ right }) => right),
        ).eer;
        chosen += examine(photos, metric, picks).eer;
        wrong += picks.filter((face, item) => face !== photos[item]?.right).length;
        photosSeen += photos.length;
      }
      const line = `| ${percent(share)} | ${faces} | ${percent(known / draws)} | ${percent(chosen / draws)} | ${((100 * (known - chosen)) / draws).toFixed(2)} | ${percent(wrong / photosSeen)} |`;
      progress(line);
      lines.push(line);
    }
  }
  lines.push('', ...hiddenByExclusion(clean, metric));
  return `${lines.join('\n')}\n`;
}

/** What leaving out right photos hides, the farthest from their person first: the worst that the doctor's word can do. */
function hiddenByExclusion(clean: readonly PlantedPhoto[], metric: MetricId): readonly string[] {
  const all = examine(clean, metric);
  const far = farthestFirst(clean, metric);
  return [
    '| right photos left out, the farthest first | EER | hidden |',
    '|---|---|---|',
    ...[0, 0.005, 0.01, 0.02, 0.05].map((part) => {
      const out = new Set(far.slice(0, Math.round(part * clean.length)));
      const { eer } = examine(
        clean.filter((_, item) => !out.has(item)),
        metric,
      );
      return `| ${percent(part)} | ${percent(eer)} | ${(100 * (all.eer - eer)).toFixed(2)} |`;
    }),
  ];
}

function farthestFirst(photos: readonly PlantedPhoto[], metric: MetricId): readonly number[] {
  const means = new Map<number, number>();
  for (const items of itemsOfSubjects(photos).values()) {
    for (const item of items) {
      const others = items.filter((each) => each !== item);
      if (others.length === 0) continue;
      const of = (each: number) => photos[each]?.faces[photos[each].right] ?? [];
      const sum = others.reduce(
        (total, other) => total + distanceBetween(metric, of(item), of(other)),
        0,
      );
      means.set(item, sum / others.length);
    }
  }
  return [...means].toSorted(([, a], [, b]) => b - a).map(([item]) => item);
}

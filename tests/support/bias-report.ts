import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { type ContaminationOptions, percent } from '#tests/support/contamination-report.ts';
import {
  accepted,
  chosenFaces,
  cleanSet,
  eerOf,
  examine,
  facesByAgreement,
  type FoundPhoto,
  itemsOfSubjects,
  type PlantedPhoto,
  strangersOf,
  trueEerOf,
  withAbsentPeople,
  withGroupPhotos,
} from '#tests/support/contamination.ts';

/**
 * Markdown: how much nearer than life choosing by agreement makes mated distances. Photos whose
 * person is in them, but of whom the detector found only others, are no photos of the person; were
 * they known, they would be left out. The faces that agreement takes for them are the bias. The
 * last columns say what leaving out the farthest photos hides.
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
        known += eerOf(
          photos,
          metric,
          photos.map(({ right }) => right),
        );
        chosen += eerOf(photos, metric, picks);
        wrong += picks.filter((face, item) => face !== photos[item]?.right).length;
        photosSeen += photos.length;
      }
      const line = `| ${percent(share)} | ${faces} | ${percent(known / draws)} | ${percent(chosen / draws)} | ${((100 * (known - chosen)) / draws).toFixed(2)} | ${percent(wrong / photosSeen)} |`;
      progress(line);
      lines.push(line);
    }
  }
  lines.push('', ...withoutThePerson(clean, strangers, { metric, draws, seed }));
  lines.push('', ...hiddenByExclusion(clean, metric));
  return `${lines.join('\n')}\n`;
}

/**
 * Photos in which the person is not, only so many others: a stranger's face is taken as theirs, by
 * agreement where one happens to agree, else by size and place. "Hidden" is what the nearest of the
 * strangers makes of the figures beside a stranger taken by place.
 */
function withoutThePerson(
  clean: readonly PlantedPhoto[],
  strangers: readonly ArrayLike<number>[],
  { metric, draws, seed }: ContaminationOptions,
): readonly string[] {
  const share = 0.1;
  const lines = [
    `| other faces in each (${percent(share)} of photos are without their person) | a stranger's face agrees | doubted, or said that nothing tells | EER by agreement | by size and place | hidden | after accepting all | were nothing wrong with these photos |`,
    '|---|---|---|---|---|---|---|---|',
  ];
  for (const others of [1, 2, 4, 8]) {
    const random = seededRandom(seed);
    const sum = { absent: 0, agreed: 0, doubted: 0, chosen: 0, place: 0, after: 0, truly: 0 };
    for (let draw = 0; draw < draws; draw++) {
      const photos = withAbsentPeople(clean, strangers, share, random, others);
      const agreed = facesByAgreement(photos);
      const { doubts, chosen, eer } = examine(photos, metric);
      const told = new Set([
        ...doubts.labels.map(({ item }) => item),
        ...doubts.disagreements.flatMap(({ items }) => items),
      ]);
      photos.forEach(({ right }, item) => {
        if (right >= 0) return;
        sum.absent += 1;
        sum.agreed += (agreed[item] as number) >= 0 && others > 1 ? 1 : 0;
        sum.doubted += told.has(item) ? 1 : 0;
      });
      const byPath = new Map(photos.map(({ path }, item) => [path, chosen[item] as number]));
      const left = accepted(photos, doubts);
      sum.chosen += eer / draws;
      sum.place +=
        eerOf(
          photos,
          metric,
          photos.map(({ likely }) => likely),
        ) / draws;
      sum.after +=
        eerOf(
          left,
          metric,
          left.map(({ path }) => byPath.get(path) as number),
        ) / draws;
      sum.truly += trueEerOf(left, metric) / draws;
    }
    const hidden = (100 * (sum.place - sum.chosen)).toFixed(2);
    lines.push(
      `| ${others} | ${percent(sum.agreed / sum.absent)} | ${percent(sum.doubted / sum.absent)} | ${percent(sum.chosen)} | ${percent(sum.place)} | ${hidden} | ${percent(sum.after)} | ${percent(sum.truly)} |`,
    );
  }
  return lines;
}

/**
 * What leaving out right photos hides, the farthest from their person first: the worst that the
 * doctor's word can do.
 */
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

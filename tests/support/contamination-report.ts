import type { MetricId } from '#domain/comparison/metric-id.ts';
import { type SeededRandom, seededRandom } from '#domain/shared/seeded-random.ts';
import {
  accepted,
  cleanSet,
  eerOf,
  examine,
  type Examined,
  type FoundPhoto,
  itemsOfSubjects,
  type PlantedPhoto,
  strangersOf,
  trueEerOf,
  withGroupPhotos,
  withMixedFolders,
  withStrangers,
  withWrongNames,
} from '#tests/support/contamination.ts';

interface Tally {
  planted: number;
  found: number;
  named: number;
  falseAlarms: number;
  eerBefore: number;
  eerAfter: number;
  /** Of the photos that are left, were nothing wrong with them. */
  eerTrue: number;
  /** The largest differences of a draw: to that, and to the set as it came. */
  worstTrue: number;
  worst: number;
}

type Count = (photos: readonly PlantedPhoto[], examined: Examined, tally: Tally) => void;

/**
 * Photos that cannot be told wrong, because they are the only ones of their name, are not counted.
 */
function visibleOf(photos: readonly PlantedPhoto[]): ReadonlySet<number> {
  return new Set(
    [...itemsOfSubjects(photos).values()].flatMap((items) => (items.length > 1 ? items : [])),
  );
}

const countStrangers: Count = (photos, { doubts }, tally) => {
  const wrong = (item: number): boolean => photos[item]?.truth !== photos[item]?.subject;
  const undecided = new Set(doubts.disagreements.flatMap(({ items }) => items));
  const labels = new Map(doubts.labels.map((label) => [label.item, label]));
  for (const item of visibleOf(photos)) {
    if (!wrong(item)) continue;
    tally.planted += 1;
    const label = labels.get(item);
    const apart = doubts.mixed.some(({ apart: items, kept }) => [...items, ...kept].includes(item));
    if (label !== undefined || undecided.has(item) || apart) tally.found += 1;
    if (label?.looksLike === null || undecided.has(item)) tally.named += 1;
  }
  tally.falseAlarms +=
    doubts.people.length +
    doubts.labels.filter(({ item }) => !wrong(item)).length +
    doubts.disagreements.filter(({ items }) => !items.some(wrong)).length +
    doubts.mixed.filter(({ apart, kept }) => ![...apart, ...kept].some(wrong)).length;
};

/**
 * Visible here: under a name with other photos, of somebody who has a photo under the right name.
 */
const countNames: Count = (photos, { doubts }, tally) => {
  const wrong = (item: number): boolean => photos[item]?.truth !== photos[item]?.subject;
  const names = [...itemsOfSubjects(photos).keys()];
  const right = new Set(photos.flatMap((photo, item) => (wrong(item) ? [] : [photo.subject])));
  const undecided = new Set(doubts.disagreements.flatMap(({ items }) => items));
  const labels = new Map(doubts.labels.map((label) => [label.item, label]));
  for (const item of visibleOf(photos)) {
    const truth = photos[item]?.truth ?? '';
    if (!wrong(item) || !right.has(truth)) continue;
    tally.planted += 1;
    const looksLike = labels.get(item)?.looksLike;
    if (labels.has(item) || undecided.has(item)) tally.found += 1;
    if (looksLike != null && names[looksLike] === truth) tally.named += 1;
  }
  const alone = (person: number): boolean =>
    photos.some((photo, item) => photo.subject === names[person] && wrong(item));
  tally.falseAlarms +=
    doubts.people.filter(({ person, sameAs }) => !alone(person) && !alone(sameAs)).length +
    doubts.labels.filter(({ item }) => !wrong(item)).length +
    doubts.disagreements.filter(({ items }) => !items.some(wrong)).length +
    doubts.mixed.filter(({ apart, kept }) => ![...apart, ...kept].some(wrong)).length;
};

const countGroups: Count = (photos, { doubts, chosen }, tally) => {
  photos.forEach(({ faces, right }, item) => {
    if (faces.length < 2) return;
    if (!visibleOf(photos).has(item)) return;
    tally.planted += 1;
    const label = doubts.labels.find((each) => each.item === item);
    const undecided = doubts.disagreements.some(({ items }) => items.includes(item));
    if (chosen[item] === right || label !== undefined || undecided) tally.found += 1;
    if (chosen[item] === right) tally.named += 1;
  });
  const rightFace = (item: number): boolean => chosen[item] === photos[item]?.right;
  tally.falseAlarms +=
    doubts.people.length +
    doubts.mixed.length +
    doubts.labels.filter(({ item }) => rightFace(item)).length +
    doubts.disagreements.filter(({ items }) => items.every(rightFace)).length;
};

const countFolders: Count = (photos, { doubts }, tally) => {
  const mixedFolders = new Map(
    [...itemsOfSubjects(photos)].filter(
      ([, items]) => new Set(items.map((item) => photos[item]?.truth)).size > 1,
    ),
  );
  tally.planted += mixedFolders.size;
  const told = new Map(
    doubts.mixed.map((each) => [photos[each.kept[0] as number]?.subject ?? '', each]),
  );
  for (const [subject] of mixedFolders) {
    const finding = told.get(subject);
    if (finding === undefined) continue;
    tally.found += 1;
    const one = (items: readonly number[]): boolean =>
      new Set(items.map((item) => photos[item]?.truth)).size === 1;
    if (one(finding.apart) && one(finding.kept)) tally.named += 1;
  }
  tally.falseAlarms +=
    doubts.people.length +
    doubts.labels.filter(({ item }) => !mixedFolders.has(photos[item]?.subject ?? '')).length +
    doubts.disagreements.length +
    [...told].filter(([subject]) => !mixedFolders.has(subject)).length;
};

interface Row {
  readonly name: string;
  readonly plant: (random: SeededRandom) => readonly PlantedPhoto[];
  readonly count: Count;
}

export interface ContaminationOptions {
  readonly metric: MetricId;
  readonly draws: number;
  readonly seed: number;
  /** Only rows whose name holds this. */
  readonly only?: string;
}

/** Markdown: what the doctor finds in a set into which mistakes were planted. */
export function contaminationReport(
  found: readonly FoundPhoto[],
  others: readonly FoundPhoto[],
  { metric, draws, seed, only = '' }: ContaminationOptions,
  progress: (line: string) => void,
): string {
  const clean = cleanSet(found);
  const strangers = strangersOf(others, clean);
  const people = new Set(clean.map(({ subject }) => subject)).size;
  const cleanEer = examine(clean, metric).eer;
  const rows: Row[] = [
    ...[0, 0.05, 0.1, 0.2].map((share): Row => ({
      name: `${100 * share} % of photos are of strangers`,
      plant: (random) => withStrangers(clean, strangers, share, random),
      count: countStrangers,
    })),
    ...[0.02, 0.1].map((share): Row => ({
      name: `${100 * share} % of photos have the name of somebody else of the set`,
      plant: (random) => withWrongNames(clean, share, random),
      count: countNames,
    })),
    ...[0.05, 0.2, 0.6].map((share): Row => ({
      name: `${100 * share} % of photos show somebody larger too`,
      plant: (random) => withGroupPhotos(clean, strangers, share, random),
      count: countGroups,
    })),
    {
      name: '60 % of photos show three others, one larger',
      plant: (random) => withGroupPhotos(clean, strangers, 0.6, random, 3),
      count: countGroups,
    },
    ...[1, 5].map((folders): Row => ({
      name: `${folders} folder${folders === 1 ? '' : 's'} of two people`,
      plant: (random) => withMixedFolders(clean, folders, random),
      count: countFolders,
    })),
  ];
  const lines = [
    `${clean.length} photos of ${people} people, ${strangers.length} strangers, ${metric}, ${draws} draws each; EER of the set as it came ${percent(cleanEer)}.`,
    '',
    '| planted | mistakes | found | right remedy | false alarms a set | EER before | after accepting all | were nothing wrong with these photos | farthest from that | farthest from the clean set |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const { name, plant, count } of rows.filter((row) => row.name.includes(only))) {
    const random = seededRandom(seed);
    const tally: Tally = {
      planted: 0,
      found: 0,
      named: 0,
      falseAlarms: 0,
      eerBefore: 0,
      eerAfter: 0,
      eerTrue: 0,
      worstTrue: 0,
      worst: 0,
    };
    for (let draw = 0; draw < draws; draw++) {
      const photos = plant(random);
      const before = eerOf(
        photos,
        metric,
        photos.map(({ likely }) => likely),
      );
      const examined = examine(photos, metric);
      count(photos, examined, tally);
      const left = accepted(photos, examined.doubts);
      const after = eerOf(left, metric, keptChoice(photos, left, examined.chosen));
      const truly = trueEerOf(left, metric);
      tally.eerBefore += before / draws;
      tally.eerAfter += after / draws;
      tally.eerTrue += truly / draws;
      tally.worstTrue = Math.max(tally.worstTrue, Math.abs(after - truly));
      tally.worst = Math.max(tally.worst, Math.abs(after - cleanEer));
    }
    const line = `| ${name} | ${tally.planted} | ${shareOf(tally.found, tally.planted)} | ${shareOf(tally.named, tally.planted)} | ${(tally.falseAlarms / draws).toFixed(2)} | ${percent(tally.eerBefore)} | ${percent(tally.eerAfter)} | ${percent(tally.eerTrue)} | ${(100 * tally.worstTrue).toFixed(2)} | ${(100 * tally.worst).toFixed(2)} |`;
    progress(line);
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** Moving photos changes what agrees, but not what was chosen while they were looked at. */
function keptChoice(
  photos: readonly PlantedPhoto[],
  left: readonly PlantedPhoto[],
  chosen: readonly number[],
): readonly number[] {
  const byPath = new Map(photos.map(({ path }, index) => [path, chosen[index] as number]));
  return left.map(({ path }) => byPath.get(path) as number);
}

export function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`;
}

function shareOf(count: number, of: number): string {
  return of === 0 ? '-' : `${count} (${((100 * count) / of).toFixed(1)} %)`;
}

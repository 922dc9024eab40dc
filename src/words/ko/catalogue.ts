import type { English } from '#words/en/catalogue.ts';
import { charts } from './charts.ts';
import { certainty } from './certainty.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { comparison } from './comparison.ts';
import { curveCharts } from './curveCharts.ts';
import { densityChart } from './densityChart.ts';
import { doctor } from './doctor.ts';
import { explore } from './explore.ts';
import { exports } from './exports.ts';
import { graph } from './graph.ts';
import { header } from './header.ts';
import { heatMap } from './heatMap.ts';
import { imports } from './imports.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { insight } from './insight.ts';
import { models } from './models.ts';
import { naming } from './naming.ts';
import { pairs } from './pairs.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { settings } from './settings.ts';
import { threshold } from './threshold.ts';
import { tryIt } from './tryIt.ts';

/** Every sentence of the application in Korean. */
export const korean: Readonly<Record<keyof English, string>> = {
  ...charts,
  ...certainty,
  ...common,
  ...compare,
  ...comparison,
  ...curveCharts,
  ...densityChart,
  ...doctor,
  ...explore,
  ...exports,
  ...graph,
  ...header,
  ...heatMap,
  ...imports,
  ...map,
  ...matrix,
  ...insight,
  ...models,
  ...naming,
  ...pairs,
  ...parts,
  ...photos,
  ...settings,
  ...threshold,
  ...tryIt,
};

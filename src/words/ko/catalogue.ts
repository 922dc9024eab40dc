import type { English } from '#words/en/catalogue.ts';
import { announcements } from './announcements.ts';
import { certainty } from './certainty.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { comparison } from './comparison.ts';
import { curveCharts } from './curveCharts.ts';
import { densityChart } from './densityChart.ts';
import { doctor } from './doctor.ts';
import { explore } from './explore.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { graph } from './graph.ts';
import { header } from './header.ts';
import { heatMap } from './heatMap.ts';
import { imports } from './imports.ts';
import { insight } from './insight.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { methods } from './methods.ts';
import { models } from './models.ts';
import { names } from './names.ts';
import { naming } from './naming.ts';
import { pairs } from './pairs.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';
import { steps } from './steps.ts';
import { threshold } from './threshold.ts';
import { tryIt } from './tryIt.ts';
import { workers } from './workers.ts';

/** Every sentence of the application in Korean. */
export const korean: Readonly<Record<keyof English, string>> = {
  ...announcements,
  ...certainty,
  ...charts,
  ...common,
  ...compare,
  ...comparison,
  ...curveCharts,
  ...densityChart,
  ...doctor,
  ...explore,
  ...exports,
  ...figures,
  ...graph,
  ...header,
  ...heatMap,
  ...imports,
  ...insight,
  ...map,
  ...matrix,
  ...methods,
  ...models,
  ...names,
  ...naming,
  ...pairs,
  ...parts,
  ...photos,
  ...problems,
  ...settings,
  ...steps,
  ...threshold,
  ...tryIt,
  ...workers,
};

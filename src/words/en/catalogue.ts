import { aggregations } from './aggregations.ts';
import { announcements } from './announcements.ts';
import { archives } from './archives.ts';
import { certainty } from './certainty.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { comparison } from './comparison.ts';
import { curveCharts } from './curveCharts.ts';
import { damage } from './damage.ts';
import { densityChart } from './densityChart.ts';
import { doctor } from './doctor.ts';
import { engine } from './engine.ts';
import { explore } from './explore.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { graph } from './graph.ts';
import { groups } from './groups.ts';
import { header } from './header.ts';
import { heatMap } from './heatMap.ts';
import { importNotes } from './importNotes.ts';
import { imports } from './imports.ts';
import { insight } from './insight.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { methods } from './methods.ts';
import { modelFaults } from './modelFaults.ts';
import { modelFormats } from './modelFormats.ts';
import { models } from './models.ts';
import { nameParts } from './nameParts.ts';
import { names } from './names.ts';
import { naming } from './naming.ts';
import { notes } from './notes.ts';
import { pairs } from './pairs.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { problems } from './problems.ts';
import { readiness } from './readiness.ts';
import { readings } from './readings.ts';
import { report } from './report.ts';
import { proposals } from './proposals.ts';
import { scales } from './scales.ts';
import { settings } from './settings.ts';
import { steps } from './steps.ts';
import { summary } from './summary.ts';
import { tables } from './tables.ts';
import { threshold } from './threshold.ts';
import { tryIt } from './tryIt.ts';
import { workers } from './workers.ts';

/**
 * Every sentence of the application in English, by code: the text is ICU MessageFormat
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages).
 */
export const english = {
  ...aggregations,
  ...announcements,
  ...archives,
  ...certainty,
  ...charts,
  ...common,
  ...compare,
  ...comparison,
  ...curveCharts,
  ...damage,
  ...densityChart,
  ...doctor,
  ...engine,
  ...explore,
  ...exports,
  ...figures,
  ...files,
  ...graph,
  ...groups,
  ...header,
  ...heatMap,
  ...importNotes,
  ...imports,
  ...insight,
  ...map,
  ...matrix,
  ...methods,
  ...modelFaults,
  ...modelFormats,
  ...models,
  ...nameParts,
  ...names,
  ...naming,
  ...notes,
  ...pairs,
  ...parts,
  ...photos,
  ...problems,
  ...readiness,
  ...readings,
  ...report,
  ...proposals,
  ...scales,
  ...settings,
  ...steps,
  ...summary,
  ...tables,
  ...threshold,
  ...tryIt,
  ...workers,
} as const;

export type English = typeof english;

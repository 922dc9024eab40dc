import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { domain } from './evaluation/domain.mjs';
import { root } from './paths.mjs';

/** What the threshold file's schema says of records. */
export const SCHEMA_FILE = join(root, 'public/schema/threshold.schema.json');

/**
 * @typedef {object} Records
 * @property {readonly { id: string }[]} choices Methods, and the threshold set by hand.
 * @property {readonly ({ name: string, help: string } & ({ kind: 'number', range: object } | { kind: 'choice', options: readonly { value: string }[] }))[]}
 *   parameters
 * @property {readonly { id: string, help: string }[]} metrics
 * @property {readonly { id: string, help: string, unitLength: boolean, bounds: { low: number, high: number } }[]}
 *   distances
 */

/**
 * The schema with an entry for every record, in the records' words. What it requires stays as it
 * is: files of before lack what came later.
 *
 * @param {any} schema
 * @param {Records} records
 */
export function withRecords(schema, { choices, parameters, metrics, distances }) {
  const next = structuredClone(schema);
  const { method, equivalents } = next.properties;
  method.properties.id.enum = choices.map(({ id }) => id);
  const stated = method.properties.parameters;
  // Files of before may state the threshold that was set by hand as a parameter.
  stated.properties = {
    ...entries(parameters, ({ name, help, ...rest }) => [
      name,
      rest.kind === 'number'
        ? { description: help, type: 'number', ...rest.range }
        : { description: help, enum: rest.options.map(({ value }) => value) },
    ]),
    manual: stated.properties.manual,
  };
  equivalents.anyOf[0].properties = entries(
    distances.filter(({ unitLength }) => unitLength),
    ({ id, help, bounds }) => [
      id,
      { description: help, type: 'number', minimum: bounds.low, maximum: bounds.high },
    ],
  );
  next.$defs.distanceId.enum = [...distances.map(({ id }) => id), 'other'];
  next.$defs.metrics.properties = entries(metrics, ({ id, help }) => [
    id,
    { description: help, $ref: '#/$defs/metric' },
  ]);
  return next;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {(item: T) => [string, object]} entry
 */
function entries(list, entry) {
  return Object.fromEntries(list.map(entry));
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  /** @type {{ THRESHOLD_CHOICES: Records['choices'] }} */
  const { THRESHOLD_CHOICES } = await domain('threshold/threshold-choice.ts');
  /** @type {{ METHOD_PARAMETERS: Records['parameters'] }} */
  const { METHOD_PARAMETERS } = await domain('threshold/threshold-methods.ts');
  /** @type {{ METRIC_ROWS: Records['metrics'] }} */
  const { METRIC_ROWS } = await domain('metrics/metric-rows.ts');
  /** @type {{ DISTANCE_LIST: Records['distances'] }} */
  const { DISTANCE_LIST } = await domain('comparison/distance-list.ts');
  const schema = withRecords(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')), {
    choices: THRESHOLD_CHOICES,
    parameters: METHOD_PARAMETERS,
    metrics: METRIC_ROWS,
    distances: DISTANCE_LIST,
  });
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(schema, null, 2)}\n`);
}

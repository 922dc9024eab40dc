import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { PLAIN_DISTANCES, thresholdText } from '#domain/comparison/score-scale.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';

/** Code that applies a report's threshold, ready to paste. */
export interface Snippet {
  readonly id: 'javascript' | 'face-api' | 'deepface' | 'numpy' | 'python';
  /** What it is for, as a tab says it. */
  readonly title: string;
  readonly language: 'javascript' | 'python';
  readonly code: string;
}

type SnippetSource = Pick<
  ThresholdReport,
  'threshold' | 'rule' | 'model' | 'pipeline' | 'createdAt'
>;

/** With a distance that code can compute. */
type DistanceSource = Omit<SnippetSource, 'rule'> & {
  readonly rule: { readonly metric: MetricId };
};

/**
 * deepface's name for the network that face-api.js and dlib share, and the models that go by
 * deepface's own names.
 */
const DEEPFACE_NAMES: Readonly<Record<string, string>> = { 'face-api-resnet-128': 'Dlib' };

export function snippetsFor(report: SnippetSource): readonly Snippet[] {
  const { metric } = report.rule;
  if (metric === 'other') return decisionsOnly(report);
  const source: DistanceSource = { ...report, rule: { metric } };
  return [javascript(source), faceApi(source), deepface(source), numpy(source)];
}

/** For a score that only the software which made it can compute. */
function decisionsOnly({ threshold, rule, model, createdAt }: SnippetSource): readonly Snippet[] {
  const name = oneLine(rule.scoreName) || 'score';
  const origin = `Threshold by Splitpoint, ${createdAt.slice(0, 10)}: ${oneLine(model.name)}, ${name}.`;
  const means = `${rule.score === 'similarity' ? 'larger' : 'smaller'} means more alike`;
  const javascriptCode = `// ${origin}
const THRESHOLD = ${literal(threshold)};

// Takes a score as ${oneLine(model.name)} gives it: ${means}.
export function isSamePerson(score) {
  return score ${rule.comparator} THRESHOLD;
}
`;
  const pythonCode = `# ${origin}
THRESHOLD = ${literal(threshold)}


# Takes a score as ${oneLine(model.name)} gives it: ${means}.
def is_same_person(score):
    return bool(score ${rule.comparator} THRESHOLD)
`;
  return [
    { id: 'javascript', title: 'JavaScript', language: 'javascript', code: javascriptCode },
    { id: 'python', title: 'Python', language: 'python', code: pythonCode },
  ];
}

/** The threshold as it is shown everywhere, to the last digit. */
function literal(threshold: number): string {
  return thresholdText(PLAIN_DISTANCES, threshold);
}

function javascript({ threshold, rule, model, createdAt }: DistanceSource): Snippet {
  const code = `${jsOrigin(model.name, rule.metric, createdAt)}
const THRESHOLD = ${literal(threshold)};

${jsDistance(rule.metric)}

// Takes two embeddings as plain or typed arrays.
export function isSamePerson(a, b) {
  return distance(a, b) <= THRESHOLD;
}
`;
  return { id: 'javascript', title: 'JavaScript', language: 'javascript', code };
}

function faceApi({ threshold, rule, model, pipeline, createdAt }: DistanceSource): Snippet {
  const caution =
    pipeline === null || (pipeline.alignment === 'box' && !pipeline.mirrorAveraging)
      ? ''
      : `// face-api.js crops faces by their unrotated box. This threshold was measured on ${cropText(pipeline)},
// whose embeddings differ: for face-api.js's own, choose Alignment "box" without mirror averaging and export again.
`;
  const { faceApi: own } = COMPARISON_METRICS[rule.metric];
  const code = `${jsOrigin(model.name, rule.metric, createdAt)}
${caution}import * as faceapi from 'face-api.js';

const THRESHOLD = ${literal(threshold)};
${own === undefined ? `\n${jsDistance(rule.metric)}\n` : ''}
async function describe(image) {
  const found = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
  if (!found) throw new Error('No face found: that is a failure to acquire, not a non-match.');
  return Array.from(found.descriptor);
}

// FaceMatcher would take the mean distance to all references and a strict "<"; this threshold is for single pairs and "<=".
const [a, b] = await Promise.all([describe(imageA), describe(imageB)]);
const isSamePerson = ${own ?? 'distance(a, b)'} <= THRESHOLD;
`;
  return { id: 'face-api', title: 'face-api.js', language: 'javascript', code };
}

function deepface({ threshold, rule, model, pipeline, createdAt }: DistanceSource): Snippet {
  const caution =
    pipeline === null
      ? ''
      : `# deepface finds and aligns faces in its own way, so its embeddings differ from those measured here. To be sure, export
# distances from deepface and import them into Splitpoint.
`;
  const code = `${pyOrigin(model.name, rule.metric, createdAt)}
${caution}from deepface import DeepFace

result = DeepFace.verify(
    "a.jpg",
    "b.jpg",
    model_name=${JSON.stringify(DEEPFACE_NAMES[model.id] ?? model.name)},
    distance_metric=${JSON.stringify(rule.metric)},
    threshold=${literal(threshold)},
)
is_same_person = result["verified"]  # distance <= threshold
`;
  return { id: 'deepface', title: 'deepface', language: 'python', code };
}

function numpy({ threshold, rule, model, createdAt }: DistanceSource): Snippet {
  const { otherScales, python } = COMPARISON_METRICS[rule.metric];
  const similarity = otherScales
    .filter(({ isSimilarity }) => isSimilarity)
    .map(({ name, fromDistance }) => {
      const scale = {
        ...PLAIN_DISTANCES,
        polarity: 'similarity',
        offset: fromDistance(0),
      } as const;
      return `
# Libraries that give a ${name} instead match at ${thresholdText(scale, threshold)} or above.`;
    })
    .join('');
  const code = `${pyOrigin(model.name, rule.metric, createdAt)}
import numpy as np

THRESHOLD = ${literal(threshold)}${similarity}


def distance(a, b):
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    ${python}


def is_same_person(a, b):
    return bool(distance(a, b) <= THRESHOLD)


# insightface: a, b = app.get(image_a)[0].embedding, app.get(image_b)[0].embedding
`;
  return { id: 'numpy', title: 'insightface, NumPy', language: 'python', code };
}

function jsDistance(metric: MetricId): string {
  const { javascript: statements } = COMPARISON_METRICS[metric];
  const dot = statements.includes('dot(')
    ? 'const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);\n\n'
    : '';
  return `${dot}function distance(a, b) {\n  ${statements}\n}`;
}

function jsOrigin(model: string, metric: MetricId, createdAt: string): string {
  return `// Threshold by Splitpoint, ${createdAt.slice(0, 10)}: ${oneLine(model)}, ${metric} distance of single pairs.`;
}

function pyOrigin(model: string, metric: MetricId, createdAt: string): string {
  return `# Threshold by Splitpoint, ${createdAt.slice(0, 10)}: ${oneLine(model)}, ${metric} distance of single pairs.`;
}

function cropText(pipeline: NonNullable<SnippetSource['pipeline']>): string {
  const aligned = pipeline.alignment === 'similarity' ? 'rotated crops' : 'its box';
  return pipeline.mirrorAveraging ? `${aligned} with mirror averaging` : aligned;
}

/**
 * A model that was brought along may have any name; it must not end the comment that it stands in.
 */
function oneLine(name: string): string {
  return name.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

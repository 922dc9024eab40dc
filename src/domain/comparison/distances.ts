import { defineDistance } from '#domain/comparison/distance.ts';

/**
 * All distances come from one sum of squared differences. For unit vectors |u - v|^2 = 2 (1 - cos),
 * so cosine and angle follow from it without the cancellation that 1 - u.v suffers for two nearly
 * equal faces, and the three unit-length ones order all pairs alike, to the last bit. Names and
 * definitions are deepface's.
 */

/** 1 - a.b / (|a||b|). */
export const cosine = defineDistance({
  id: 'cosine',
  words: { name: 'distance.cosine', choice: 'scale.cosine', scale: 'scale.cosineDistance' },
  help: '1 - cos, 0 to 2.',
  bounds: { low: 0, high: 2 },
  unitLength: true,
  fromSquared: (squared) => Math.min(2, squared / 2),
  toSquared: (distance) => 2 * distance,
  degree: 2,
  error: (_distance, { ofCosine }) => ofCosine,
  otherScales: [
    // OpenCV's and insightface's.
    {
      id: 'cosine_similarity',
      name: 'scale.cosineSimilarity',
      isSimilarity: true,
      toDistance: (value) => 1 - value,
      fromDistance: (distance) => 1 - distance,
    },
  ],
  spelling: 'cos(ine)?([ _-]?dist(ance)?s?)?',
  javascript: 'return 1 - dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));',
  python: 'return 1 - a @ b / np.sqrt((a @ a) * (b @ b))',
});

/** |a - b|. */
export const euclidean = defineDistance({
  id: 'euclidean',
  words: { name: 'distance.euclidean', choice: 'scale.euclidean', scale: 'scale.euclideanRaw' },
  help: 'Distance of the embeddings as the model gave them, 0 and up.',
  bounds: { low: 0, high: Number.POSITIVE_INFINITY },
  unitLength: false,
  fromSquared: Math.sqrt,
  toSquared: (distance) => distance * distance,
  degree: 1,
  // Embeddings that were kept in double precision are rounded first.
  error: (distance, { single, sum, magnitude }) =>
    single * (sum * Math.abs(distance) + 2 * magnitude),
  otherScales: [],
  spelling: '(euclidean|l2)([ _-]?dist(ance)?)?',
  javascript: 'return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0));',
  python: 'return np.linalg.norm(a - b)',
  faceApi: 'faceapi.euclideanDistance(a, b)',
});

/** |a/|a| - b/|b||. */
export const euclideanL2 = defineDistance({
  id: 'euclidean_l2',
  words: { name: 'distance.euclideanL2', choice: 'scale.euclideanL2', scale: 'scale.euclideanL2' },
  help: 'Distance of the unit vectors, 0 to 2; its square is 2 x cosine.',
  bounds: { low: 0, high: 2 },
  unitLength: true,
  fromSquared: (squared) => Math.min(2, Math.sqrt(squared)),
  toSquared: (distance) => distance * distance,
  degree: 1,
  error: (distance, { ofCosine }) => ofCosine / Math.max(Math.abs(distance), Math.sqrt(ofCosine)),
  otherScales: [
    // insightface's code for LFW.
    {
      id: 'squared_l2',
      name: 'scale.squaredL2',
      isSimilarity: false,
      toDistance: Math.sqrt,
      fromDistance: (distance) => distance ** 2,
    },
  ],
  spelling: '(euclidean|l2)[ _-]?(l2|norm(ali[sz]ed)?)',
  javascript:
    'return Math.sqrt(Math.max(0, 2 - (2 * dot(a, b)) / Math.sqrt(dot(a, a) * dot(b, b))));',
  python: 'return np.linalg.norm(a / np.linalg.norm(a) - b / np.linalg.norm(b))',
});

/** arccos(cos) / pi. */
export const angular = defineDistance({
  id: 'angular',
  words: { name: 'distance.angular', choice: 'scale.angular', scale: 'scale.angular' },
  help: 'arccos(1 - cosine) / pi, 0 to 1.',
  bounds: { low: 0, high: 1 },
  unitLength: true,
  fromSquared: (squared) => (2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2))) / Math.PI,
  toSquared: (distance) => (2 * Math.sin((Math.PI * distance) / 2)) ** 2,
  degree: 1,
  error: (distance, { ofCosine }) => {
    const sine = Math.sin(Math.PI * Math.min(1, Math.max(0, distance)));
    return ofCosine / (Math.PI * Math.max(sine, Math.sqrt(ofCosine)));
  },
  otherScales: [],
  spelling: '(angular|arccos)([ _-]?dist(ance)?)?',
  javascript:
    'const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));\n  return Math.acos(Math.min(1, Math.max(-1, cosine))) / Math.PI;',
  python: 'return np.arccos(np.clip(a @ b / np.sqrt((a @ a) * (b @ b)), -1, 1)) / np.pi',
});

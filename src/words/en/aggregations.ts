export const aggregations = {
  'aggregation.single': 'One photo with one photo',
  'aggregation.singleMeaning': 'Every photo is compared with every other by itself.',
  'aggregation.mean': 'Mean distance to a person',
  'aggregation.meanMeaning':
    "A photo's distance to a person is the mean of its distances to all photos of that person, itself left out, as in face-api.js's FaceMatcher.",
  'aggregation.minimum': 'Nearest photo of a person',
  'aggregation.minimumMeaning':
    "A photo's distance to a person is the smallest of its distances to all photos of that person, itself left out, as in a nearest-neighbour search.",
  'aggregation.meanEmbedding': 'Mean embedding of a person',
  'aggregation.meanEmbeddingMeaning':
    "A photo's distance to a person is its distance to the mean of the embeddings of that person's photos, itself left out.",
  'aggregation.allPhotosOf': 'all photos of {person}',
} as const;

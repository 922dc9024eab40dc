export const exports = {
  'export.project': 'Project',
  'export.projectOfPhotos':
    'The photos with every label and setting as one zip file, which opens again here.',
  'export.projectOfScores':
    'The imported scores with every label and setting as one zip file, which opens again here.',
  'export.projectOfEmbeddings':
    'The imported embeddings with every label and setting as one zip file, which opens again here.',
  'export.projectOfPhotosAndScores':
    'The photos and the imported scores with every label and setting as one zip file, which opens again here.',
  'export.projectOfPhotosAndEmbeddings':
    'The photos and the imported embeddings with every label and setting as one zip file, which opens again here.',
  'export.careOfPhotos': 'Keep it as safe as the photos.',
  'export.careOfEmbeddings': 'Embeddings are biometric data: keep it as safe as photos.',
  'export.saveProject': 'Save project',
  'export.jsonHint':
    'The threshold with everything needed to apply it and to trust it. <schema>JSON Schema</schema>',
  'export.copyJson': 'Copy JSON',
  'export.saveJson': 'Export JSON',
  'export.preview': 'Preview of the JSON',
  'export.report': 'Report',
  'export.reportHint':
    'One HTML page for people who do not have the app: what the set tells, both charts, every figure and method. It shows no face.',
  'export.saveReport': 'Export report',
  'export.pairs': 'All pairs',
  'export.pairsHint': "CSV in the layout of deepface's pivots, one row for each pair.",
  'export.savePairs': 'Export pairs CSV',
  'export.embeddings': 'Embeddings',
  'export.embeddingsHint':
    'CSV, one row for each face with its person and file. Biometric data: keep it as safe as the photos.',
  'export.saveEmbeddings': 'Export embeddings',
  'export.use': 'Use it',
  'export.useHint': 'Code that applies this threshold.',
  'export.copyCode': 'Copy code',
  'export.library': 'Library',
  'export.codeFor': 'Code for {library}',
} as const;

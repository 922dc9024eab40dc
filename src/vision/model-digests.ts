/**
 * Every file that the vision worker fetches, pinned by SHA-256: `source` below node_modules/,
 * `path` below the app's own address. Plain data without a single type, because
 * `scripts/models.mjs` reads this file as JavaScript too.
 */
export const PINNED_FILES = [
  {
    source: 'face-api.js/model/ssd_mobilenetv1_model-weights_manifest.json',
    path: 'models/ssd_mobilenetv1_model-weights_manifest.json',
    bytes: 28233,
    sha256: '888f744dffbc84f5f060d1f8427d9742341943a2dfaaf9205d10029b7e7a2955',
  },
  {
    source: 'face-api.js/model/ssd_mobilenetv1_model.bin',
    path: 'models/ssd_mobilenetv1_model.bin',
    bytes: 5616957,
    sha256: '2835640602d53718aa6ae9a42896327eaa21beefed056c218d32ca7d79e1e2f8',
  },
  {
    source: 'face-api.js/model/face_landmark_68_model-weights_manifest.json',
    path: 'models/face_landmark_68_model-weights_manifest.json',
    bytes: 8485,
    sha256: 'ca4886639f86e99b39fed0c155f81b63317225773bd9616716e887b0153389c9',
  },
  {
    source: 'face-api.js/model/face_landmark_68_model.bin',
    path: 'models/face_landmark_68_model.bin',
    bytes: 356840,
    sha256: '4611ef65c87d836d03d684b30eec4d195d8b219fa1dd58fc58945831c6b9299b',
  },
  {
    source: 'face-api.js/model/face_recognition_model-weights_manifest.json',
    path: 'models/face_recognition_model-weights_manifest.json',
    bytes: 19615,
    sha256: 'cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b',
  },
  {
    source: 'face-api.js/model/face_recognition_model.bin',
    path: 'models/face_recognition_model.bin',
    bytes: 6444032,
    sha256: 'b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589',
  },
  {
    source: 'face-api.js/model/tiny_face_detector_model-weights_manifest.json',
    path: 'models/tiny_face_detector_model-weights_manifest.json',
    bytes: 3219,
    sha256: '5d1af4849ac48d5b985f4a9b16010c512353ddd6fcc63d50fd0bc9e9e64296e5',
  },
  {
    source: 'face-api.js/model/tiny_face_detector_model.bin',
    path: 'models/tiny_face_detector_model.bin',
    bytes: 193321,
    sha256: 'b7503ce7df31039b1c43316a9b865cab6a70dd748cc602d3fa28b551503c3871',
  },
  {
    source: 'face-api.js/demo/sample1.jpg',
    path: 'models/sample/sample1.jpg',
    bytes: 144516,
    sha256: '8ecae4b267b2d3169e06e00c7dee97097aa2a94635d45216f7732a5f4943cb51',
  },
  {
    source: 'face-api.js/demo/sample2.jpg',
    path: 'models/sample/sample2.jpg',
    bytes: 181758,
    sha256: '7d2b60ae6f13bf30f422e04df87451081a02c83de469056f25afb44b7000c691',
  },
  {
    source: 'face-api.js/demo/sample3.jpg',
    path: 'models/sample/sample3.jpg',
    bytes: 221049,
    sha256: '8eb081c9efb14370fa94d9feab9e5fbeafd19a627491853a80c2bf67f7ffa936',
  },
  {
    source: 'face-api.js/demo/sample4.jpg',
    path: 'models/sample/sample4.jpg',
    bytes: 210824,
    sha256: '729efa5923061d40eb4ed5f267a18cc7b8ba6f852bb2757b16d8b7e4937476fc',
  },
  {
    source: 'face-api.js/demo/sample5.jpg',
    path: 'models/sample/sample5.jpg',
    bytes: 166400,
    sha256: '6d45095ebb182d8f975c0790e0e4eefd86fbb40609cf4b271776d92e12662938',
  },
  {
    source: 'face-api.js/demo/sample6.jpg',
    path: 'models/sample/sample6.jpg',
    bytes: 302445,
    sha256: '9baad80f9d5e306fb9b8c0913d44445f1e95848df317530efb03d0934c57ba87',
  },
  {
    source: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
    path: 'wasm/tfjs-backend-wasm.wasm',
    bytes: 311123,
    sha256: '70a5d516060464e5269f01c74bac1772d6b8ab6cb612acf16b5cdaf61f78d892',
  },
  {
    source: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
    path: 'wasm/tfjs-backend-wasm-simd.wasm',
    bytes: 424594,
    sha256: '77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b',
  },
  {
    source: 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    path: 'wasm/ort-wasm-simd-threaded.wasm',
    bytes: 14239897,
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
];

/**
 * Models that ship beside face-api.js's own, one record each: how the app describes it stands under
 * the same id in `src/domain/embedding/embedding-model.ts`. Their packages are not installed,
 * because each brings tens of megabytes for a file or two: `source` below the package's root,
 * `integrity` of the package's archive as a lock file states it; the last file holds the weights.
 * `knownAnswer`: the first components of the drawn face's embedding; WebAssembly and plain
 * JavaScript agree within 1e-6.
 */
export const BUNDLED_MODELS = [
  {
    model: 'arcface-type-512',
    spec: 'faceplugin-face-recognition-js@0.0.1',
    integrity:
      'sha512-shriXjd4zJHEwhK1jHK+bWo8Vv6Vu9B/w6RRsd4AFtNM/jaI2vhuOamOSMl9qQmLd8WlQ7dgqN+3C2iOi5pXWw==',
    files: [
      {
        source: 'model/fr_feature.onnx',
        path: 'models/fr_feature.onnx',
        bytes: 4884269,
        sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
      },
    ],
    knownAnswer: [
      -0.04803764, -0.0385194, 0.1154768, -0.09003633, -0.02562275, -0.1191095, -0.1145246,
      -0.007031477, 0.07494148, 0.07708423, 0.1280482, 0.03699763, -0.002969316, -0.1616987,
      -0.1247722, -0.1411641,
    ],
  },
  {
    model: 'faceres-1024',
    spec: '@vladmandic/human@3.3.6',
    integrity:
      'sha512-Nr5mPfq1gQ+uKeXY5uM3Fj8UxvF5CEh2s6txM5wRThqaW0mF9huooOuZSrT8hhGho0hGaXLFdAwfD/2+teCv6A==',
    files: [
      {
        source: 'models/faceres.json',
        path: 'models/faceres.json',
        bytes: 71432,
        sha256: '5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df',
      },
      {
        source: 'models/faceres.bin',
        path: 'models/faceres.bin',
        bytes: 6978814,
        sha256: '2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b',
      },
    ],
    knownAnswer: [
      0, 0, 0.002624468, 0.1327262, 0, 0, 0.02404439, 0.02389885, 0, 0, 0.04392676, 0, 0, 0, 0, 0,
    ],
  },
];

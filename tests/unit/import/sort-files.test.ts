import { describe, expect, it } from 'vitest';
import type { FileStart } from '#domain/import/file-start.ts';
import { npyBytes } from '#domain/import/npy.ts';
import { type Door, sortFiles } from '#application/use-cases/sort-files.ts';

/** What files show: texts as they are, bytes as bytes, `photo` for an image. */
type Drop = Readonly<Record<string, string | Uint8Array>>;

function startOf(content: string | Uint8Array): FileStart | null {
  if (content === 'photo') return null;
  if (content === 'image without a name') return { kind: 'image' };
  if (typeof content === 'string') return { kind: 'text', text: content, whole: true };
  return { kind: 'bytes', head: content };
}

function sorted(drop: Drop, door: Door = 'photos', known: readonly string[] = []) {
  const files = Object.entries(drop).map(([path, content]) => ({
    file: { path, fileName: path.split('/').at(-1)!, byteLength: 1, source: null },
    start: startOf(content),
  }));
  const { photos, imports, mayBeLists, models, thresholds, aside } = sortFiles(files, known, door);
  const paths = (of: Iterable<{ readonly path: string }>) => [...of].map(({ path }) => path);
  return {
    photos: paths(photos),
    imports: paths(imports),
    models: paths(models),
    thresholds: paths(thresholds),
    aside: paths(aside),
    ...(mayBeLists.length > 0 && { mayBeLists: paths(mayBeLists) }),
  };
}

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const numbers = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => (Math.sin(i + from) / 3).toFixed(5));

const IMPORTS: Drop = {
  'pairs with a distance.csv':
    'file_x,file_y,decision,VGG_cosine\na.jpg,b.jpg,Yes,0.2\na.jpg,c.jpg,No,0.7',
  'label and score.csv': 'label;distance\n1;0,40016\n0;0,7\n0;0,81',
  'no header, white space.txt': 'Ann/1.jpg Ann/2.jpg 1 0.59\nAnn/1.jpg Bob/2.jpg 0 0.31\n',
  'a number a line.txt': '0.34\n0.69\n-0.1\n1e-3\n',
  'decimal commas.txt': '0,34\n0,691\n-0,12\n0,55\n',
  bob: 'c1 c1 c1/p1 nan\nc1 c1 c1/p2 -0.2\nc1 c2 c2/p1 -0.5\n',
  'percent.csv': 'img1,img2,same,similarity\na.jpg,b.jpg,True,73.32%\na.jpg,c.jpg,False,54%\n',
  'whole percent.csv': 'img1,img2,same,similarity\na.jpg,b.jpg,True,73\na.jpg,c.jpg,False,54\n',
  'probe against person.csv': 'probe,claimed,same,score\np1.jpg,Ann,1,0.7\np2.jpg,Bob,0,0.1\n',
  'matrix.csv': `,${['a.jpg', 'b.jpg', 'c.jpg'].join()}\na.jpg,0,0.4,0.7\nb.jpg,0.4,0,0.6\nc.jpg,0.7,0.6,0\n`,
  'embeddings.csv': `name,${numbers(20)
    .map((_, i) => `e${i}`)
    .join()}\nAnn,${numbers(20).join()}\nBob,${numbers(20, 3).join()}\n`,
  'embedding in a cell.csv': `id,embedding\n1,"[${numbers(20).join(', ')}]"\n`,
  'numpy cell over lines.csv': `id,embedding\n1,"[${numbers(10).join(' ')}\n ${numbers(10).join(' ')}]"\n`,
  'numpy 2.csv': `id,v\n1,"[${numbers(20)
    .map((n) => `np.float32(${n})`)
    .join(', ')}]"\n`,
  'cut off by numpy.csv': 'id,v\n1,"[ 0.14 -0.10 -0.04 ...  0.2  0.31  0.1]"\n',
  'records.json': '[{"img1": "a.jpg", "img2": "b.jpg", "distance": 0.4, "verified": true}]',
  'results.jsonl': '{"img1": "a.jpg", "distance": 0.4}\n{"img1": "b.jpg", "distance": 0.5}\n',
  'nested.json': `{"model": "M", "pairs": [{"a": "1.jpg", "b": "2.jpg", "similarity": "0.91"}]}`,
  'descriptors.json': `[{"label": "Ann", "descriptors": [[${numbers(20).join()}]]}]`,
  'array.npy': npyBytes(new Float32Array(8)),
  'table.parquet': bytes('PAR1\u0015\u0004'),
  'arrays.npz': bytes(`PK\u0003\u0004${'\0'.repeat(26)}arr_0.npy\u0093NUMPY`),
  'book.xlsx': bytes(`PK\u0003\u0004${'\0'.repeat(26)}[Content_Types].xml`),
  'frame.pkl': bytes('\u0080\u0004\u0095'),
};

const LISTS: Drop = {
  'labels.csv': 'file,person\n1.jpg,Ann\n2.jpg,Bob\n',
  'labels with an age.csv': 'file,person,age\n1.jpg,Ann,31\n2.jpg,Bob,40\n',
  'labels with a confidence.csv': 'file,person,confidence\n1.jpg,Ann,0.99\n2.jpg,Bob,0.97\n',
  'identity_CelebA.txt': '000001.png 2880\n000002.png 2937\n',
  'pairs.txt': '10 300\nAnn 1 4\nAnn 1 Bob 2\n',
  'lfw_test_pair.txt': 'Ann/Ann_1.png Ann/Ann_2.png 1\nAnn/Ann_1.png Bob/Bob_1.png 0\n',
  'master.csv': 'file_x,file_y,Decision\nimg1.jpg,img2.jpg,Yes\nimg1.jpg,img3.jpg,No\n',
  'people.json': '{"Ann": ["1.jpg"], "Bob": ["2.jpg"]}',
  'who.json': '{"1.jpg": "Ann", "2.jpg": "Bob"}',
  'names.txt': 'Ann\nBob\nCara\n',
};

/** IR version 8, written by pytorch. */
const ONNX = bytes('\u0008\u0008\u0012\u0007pytorch\u001a\u00032.0');

const MODELS: Drop = {
  'net.onnx': ONNX,
  'net without its ending': ONNX,
  'model.json': '{"format": "graph-model", "modelTopology": {}, "weightsManifest": []}',
  'group1-shard1of1.bin': bytes('\u0001\u0002'),
  'face-weights_manifest.json': '[{"weights": [{"name": "w"}], "paths": ["x-shard1"]}]',
  'net.safetensors': bytes('\u0040\0\0\0{"'),
  'net.h5': bytes('\u0089HDF\r\n'),
};

describe('files are sorted by what is in them', () => {
  it.each(Object.entries(IMPORTS))('%s is to be imported', (name, content) => {
    expect(sorted({ [name]: content })).toMatchObject({ imports: [name], photos: [] });
    // Also among photos, and whatever it is called.
    const among = sorted({ 'Ann/x1.jpg': 'photo', 'Bob/x2.jpg': 'photo', [name]: content });
    expect(among).toMatchObject({ imports: [name], photos: ['Ann/x1.jpg', 'Bob/x2.jpg'] });
  });

  it.each(Object.entries(LISTS))('%s goes with the photos', (name, content) => {
    const drop = { 'Ann/1.jpg': 'photo', 'Bob/2.jpg': 'photo', [name]: content };
    expect(sorted(drop)).toMatchObject({ photos: Object.keys(drop), imports: [], aside: [] });
    expect(sorted({ [name]: content }, 'photos', ['Ann/1.jpg'])).toMatchObject({ photos: [name] });
  });

  it.each(Object.entries(MODELS))('%s is of a model', (name, content) => {
    expect(sorted({ [name]: content, 'a/1.jpg': 'photo' })).toMatchObject({
      models: [name],
      photos: ['a/1.jpg'],
    });
  });

  it.each(['drop', 'photos', 'scores', 'model', 'threshold'] as const)(
    'a threshold and a project are known through any door: %s',
    (door) => {
      const threshold = '{\n  "format": "splitpoint-threshold",\n  "version": 1}';
      expect(sorted({ 'a.json': threshold }, door)).toMatchObject({ thresholds: ['a.json'] });
      const project = {
        'p/splitpoint-project.json': '{"format":"splitpoint-project","version":2}',
        'p/import/scores.left.npy': npyBytes(new Uint32Array(3)),
        'p/photos/a/1.jpg': 'photo',
      };
      expect(sorted(project, door)).toMatchObject({ photos: Object.keys(project), imports: [] });
    },
  );

  it('a mixed drop goes to several places', () => {
    const drop = {
      'album/Ann/1.jpg': 'photo',
      'album/0a1b2c': 'image without a name',
      'album/labels.csv': LISTS['labels.csv']!,
      'album/README.md': '# An album\nof 0.5 faces',
      'scores/all.csv': IMPORTS['label and score.csv']!,
      'net.onnx': MODELS['net.onnx']!,
      'net.onnx.data': bytes('\u0001\u0002\u0003'),
      'splitpoint-threshold.json': '{"format": "splitpoint-threshold"}',
    };
    expect(sorted(drop)).toEqual({
      photos: ['album/Ann/1.jpg', 'album/0a1b2c', 'album/labels.csv', 'album/README.md'],
      imports: ['scores/all.csv'],
      models: ['net.onnx', 'net.onnx.data'],
      thresholds: ['splitpoint-threshold.json'],
      aside: ['album/README.md'],
    });
  });

  it('a list of names goes with the embeddings that it lies beside', () => {
    const arrays = { 'e.npy': npyBytes(new Float32Array(8)), 'names.txt': 'Ann\nBob\n' };
    expect(sorted(arrays)).toMatchObject({ imports: ['e.npy', 'names.txt'], photos: [] });
    const apart = { 'Ann/1.jpg': 'photo', 'set/e.npy': arrays['e.npy'], 'set/names.txt': 'Ann\n' };
    expect(sorted(apart)).toMatchObject({ imports: ['set/e.npy', 'set/names.txt'] });
    const openFace = {
      'reps.csv': `${numbers(32).join()}\n${numbers(32, 1).join()}\n`,
      'labels.csv': '1,./aligned/Ann/1.png\n2,./aligned/Bob/1.png\n',
    };
    expect(sorted(openFace)).toMatchObject({ imports: ['reps.csv', 'labels.csv'] });
  });

  it('what programs write beside photos is set aside unless it says who is in them', () => {
    const takeout = {
      'Photos from 2019/IMG_1.jpg': 'photo',
      'Photos from 2019/IMG_1.jpg.supplemental-metadata.json':
        '{"title": "IMG_1.jpg", "photoTakenTime": {"timestamp": "1"}, "geoData": {"latitude": 48.1}}',
      'memory-titles.json': '{"title": []}',
      'index.html': '<html>',
    };
    const { aside, imports } = sorted(takeout);
    expect(imports).toEqual([]);
    expect(aside).toEqual(Object.keys(takeout).slice(1));
  });

  it('a table of scores that names the photos beside it may be a list: that is asked', () => {
    const drop = {
      'set/a.jpg': 'photo',
      'set/b.jpg': 'photo',
      'set/pairs.csv': 'file_x,file_y,decision,cosine\na.jpg,b.jpg,No,0.7\na.jpg,c.jpg,Yes,0.2\n',
    };
    expect(sorted(drop)).toMatchObject({
      imports: ['set/pairs.csv'],
      mayBeLists: ['set/pairs.csv'],
    });
    expect(sorted(drop, 'list')).toMatchObject({ photos: Object.keys(drop), imports: [] });
  });

  it('the door decides only where nothing else does', () => {
    const unclear = { 'list.txt': 'milk\nbread\n' };
    expect(sorted(unclear)).toMatchObject({ photos: ['list.txt'] });
    expect(sorted(unclear, 'scores')).toMatchObject({ imports: ['list.txt'] });
    expect(sorted(unclear, 'model')).toMatchObject({ models: ['list.txt'] });
    expect(sorted(unclear, 'threshold')).toMatchObject({ thresholds: ['list.txt'] });
    const blob = { 'blob.xyz': bytes('\u0001\u0002') };
    expect(sorted(blob, 'scores')).toMatchObject({ imports: ['blob.xyz'] });
    expect(sorted(blob, 'model')).toMatchObject({ models: ['blob.xyz'] });
    expect(sorted({ 'a.jpg': 'photo' }, 'scores')).toMatchObject({ photos: ['a.jpg'] });
    expect(sorted({ 's.csv': IMPORTS['percent.csv']! }, 'model')).toMatchObject({
      imports: ['s.csv'],
    });
  });
});

import { NativeSelect, Text, TextInput } from '@mantine/core';
import type { ColumnUse } from '#domain/import/column-use.ts';
import type { FileTruth, ScoreMapping } from '#domain/import/score-mapping.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import type { IncomingFile } from '#application/ports.ts';
import classes from './ColumnList.module.css';

type UseName =
  | 'ignored'
  | 'file-left'
  | 'file-right'
  | 'subject-left'
  | 'subject-right'
  | 'truth'
  | 'model'
  | 'metric'
  | 'score';

const USES: readonly { readonly value: UseName; readonly label: string }[] = [
  { value: 'ignored', label: 'not used' },
  { value: 'file-left', label: 'first photo' },
  { value: 'file-right', label: 'second photo' },
  { value: 'subject-left', label: 'first person' },
  { value: 'subject-right', label: 'second person' },
  { value: 'truth', label: 'same person? (the truth)' },
  { value: 'model', label: 'model' },
  { value: 'metric', label: 'distance or score name' },
  { value: 'score', label: 'score' },
];

function nameOf(use: ColumnUse): UseName {
  return 'side' in use ? `${use.role}-${use.side}` : use.role;
}

function columnUse(name: UseName, column: string): ColumnUse {
  switch (name) {
    case 'file-left':
      return { role: 'file', side: 'left' };
    case 'file-right':
      return { role: 'file', side: 'right' };
    case 'subject-left':
      return { role: 'subject', side: 'left' };
    case 'subject-right':
      return { role: 'subject', side: 'right' };
    case 'score':
      return { role: 'score', model: column, metric: 'score', polarity: null };
    case 'ignored':
    case 'truth':
    case 'model':
    case 'metric':
      return { role: name };
  }
}

type PolarityChoice = Polarity | 'find out';

const POLARITIES: readonly { readonly value: PolarityChoice; readonly label: string }[] = [
  { value: 'find out', label: 'by name or by the data' },
  { value: 'distance', label: 'distance: smaller is more alike' },
  { value: 'similarity', label: 'similarity: larger is more alike' },
];

const TRUTHS: readonly { readonly value: FileTruth; readonly label: string }[] = [
  { value: 'column', label: 'a column says it' },
  { value: 'mated', label: 'all of the same person' },
  { value: 'non-mated', label: 'all of different people' },
];

interface ScoreColumnsProps {
  readonly files: readonly IncomingFile[];
  readonly names: readonly string[];
  readonly mapping: ScoreMapping;
  readonly onMapping: (mapping: ScoreMapping) => void;
}

/** What each column of a table of scores is, and which class each file is of. */
export function ScoreColumns({ files, names, mapping, onMapping }: ScoreColumnsProps) {
  const setUse = (column: number, use: ColumnUse): void =>
    onMapping({ ...mapping, columns: mapping.columns.with(column, use) });
  return (
    <>
      {(files.length > 1 || mapping.files.some((truth) => truth !== 'column')) && (
        <ul className={classes.list}>
          {files.map(({ fileName }, file) => (
            <li key={file} className={classes.row}>
              <Text size="sm" fw={600} truncate title={fileName}>
                {fileName}
              </Text>
              <NativeSelect
                size="xs"
                aria-label={`Pairs of ${fileName}`}
                value={mapping.files[file] ?? 'column'}
                data={[...TRUTHS]}
                onChange={(event) =>
                  onMapping({
                    ...mapping,
                    files: mapping.files.with(file, event.currentTarget.value as FileTruth),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.list}>
        {mapping.columns.map((use, column) => {
          const name = names[column] ?? `Column ${column + 1}`;
          return (
            <li key={column} className={classes.row}>
              <Text size="sm" fw={600} truncate title={name}>
                {name}
              </Text>
              <NativeSelect
                size="xs"
                aria-label={`What is ${name}?`}
                value={nameOf(use)}
                data={[...USES]}
                onChange={(event) =>
                  setUse(column, columnUse(event.currentTarget.value as UseName, name))
                }
              />
              {use.role === 'score' && (
                <>
                  <TextInput
                    size="xs"
                    aria-label={`Model of ${name}`}
                    placeholder="model"
                    value={use.model}
                    onChange={(event) =>
                      setUse(column, { ...use, model: event.currentTarget.value })
                    }
                  />
                  <TextInput
                    size="xs"
                    aria-label={`Distance of ${name}`}
                    placeholder="distance"
                    value={use.metric}
                    onChange={(event) =>
                      setUse(column, { ...use, metric: event.currentTarget.value })
                    }
                  />
                  <NativeSelect
                    size="xs"
                    aria-label={`Direction of ${name}`}
                    value={use.polarity ?? 'find out'}
                    data={[...POLARITIES]}
                    onChange={(event) => {
                      const choice = event.currentTarget.value as PolarityChoice;
                      setUse(column, { ...use, polarity: choice === 'find out' ? null : choice });
                    }}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

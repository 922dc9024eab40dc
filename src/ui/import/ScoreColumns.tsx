import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColumnUse } from '#domain/import/column-use.ts';
import type { FileTruth, ScoreMapping } from '#domain/import/score-mapping.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import { PolaritySelect } from '#ui/import/PolaritySelect.tsx';
import { TruthFields } from '#ui/import/TruthFields.tsx';
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

const TRUTHS: readonly { readonly value: FileTruth; readonly label: string }[] = [
  { value: 'column', label: 'a column says it' },
  { value: 'mated', label: 'all of the same person' },
  { value: 'non-mated', label: 'all of different people' },
];

/** Rows drawn before "Show all": a table may have thousands of columns, and most are of no use. */
const FIRST_COLUMNS = 24;

interface ScoreColumnsProps {
  readonly fileNames: readonly string[];
  readonly preview: TablePreview;
  readonly mapping: ScoreMapping;
  readonly onMapping: (mapping: ScoreMapping) => void;
}

/** What each column of a table of scores is, and which class each file is of. */
export function ScoreColumns({ fileNames, preview, mapping, onMapping }: ScoreColumnsProps) {
  const [all, setAll] = useState(false);
  const setUse = (column: number, use: ColumnUse): void =>
    onMapping({ ...mapping, columns: mapping.columns.with(column, use) });
  const shown = mapping.columns.flatMap((use, column) =>
    all || column < FIRST_COLUMNS || use.role !== 'ignored' ? [{ use, column }] : [],
  );
  return (
    <>
      {(mapping.files.length > 1 || mapping.files.some((truth) => truth !== 'column')) && (
        <ul className={classes.list}>
          {mapping.files.map((truth, file) => {
            const fileName = fileNames[file] ?? `File ${file + 1}`;
            return (
              <li key={file} className={classes.row}>
                <Text size="sm" fw={600} truncate title={fileName}>
                  {fileName}
                </Text>
                <NativeSelect
                  size="xs"
                  aria-label={`Pairs of ${fileName}`}
                  value={truth}
                  data={[...TRUTHS]}
                  onChange={(event) =>
                    onMapping({
                      ...mapping,
                      files: mapping.files.with(file, event.currentTarget.value as FileTruth),
                    })
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <ul className={classes.list}>
        {shown.map(({ use, column }) => {
          const name = preview.columns[column] ?? `Column ${column + 1}`;
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
                  <PolaritySelect
                    name={`Direction of ${name}`}
                    polarity={use.polarity}
                    onPolarity={(polarity) => setUse(column, { ...use, polarity })}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < mapping.columns.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          Show all {mapping.columns.length} columns
        </Button>
      )}
      <TruthFields preview={preview} mapping={mapping} onMapping={onMapping} />
    </>
  );
}

import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColumnUse } from '#domain/import/column-use.ts';
import type { FileTruth, ScoreMapping } from '#domain/import/score-mapping.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import { PolaritySelect } from '#ui/import/PolaritySelect.tsx';
import { TruthFields } from '#ui/import/TruthFields.tsx';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';
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

const USES: readonly NamedValue<UseName>[] = [
  { value: 'ignored', label: 'import.notUsed' },
  { value: 'file-left', label: 'import.firstPhoto' },
  { value: 'file-right', label: 'import.secondPhoto' },
  { value: 'subject-left', label: 'import.firstPerson' },
  { value: 'subject-right', label: 'import.secondPerson' },
  { value: 'truth', label: 'import.truth' },
  { value: 'model', label: 'import.model' },
  { value: 'metric', label: 'import.scoreName' },
  { value: 'score', label: 'import.score' },
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

const TRUTHS: readonly NamedValue<FileTruth>[] = [
  { value: 'column', label: 'import.truthColumn' },
  { value: 'mated', label: 'import.truthMated' },
  { value: 'non-mated', label: 'import.truthNonMated' },
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
  const { say } = useWords();
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
            const fileName = fileNames[file] ?? say('import.file', { place: file + 1 });
            return (
              <li key={file} className={classes.row}>
                <Text size="sm" fw={600} truncate title={fileName}>
                  {fileName}
                </Text>
                <NativeSelect
                  size="xs"
                  aria-label={say('import.pairsOf', { file: fileName })}
                  value={truth}
                  data={labelled(say, TRUTHS)}
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
          const name = preview.columns[column] ?? say('import.column', { place: column + 1 });
          return (
            <li key={column} className={classes.row}>
              <Text size="sm" fw={600} truncate title={name}>
                {name}
              </Text>
              <NativeSelect
                size="xs"
                aria-label={say('import.whatIs', { column: name })}
                value={nameOf(use)}
                data={labelled(say, USES)}
                onChange={(event) =>
                  setUse(column, columnUse(event.currentTarget.value as UseName, name))
                }
              />
              {use.role === 'score' && (
                <>
                  <TextInput
                    size="xs"
                    aria-label={say('import.modelOf', { column: name })}
                    placeholder={say('import.model')}
                    value={use.model}
                    onChange={(event) =>
                      setUse(column, { ...use, model: event.currentTarget.value })
                    }
                  />
                  <TextInput
                    size="xs"
                    aria-label={say('import.distanceOf', { column: name })}
                    placeholder={say('import.distance')}
                    value={use.metric}
                    onChange={(event) =>
                      setUse(column, { ...use, metric: event.currentTarget.value })
                    }
                  />
                  <PolaritySelect
                    name={say('import.directionOf', { column: name })}
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
          {say('import.allColumns', { columns: mapping.columns.length })}
        </Button>
      )}
      <TruthFields preview={preview} mapping={mapping} onMapping={onMapping} />
    </>
  );
}

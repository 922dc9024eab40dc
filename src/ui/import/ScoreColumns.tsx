import { Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColumnUse } from '#domain/import/column-use.ts';
import { columnOf, type FileTruth, type ScoreMapping } from '#domain/import/score-mapping.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import { swapped, TRUTH_WORDS, type TruthWords } from '#domain/import/truth-words.ts';
import { PolaritySelect } from '#ui/import/PolaritySelect.tsx';
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

interface TruthFieldsProps {
  readonly preview: TablePreview;
  readonly mapping: ScoreMapping;
  readonly onMapping: (mapping: ScoreMapping) => void;
}

type Meaning = 'mated' | 'nonMated' | 'neither';

const MEANINGS: readonly NamedValue<Meaning>[] = [
  { value: 'mated', label: 'import.meansSame' },
  { value: 'nonMated', label: 'import.meansDifferent' },
  { value: 'neither', label: 'import.meansNeither' },
];

/** Words of the truth that the first rows hold, at most. A column with more is no truth. */
const MOST_WORDS = 6;

function wordsIn({ rows }: TablePreview, column: number): readonly string[] {
  const found = rows.map((row) => (row[column] ?? '').trim().toLowerCase());
  return [...new Set(found.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}

function meaningOf(words: TruthWords, word: string): Meaning {
  if (words.mated.includes(word)) return 'mated';
  return words.nonMated.includes(word) ? 'nonMated' : 'neither';
}

function withMeaning(words: TruthWords, word: string, meaning: Meaning): TruthWords {
  const without = (list: readonly string[]): readonly string[] =>
    list.filter((known) => known !== word);
  return {
    mated: meaning === 'mated' ? [...without(words.mated), word] : without(words.mated),
    nonMated: meaning === 'nonMated' ? [...without(words.nonMated), word] : without(words.nonMated),
  };
}

const KNOWN = new Set([...TRUTH_WORDS.mated, ...TRUTH_WORDS.nonMated]);

/** What the truth column's words mean, and which way round it asks. */
function TruthFields({ preview, mapping, onMapping }: TruthFieldsProps) {
  const { say } = useWords();
  const column = columnOf(mapping, 'truth');
  if (column === null) return null;
  const { truthWords } = mapping;
  const words = wordsIn(preview, column);
  const setWords = (next: TruthWords): void => onMapping({ ...mapping, truthWords: next });
  /** Words that nobody could know and that the first rows do not show. */
  const others = (side: 'mated' | 'nonMated'): string =>
    truthWords[side].filter((word) => !KNOWN.has(word) && !words.includes(word)).join(', ');
  const setOthers = (side: 'mated' | 'nonMated', text: string): void => {
    const kept = truthWords[side].filter((word) => KNOWN.has(word) || words.includes(word));
    const typed = text.split(',').map((word) => word.trimStart().toLowerCase());
    setWords({ ...truthWords, [side]: [...kept, ...typed.filter((word) => word !== '')] });
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs">
        {words.map((word) => (
          <NativeSelect
            key={word}
            size="xs"
            label={say('import.wordMeans', { word })}
            value={meaningOf(truthWords, word)}
            data={labelled(say, MEANINGS)}
            onChange={(event) =>
              setWords(withMeaning(truthWords, word, event.currentTarget.value as Meaning))
            }
          />
        ))}
        <TextInput
          size="xs"
          label={say('import.alsoSame')}
          placeholder={say('import.otherWords')}
          value={others('mated')}
          onChange={(event) => setOthers('mated', event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say('import.alsoDifferent')}
          placeholder={say('import.otherWords')}
          value={others('nonMated')}
          onChange={(event) => setOthers('nonMated', event.currentTarget.value)}
        />
      </SimpleGrid>
      <Group>
        <Button size="compact-xs" variant="default" onClick={() => setWords(swapped(truthWords))}>
          {say('import.turnTruth')}
        </Button>
      </Group>
    </>
  );
}

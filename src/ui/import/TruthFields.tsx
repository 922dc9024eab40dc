import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { columnOf, type ScoreMapping } from '#domain/import/score-mapping.ts';
import type { TablePreview } from '#domain/import/table-preview.ts';
import { swapped, TRUTH_WORDS, type TruthWords } from '#domain/import/truth-words.ts';
import { labelled, type NamedValue, useWords } from '#ui/words.tsx';

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
export function TruthFields({ preview, mapping, onMapping }: TruthFieldsProps) {
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

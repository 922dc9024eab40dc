import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import type { EmbeddingMapping } from '#domain/import/reading.ts';
import { chosenColumn, columnChoice, columnChoices } from '#ui/import/column-choices.ts';
import { useWords } from '#ui/words.tsx';

interface EmbeddingColumnsProps {
  readonly names: readonly string[];
  readonly mapping: EmbeddingMapping;
  readonly onMapping: (mapping: EmbeddingMapping) => void;
}

/** From one column to another, in their order, without those that name the person or the photo. */
function stretch(
  first: number,
  last: number,
  { subject, file }: EmbeddingMapping,
): readonly number[] {
  const from = Math.min(first, last);
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => from + i).filter(
    (column) => column !== subject && column !== file,
  );
}

/**
 * Which columns of a table of embeddings hold the numbers, and which name the person and the photo.
 */
export function EmbeddingColumns({ names, mapping, onMapping }: EmbeddingColumnsProps) {
  const { say } = useWords();
  const { vector, subject, file } = mapping;
  const first = vector[0] ?? 0;
  const last = vector.at(-1) ?? first;
  const all = names.map((name, column) => ({ value: String(column), label: name }));
  const isWhole = vector.length === last - first + 1;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs">
        <NativeSelect
          size="xs"
          label={say('import.firstVector')}
          value={String(first)}
          data={all}
          onChange={(event) =>
            onMapping({
              ...mapping,
              vector: stretch(Number(event.currentTarget.value), last, mapping),
            })
          }
        />
        <NativeSelect
          size="xs"
          label={say('import.lastVector')}
          value={String(last)}
          data={all}
          onChange={(event) =>
            onMapping({
              ...mapping,
              vector: stretch(first, Number(event.currentTarget.value), mapping),
            })
          }
        />
        <NativeSelect
          size="xs"
          label={say('import.person')}
          value={columnChoice(subject)}
          data={columnChoices(say, names)}
          onChange={(event) =>
            onMapping({ ...mapping, subject: chosenColumn(event.currentTarget.value) })
          }
        />
        <NativeSelect
          size="xs"
          label={say('import.photo')}
          value={columnChoice(file)}
          data={columnChoices(say, names)}
          onChange={(event) =>
            onMapping({ ...mapping, file: chosenColumn(event.currentTarget.value) })
          }
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {vector.length === 1
          ? say('import.wholeEmbeddings', { name: names[first] ?? '' })
          : say(isWhole ? 'import.numberEach' : 'import.numberEachWithGaps', {
              columns: vector.length,
            })}
      </Text>
    </>
  );
}

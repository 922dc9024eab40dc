import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import type { MatrixMapping } from '#domain/import/reading.ts';
import { chosenColumn, columnChoice, columnChoices } from '#ui/import/column-choices.ts';
import { PolaritySelect } from '#ui/import/PolaritySelect.tsx';
import { useWords } from '#ui/words.tsx';

interface MatrixColumnsProps {
  readonly names: readonly string[];
  readonly mapping: MatrixMapping;
  readonly onMapping: (mapping: MatrixMapping) => void;
}

/**
 * Which columns of a matrix name the photo and the person of a row, and which way its scores point.
 */
export function MatrixColumns({ names, mapping, onMapping }: MatrixColumnsProps) {
  const { say } = useWords();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
        <NativeSelect
          size="xs"
          label={say('import.photo')}
          value={columnChoice(mapping.names)}
          data={columnChoices(say, names)}
          onChange={(event) =>
            onMapping({ ...mapping, names: chosenColumn(event.currentTarget.value) })
          }
        />
        <NativeSelect
          size="xs"
          label={say('import.person')}
          value={columnChoice(mapping.subject)}
          data={columnChoices(say, names)}
          onChange={(event) =>
            onMapping({ ...mapping, subject: chosenColumn(event.currentTarget.value) })
          }
        />
        <PolaritySelect
          label={say('import.scoresAre')}
          polarity={mapping.polarity}
          onPolarity={(polarity) => onMapping({ ...mapping, polarity })}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {say('import.matrixHint', { columns: mapping.values.length })}
      </Text>
    </>
  );
}

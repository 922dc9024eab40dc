import { Group, NativeSelect, Text } from '@mantine/core';
import type { EmbeddingMapping } from '#domain/import/embedding-mapping.ts';

interface EmbeddingColumnsProps {
  readonly names: readonly string[];
  readonly mapping: EmbeddingMapping;
  readonly onMapping: (mapping: EmbeddingMapping) => void;
}

const NONE = 'none';

/** Which columns of a table of embeddings name the person and the photo. */
export function EmbeddingColumns({ names, mapping, onMapping }: EmbeddingColumnsProps) {
  const inVector = new Set(mapping.vector);
  const choices = [
    { value: NONE, label: 'no column' },
    ...names.flatMap((name, column) =>
      inVector.has(column) ? [] : [{ value: String(column), label: name }],
    ),
  ];
  const columnOf = (value: string): number | null => (value === NONE ? null : Number(value));
  return (
    <>
      <Text size="sm">
        {mapping.vector.length === 1
          ? `Embeddings are in the column ${names[mapping.vector[0] ?? 0] ?? ''}.`
          : `Embeddings have ${mapping.vector.length} numbers.`}
      </Text>
      <Group gap="sm">
        <NativeSelect
          size="xs"
          label="Person"
          value={mapping.subject === null ? NONE : String(mapping.subject)}
          data={choices}
          onChange={(event) =>
            onMapping({ ...mapping, subject: columnOf(event.currentTarget.value) })
          }
        />
        <NativeSelect
          size="xs"
          label="Photo"
          value={mapping.file === null ? NONE : String(mapping.file)}
          data={choices}
          onChange={(event) => onMapping({ ...mapping, file: columnOf(event.currentTarget.value) })}
        />
      </Group>
    </>
  );
}

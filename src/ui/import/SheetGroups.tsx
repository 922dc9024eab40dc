import { Fieldset, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import type { Layout } from '#domain/import/reading.ts';
import { useWords } from '#ui/words.tsx';

interface SheetGroupsProps {
  /** Names of all arrays and tables. */
  readonly sheets: readonly string[];
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

const LEFT_OUT = '';

/**
 * The parts with one sheet put elsewhere; `null` leaves it out. A part that loses its last sheet is
 * gone.
 */
function moved(
  parts: Layout['parts'],
  sheet: number,
  to: number | null,
): readonly (readonly number[])[] {
  const without = parts.map((part) => part.filter((one) => one !== sheet));
  const next =
    to === null
      ? without
      : to < without.length
        ? without.map((part, index) =>
            index === to ? [...part, sheet].toSorted((a, b) => a - b) : part,
          )
        : [...without, [sheet]];
  return next.filter((part) => part.length > 0);
}

/**
 * Which arrays of an archive, lists of a JSON text or files stand side by side, and which below one
 * another.
 */
export function SheetGroups({ sheets, layout, onLayout }: SheetGroupsProps) {
  const { say } = useWords();
  if (sheets.length < 2) return null;
  const { parts } = layout;
  const groups = Array.from({ length: parts.length + 1 }, (_, index) => ({
    value: String(index),
    label: say('import.group', { place: index + 1 }),
  }));
  return (
    <Fieldset legend={say('import.belongTogether')} p="xs">
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs">
        {sheets.map((name, sheet) => {
          const at = parts.findIndex((part) => part.includes(sheet));
          return (
            <NativeSelect
              key={sheet}
              size="xs"
              label={name}
              value={at < 0 ? LEFT_OUT : String(at)}
              data={[{ value: LEFT_OUT, label: say('import.leftOut') }, ...groups]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                const next = moved(parts, sheet, value === LEFT_OUT ? null : Number(value));
                onLayout({ files: layout.files, parts: next });
              }}
            />
          );
        })}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={6}>
        {say(layout.cells ? 'import.cellsHint' : 'import.groupsHint')}
      </Text>
    </Fieldset>
  );
}

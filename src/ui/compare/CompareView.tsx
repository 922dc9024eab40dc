import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type ContenderColumn,
  contenderColumns,
  type ContenderRow,
  selectContenderRows,
} from '#application/selectors/contender-table.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { ContenderTable } from '#ui/compare/ContenderTable.tsx';
import { Contradictions } from '#ui/compare/Contradictions.tsx';
import { ModelChoices } from '#ui/compare/ModelChoices.tsx';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { useWords } from '#ui/words.tsx';

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

function matches(row: ContenderRow, words: string): boolean {
  const { model, metricName, alignment } = row.contender;
  const text = `${model} ${metricName} ${alignment}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Rows without the figure stay last, whichever way the others go. */
function ordered(
  rows: readonly ContenderRow[],
  column: ContenderColumn | undefined,
  descending: boolean,
): readonly ContenderRow[] {
  if (column === undefined) return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const one = column.rank(a);
    const other = column.rank(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other), 'en', { numeric: true });
  });
}

/** Models, distances and alignments on the same people. */
export function CompareView() {
  const { say } = useWords();
  const rows = useAppState(selectContenderRows);
  const atFmr = useAppState((state) => state.study.parameters.maxFmr);
  const { exports } = useServices();
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const columns = useMemo(() => contenderColumns(atFmr), [atFmr]);
  const shown = useMemo(
    () =>
      ordered(
        rows.filter((row) => matches(row, words)),
        columns.find(({ id }) => id === order?.column),
        order?.descending ?? false,
      ),
    [rows, words, columns, order],
  );
  if (rows.length === 0) return <NoResultYet />;
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" gap="sm" mb="sm" align="flex-start">
        <div>
          <Title order={2}>{say('compare.title')}</Title>
          <Text size="xs" c="dimmed">
            {say('compare.hint')}
          </Text>
        </div>
        <Group gap="xs">
          <TextInput
            aria-label={say('compare.filter')}
            placeholder={say('compare.filter')}
            size="xs"
            leftSection={<IconSearch size={14} aria-hidden />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => exports.saveComparison(shown, columns, 'csv')}
          >
            {say('compare.saveCsv')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => exports.saveComparison(shown, columns, 'markdown')}
          >
            {say('compare.saveMarkdown')}
          </Button>
        </Group>
      </Group>
      <ModelChoices />
      <ContenderTable
        rows={shown}
        columns={columns}
        order={order}
        onOrder={(column) =>
          setOrder(
            order?.column === column && order.descending
              ? null
              : { column, descending: order?.column === column },
          )
        }
      />
      <Contradictions />
    </Paper>
  );
}

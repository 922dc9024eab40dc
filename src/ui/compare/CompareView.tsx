import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import {
  type ContenderColumn,
  contenderColumns,
  type ContenderRow,
  selectContenderRows,
} from '#application/selectors/contender-table.ts';
import { selectContenders } from '#application/selectors/contenders.ts';
import { useActions, useAppState, useServices } from '#ui/app-context.ts';
import { ContenderTable } from '#ui/compare/ContenderTable.tsx';
import { Contradictions } from '#ui/compare/Contradictions.tsx';
import { AddModel } from '#ui/models/AddModel.tsx';
import { NoResultYet } from '#ui/parts/NoResultYet.tsx';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import type { Words } from '#words/render.ts';

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

function matches({ contender }: ContenderRow, sought: string, { text }: Words): boolean {
  const { model, score, alignment } = contender;
  const name = [model, text(score), alignment === null ? '' : text(message(alignment))].join(' ');
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word));
}

/** Rows without the figure stay last, whichever way the others go. */
function ordered(
  rows: readonly ContenderRow[],
  column: ContenderColumn | undefined,
  descending: boolean,
  { language, text }: Words,
): readonly ContenderRow[] {
  if (column === undefined) return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const one = column.rank(a);
    const other = column.rank(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    const [first, second] = [one, other].map((rank) =>
      typeof rank === 'number' ? String(rank) : text(rank),
    );
    return sign * (first ?? '').localeCompare(second ?? '', language, { numeric: true });
  });
}

/** Models, distances and alignments on the same people. */
export function CompareView() {
  const words = useWords();
  const { say } = words;
  const rows = useAppState(selectContenderRows);
  const atFmr = useAppState((state) => state.study.parameters.maxFmr);
  const { exports } = useServices();
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const columns = useMemo(() => contenderColumns(atFmr), [atFmr]);
  const shown = useMemo(
    () =>
      ordered(
        rows.filter((row) => matches(row, sought, words)),
        columns.find(({ id }) => id === order?.column),
        order?.descending ?? false,
        words,
      ),
    [rows, sought, columns, order, words],
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
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
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

/**
 * Models that are there but were not tried on these photos yet. Faces are not searched again, only
 * embedded.
 */
function ModelChoices() {
  const { say, text } = useWords();
  const contenders = useAppState(selectContenders);
  const isImport = useAppState((state) => selectActiveImport(state) !== null);
  const listed = useAppState((state) => state.session.models);
  const busy = useAppState((state) => state.session.job !== null);
  const { setModel } = useActions();
  if (isImport) return null;
  const tried = new Set(
    contenders.flatMap(({ target }) => (target.kind === 'photos' ? [target.pipeline.model] : [])),
  );
  const others = listed.filter(({ model }) => !tried.has(model.id));
  return (
    <Group gap="xs" mb="sm">
      {others.length > 0 && <Text size="sm">{say('compare.alsoTry')}</Text>}
      {others.map(({ model: { id, name }, unavailable }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          disabled={busy || unavailable !== null}
          title={unavailable === null ? undefined : text(unavailable)}
          onClick={() => void setModel(id)}
        >
          {name}
        </Button>
      ))}
      <AddModel />
    </Group>
  );
}

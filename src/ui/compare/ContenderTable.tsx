import { Loader, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ContenderColumn, ContenderRow } from '#application/selectors/contender-table.ts';
import { useActions, useServices } from '#ui/app-context.ts';
import { ScrollBox } from '#ui/parts/ScrollBox.tsx';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';
import classes from './ContenderTable.module.css';

interface ContenderTableProps {
  readonly rows: readonly ContenderRow[];
  readonly columns: readonly ContenderColumn[];
  readonly order: { readonly column: string; readonly descending: boolean } | null;
  readonly onOrder: (column: string) => void;
}

function Head({
  column,
  order,
  onOrder,
}: Pick<ContenderTableProps, 'order' | 'onOrder'> & { readonly column: ContenderColumn }) {
  const { text } = useWords();
  const sorted =
    order?.column === column.id ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sorted}>
      <Tooltip label={text(column.definition)} multiline maw={300}>
        <UnstyledButton className={classes.head} onClick={() => onOrder(column.id)}>
          {text(column.name)}
          {sorted === 'ascending' && <IconArrowUp size={12} aria-hidden />}
          {sorted === 'descending' && <IconArrowDown size={12} aria-hidden />}
        </UnstyledButton>
      </Tooltip>
    </th>
  );
}

function Row({
  row,
  columns,
}: {
  readonly row: ContenderRow;
  readonly columns: readonly ContenderColumn[];
}) {
  const { say, text } = useWords();
  const { setContender } = useActions();
  const { imports } = useServices();
  const { contender, isCurrent, result } = row;
  const { model, score: metric, alignment } = contender;
  const shown = (column: ContenderColumn | undefined): string => text(column?.cell(row) ?? '');
  const use = (): void => {
    const { target } = contender;
    if (target.kind === 'photos') void setContender(target.pipeline, target.metric);
    else if (contender.input.kind === 'pairs') imports.showColumn(target.column);
    else if (contender.metric !== null) imports.showMetric(contender.metric);
  };
  const [first, ...others] = columns;
  return (
    <tr data-current={isCurrent || undefined}>
      <th scope="row">
        <UnstyledButton
          className={classes.name}
          aria-label={
            alignment === null
              ? say('compare.use', { model, metric })
              : say('compare.useAligned', { model, metric, alignment: message(alignment) })
          }
          aria-pressed={isCurrent}
          onClick={use}
        >
          {shown(first)}
        </UnstyledButton>
      </th>
      {others.map((column) => (
        <td key={column.id}>
          {shown(column) ||
            (column.id === 'auc' && (result.kind === 'running' || result.kind === 'none') ? (
              <Loader size={12} role="img" aria-label={say('compare.computing')} />
            ) : result.kind === 'failed' && column.id === 'auc' ? (
              text(result.reason)
            ) : (
              '–'
            ))}
        </td>
      ))}
    </tr>
  );
}

/** Contenders in rows. */
export function ContenderTable({ rows, columns, order, onOrder }: ContenderTableProps) {
  const { say } = useWords();
  const label = say('compare.table');
  return (
    <ScrollBox label={label}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.contender.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

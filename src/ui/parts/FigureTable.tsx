import type { ReactNode } from 'react';
import { explained } from '#ui/parts/explained.ts';
import { ScrollBox } from '#ui/parts/ScrollBox.tsx';
import classes from './FigureTable.module.css';

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  /** One plain sentence, on hover and focus. */
  readonly definition?: string;
  readonly cells: readonly ReactNode[];
  readonly emphasised?: boolean;
}

interface FigureTableProps {
  /** Accessible name. */
  readonly label: string;
  /** Heads of all columns, the row headers' first. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

function RowName({ name, definition }: Pick<FigureRow, 'name' | 'definition'>) {
  if (definition === undefined) return name;
  return (
    <span tabIndex={0} className={classes.explained} {...explained(definition)}>
      {name}
    </span>
  );
}

/** Figures in rows, right-aligned, each explaining itself. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    <ScrollBox label={label}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-emphasised={row.emphasised || undefined}>
              <th scope="row">
                <RowName {...row} />
              </th>
              {row.cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

import type { LineKind } from './field-lines.ts';
import classes from './point-field.module.css';

interface LineLegendProps {
  readonly entries: readonly { readonly kind: LineKind; readonly text: string }[];
}

/** What the lines mean, each drawn as it is in the field. */
export function LineLegend({ entries }: LineLegendProps) {
  return (
    <ul className={classes['legend']}>
      {entries.map(({ kind, text }) => (
        <li key={kind}>
          <svg width="26" height="8" aria-hidden="true">
            <line data-kind={kind} x1="0" y1="4" x2="26" y2="4" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

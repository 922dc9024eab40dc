import { Checkbox, NativeSelect } from '@mantine/core';
import type { FileLayout, ReadingChoices } from '#domain/import/reading.ts';
import { useWords } from '#ui/words.tsx';
import type { Reason } from '#words/reason.ts';
import type { Words } from '#words/render.ts';

interface LayoutFieldsProps {
  readonly layout: FileLayout;
  readonly choices: ReadingChoices;
  /** Shapes that were found in this file, where it is JSON. */
  readonly shapes: ReadingChoices['shapes'][number];
  readonly onLayout: (layout: FileLayout) => void;
}

/** Stands for `null`, any white space, which no character can. */
const SPACE = 'white space';

/** A value that was found but that is not among the choices is offered, too. */
function offered(
  choices: readonly { readonly value: string; readonly label: Reason }[],
  current: string,
  text: Words['text'],
): { value: string; label: string }[] {
  const known = choices.map(({ value, label }) => ({ value, label: text(label) }));
  return known.some(({ value }) => value === current)
    ? known
    : [{ value: current, label: current }, ...known];
}

/** How the bytes of one file become cells. Nothing for formats that leave no doubt. */
export function LayoutFields({ layout, choices, shapes, onLayout }: LayoutFieldsProps) {
  const { say, text } = useWords();
  if (layout.format !== 'text' && layout.format !== 'json') return null;
  const encoding = (
    <NativeSelect
      size="xs"
      label={say('import.encoding')}
      value={layout.encoding}
      data={offered(choices.encodings, layout.encoding, text)}
      onChange={(event) => onLayout({ ...layout, encoding: event.currentTarget.value })}
    />
  );
  if (layout.format === 'json') {
    return (
      <>
        {shapes.length > 1 && (
          <NativeSelect
            size="xs"
            label={say('import.whereRows')}
            value={layout.shape}
            data={offered(shapes, layout.shape, text)}
            onChange={(event) => onLayout({ ...layout, shape: event.currentTarget.value })}
          />
        )}
        {encoding}
      </>
    );
  }
  const delimiters = choices.delimiters.map(({ value, label }) => ({
    value: value ?? SPACE,
    label,
  }));
  return (
    <>
      <NativeSelect
        size="xs"
        label={say('import.delimiter')}
        value={layout.delimiter ?? SPACE}
        data={offered(delimiters, layout.delimiter ?? SPACE, text)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onLayout({ ...layout, delimiter: value === SPACE ? null : value });
        }}
      />
      <NativeSelect
        size="xs"
        label={say('import.decimal')}
        value={layout.decimal}
        data={offered(choices.decimals, layout.decimal, text)}
        onChange={(event) =>
          onLayout({ ...layout, decimal: event.currentTarget.value === ',' ? ',' : '.' })
        }
      />
      {encoding}
      <Checkbox
        size="xs"
        label={say('import.header')}
        checked={layout.header}
        onChange={(event) => onLayout({ ...layout, header: event.currentTarget.checked })}
        style={{ alignSelf: 'end' }}
      />
    </>
  );
}

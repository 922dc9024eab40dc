import { Fieldset, NativeSelect, SimpleGrid } from '@mantine/core';
import type { ReadingContent, ReadingKind, ReadingRequest } from '#domain/import/reading.ts';
import { type OpenDraft, shownReading } from '#application/state/import-draft.ts';
import { useServices } from '#ui/app-context.ts';
import { EmbeddingColumns } from '#ui/import/EmbeddingColumns.tsx';
import { LayoutFields } from '#ui/import/LayoutFields.tsx';
import { MatrixColumns } from '#ui/import/MatrixColumns.tsx';
import { SheetGroups } from '#ui/import/SheetGroups.tsx';
import { ScoreColumns } from '#ui/import/ScoreColumns.tsx';
import { useWords } from '#ui/words.tsx';

/** Everything that was guessed, to be changed. */
export function ReadingControls({ draft }: { readonly draft: OpenDraft }) {
  const { say, text } = useWords();
  const { imports } = useServices();
  const { choices, asked, fileNames } = draft;
  const { layout, content } = shownReading(draft);
  const kind = asked?.content?.kind ?? content.kind;
  const preview = draft.tables[0]?.preview ?? { columns: [], rows: [] };
  const change = (request: ReadingRequest): void => void imports.change(request);
  const setContent = (next: ReadingContent): void => change({ layout, content: next });
  return (
    <>
      {choices.kinds.length > 1 && (
        <NativeSelect
          size="xs"
          label={say('import.rowIs')}
          value={kind}
          data={choices.kinds.map(({ value, label }) => ({ value, label: text(label) }))}
          onChange={(event) =>
            change({
              layout,
              content: { kind: event.currentTarget.value as ReadingKind, mapping: null },
            })
          }
        />
      )}
      {layout.files.map((file, index) => {
        const fields = (
          <LayoutFields
            layout={file}
            choices={choices}
            shapes={choices.shapes[index] ?? []}
            onLayout={(next) =>
              // Columns may be others now, so what they are is proposed anew.
              change({
                layout: { ...layout, files: layout.files.with(index, next) },
                content: null,
              })
            }
          />
        );
        if (file.format !== 'text' && file.format !== 'json') return null;
        return layout.files.length === 1 ? (
          <SimpleGrid key={index} cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs">
            {fields}
          </SimpleGrid>
        ) : (
          <Fieldset
            key={index}
            legend={fileNames[index] ?? say('import.file', { place: index + 1 })}
            p="xs"
          >
            <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs">
              {fields}
            </SimpleGrid>
          </Fieldset>
        );
      })}
      <SheetGroups
        sheets={draft.sheets}
        layout={layout}
        onLayout={(next) => change({ layout: next, content: null })}
      />
      {content.kind === 'scores' && (
        <ScoreColumns
          fileNames={fileNames}
          preview={preview}
          mapping={content.mapping}
          onMapping={(mapping) => setContent({ kind: 'scores', mapping })}
        />
      )}
      {content.kind === 'embeddings' && (
        <EmbeddingColumns
          names={preview.columns}
          mapping={content.mapping}
          onMapping={(mapping) => setContent({ kind: 'embeddings', mapping })}
        />
      )}
      {content.kind === 'matrix' && (
        <MatrixColumns
          names={preview.columns}
          mapping={content.mapping}
          onMapping={(mapping) => setContent({ kind: 'matrix', mapping })}
        />
      )}
    </>
  );
}

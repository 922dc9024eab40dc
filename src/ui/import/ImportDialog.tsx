import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { embeddingGaps } from '#domain/import/embedding-mapping.ts';
import { matrixGaps } from '#domain/import/matrix-mapping.ts';
import type { Reading } from '#domain/import/reading.ts';
import { mappingGaps } from '#domain/import/score-mapping.ts';
import type { InspectedFiles } from '#application/import-actions.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';
import { EmbeddingColumns } from '#ui/import/EmbeddingColumns.tsx';
import { PreviewTable } from '#ui/import/PreviewTable.tsx';
import { ScoreColumns } from '#ui/import/ScoreColumns.tsx';

interface ImportDialogProps {
  readonly inspected: InspectedFiles;
  readonly onClose: () => void;
}

function bestOf({ inspection }: InspectedFiles): Reading | null {
  return inspection.kind === 'refused' ? null : (inspection.readings[0]?.reading ?? null);
}

function gapsOf({ content }: Reading): readonly string[] {
  switch (content.kind) {
    case 'scores':
      return mappingGaps(content.mapping);
    case 'embeddings':
      return embeddingGaps(content.mapping);
    case 'matrix':
      return matrixGaps(content.mapping);
  }
}

/** The first rows, what each column is taken for, and what is still missing before everything is read. */
export function ImportDialog({ inspected, onClose }: ImportDialogProps) {
  const { imports } = useServices();
  const importing = useAppState((state) => state.session.importing);
  const [wanted, setWanted] = useState(() => bestOf(inspected));
  const { files, inspection } = inspected;
  if (wanted === null || inspection.kind === 'refused') return null;
  const { content } = wanted;
  const preview = inspection.tables[0]?.preview ?? { columns: [], rows: [] };
  const gaps = [...gapsOf(wanted), ...(inspection.question === null ? [] : [inspection.question])];
  const close = (): void => {
    imports.cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={`Import ${files.map(({ fileName }) => fileName).join(' + ')}`}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {inspection.format}. {wanted.evidence}
        </Text>
        {content.kind === 'scores' && (
          <ScoreColumns
            files={files}
            names={preview.columns}
            mapping={content.mapping}
            onMapping={(mapping) => setWanted({ ...wanted, content: { kind: 'scores', mapping } })}
          />
        )}
        {content.kind === 'embeddings' && (
          <EmbeddingColumns
            names={preview.columns}
            mapping={content.mapping}
            onMapping={(mapping) =>
              setWanted({ ...wanted, content: { kind: 'embeddings', mapping } })
            }
          />
        )}
        <PreviewTable preview={preview} />
        {gaps.map((gap) => (
          <Text key={gap} size="sm" c="red" role="alert">
            {gap}
          </Text>
        ))}
        {importing !== null && (
          <div>
            <Text size="sm" mb={4}>
              Reading: {countOf(importing.rows, 'row', 'rows')}
            </Text>
            <Progress.Root size="md">
              <Progress.Section
                value={importing.share * 100}
                aria-label="Reading the table"
                aria-valuetext={`${formatCount(importing.rows)} rows`}
              />
            </Progress.Root>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            disabled={gaps.length > 0 || importing !== null}
            onClick={() => void imports.read(files, wanted).then((done) => done && onClose())}
          >
            Import
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

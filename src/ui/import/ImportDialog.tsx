import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { embeddingGaps } from '#domain/import/embedding-mapping.ts';
import { mappingGaps } from '#domain/import/score-mapping.ts';
import type { ImportMapping, InspectedFiles } from '#application/import-actions.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { countOf, formatCount } from '#ui/format.ts';
import { EmbeddingColumns } from '#ui/import/EmbeddingColumns.tsx';
import { PreviewTable } from '#ui/import/PreviewTable.tsx';
import { ScoreColumns } from '#ui/import/ScoreColumns.tsx';

interface ImportDialogProps {
  readonly inspected: InspectedFiles;
  readonly onClose: () => void;
}

function proposalOf({ inspection }: InspectedFiles): ImportMapping | null {
  switch (inspection.kind) {
    case 'scores':
      return { kind: 'scores', mapping: inspection.proposal };
    case 'embeddings':
      return { kind: 'embeddings', mapping: inspection.proposal };
    case 'refused':
      return null;
  }
}

function gapsOf(wanted: ImportMapping): readonly string[] {
  return wanted.kind === 'scores' ? mappingGaps(wanted.mapping) : embeddingGaps(wanted.mapping);
}

/** The first rows, what each column is taken for, and what is still missing before everything is read. */
export function ImportDialog({ inspected, onClose }: ImportDialogProps) {
  const { imports } = useServices();
  const importing = useAppState((state) => state.session.importing);
  const [wanted, setWanted] = useState(() => proposalOf(inspected));
  const { files, inspection } = inspected;
  if (wanted === null || inspection.kind === 'refused') return null;
  const gaps = gapsOf(wanted);
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
          {inspection.format}, read as{' '}
          {inspection.kind === 'scores' ? 'pairs with scores' : 'embeddings'}. Check what each
          column is.
        </Text>
        {wanted.kind === 'scores' ? (
          <ScoreColumns
            files={files}
            names={inspection.preview.columns}
            mapping={wanted.mapping}
            onMapping={(mapping) => setWanted({ kind: 'scores', mapping })}
          />
        ) : (
          <EmbeddingColumns
            names={inspection.preview.columns}
            mapping={wanted.mapping}
            onMapping={(mapping) => setWanted({ kind: 'embeddings', mapping })}
          />
        )}
        <PreviewTable preview={inspection.preview} />
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

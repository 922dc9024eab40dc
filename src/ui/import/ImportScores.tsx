import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { selectIdleImport } from '#application/selectors/active-import.ts';
import type { InspectedFiles } from '#application/import-actions.ts';
import { useAppState, useServices } from '#ui/app-context.ts';
import { ImportDialog } from '#ui/import/ImportDialog.tsx';
import { FilePicker } from '#ui/parts/FilePicker.tsx';

/** The way in for scores and embeddings that were made elsewhere. */
export function ImportScores() {
  const { imports } = useServices();
  const idle = useAppState(selectIdleImport);
  const [inspected, setInspected] = useState<InspectedFiles | null>(null);
  return (
    <>
      <FilePicker
        label="Import scores"
        icon={<IconTableImport size={18} aria-hidden />}
        onFiles={(files) => void imports.inspect(files).then(setInspected)}
      />
      {idle !== null && (
        <Button variant="subtle" onClick={() => imports.showColumn(0)}>
          Show imported scores
        </Button>
      )}
      {inspected !== null && (
        <ImportDialog inspected={inspected} onClose={() => setInspected(null)} />
      )}
    </>
  );
}

import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '#ui/theme/palette.css';
import '#ui/theme/targets.css';
import { MantineProvider } from '@mantine/core';
import type { View } from '#application/state/session.ts';
import type { ReactNode } from 'react';
import { type AppServices, AppContext } from '#ui/app-context.ts';
import { CompareView } from '#ui/compare/CompareView.tsx';
import { ExportView } from '#ui/export/ExportView.tsx';
import { PairsView } from '#ui/pairs/PairsView.tsx';
import { ImportDialog } from '#ui/import/ImportDialog.tsx';
import { AddModelDialog } from '#ui/models/AddModelDialog.tsx';
import { DropTarget } from '#ui/photos/DropTarget.tsx';
import { PhotosView } from '#ui/photos/PhotosView.tsx';
import { Shell } from '#ui/shell/Shell.tsx';
import { cssVariables, theme } from '#ui/theme/theme.ts';
import { ThresholdView } from '#ui/threshold/ThresholdView.tsx';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';

const VIEWS: Readonly<Record<View, ReactNode>> = {
  photos: <PhotosView />,
  threshold: <ThresholdView />,
  pairs: <PairsView />,
  compare: <CompareView />,
  export: <ExportView />,
};

/** The whole page over the services that `compose` built. */
export function App({ services }: { readonly services: AppServices }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <AppContext value={services}>
          <Shell views={VIEWS} />
          <DropTarget />
          <ImportDialog />
          <AddModelDialog />
        </AppContext>
      </ErrorBoundary>
    </MantineProvider>
  );
}

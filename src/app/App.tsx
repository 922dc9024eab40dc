import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '#ui/theme/palette.css';
import '#ui/theme/targets.css';
import '#ui/theme/language.css';
import { MantineProvider } from '@mantine/core';
import { useMemo } from 'react';
import { type AppServices, AppContext } from '#ui/app-context.ts';
import { ImportDialog } from '#ui/import/ImportDialog.tsx';
import { AddModelDialog } from '#ui/models/AddModelDialog.tsx';
import { DropTarget } from '#ui/photos/DropTarget.tsx';
import { Shell } from '#ui/shell/Shell.tsx';
import { cssVariables, themeIn } from '#ui/theme/theme.ts';
import { InPageLanguage, useWords } from '#ui/words.tsx';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { VIEWS } from '#app/views.tsx';

/** The whole page over the services that `compose` built. */
export function App({ services }: { readonly services: AppServices }) {
  return (
    <AppContext value={services}>
      <InPageLanguage>
        <Page />
      </InPageLanguage>
    </AppContext>
  );
}

function Page() {
  const { say } = useWords();
  const theme = useMemo(() => themeIn(say), [say]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <Shell views={VIEWS} />
        <DropTarget />
        <ImportDialog />
        <AddModelDialog />
      </ErrorBoundary>
    </MantineProvider>
  );
}
